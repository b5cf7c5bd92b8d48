import type { CancellationToken, Progress } from "vscode";
import { commands, l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import type { Totals } from "./protocol.ts";
import type { Scope } from "./scope/scope.ts";
import { cutOff } from "./scope/workspace-files.ts";
import type { Server } from "./server.ts";

/** Checks all files of a folder, whose findings are then shown for as long as the window is open. */
export async function checkFolder(server: Server, scope: Scope, given: unknown): Promise<void> {
  const folder = given instanceof Uri ? given : await chooseFolder();
  if (!folder) return;
  scope.include(folder);
  const totals = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("ML Warden: checking files"), cancellable: true },
    (progress, token) => check(server, folder, progress, token),
  );
  if (totals) report(totals, (await scope.files()).isCut);
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t("Check"),
    title: l10n.t("Check All Files in Folder"),
  });
  return chosen?.[0];
}

async function check(
  server: Server,
  folder: Uri,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Totals | null> {
  const [client, { WorkDoneProgress }] = await Promise.all([server.start(), import("vscode-languageclient")]);
  const workDoneToken = crypto.randomUUID();
  let before = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== "report") return;
    const { percentage = before, message = "" } = value;
    progress.report({ message, increment: percentage - before });
    before = percentage;
  });
  try {
    const params = { folder: client.code2ProtocolConverter.asUri(folder), workDoneToken };
    return await server.request("mlwarden/checkFolder", params, token);
  } finally {
    listener.dispose();
  }
}

/** Not awaited: the command is done when the findings are shown, not when the message is closed. */
function report({ findings, filesWithFindings, files, unread }: Totals, isCut: boolean): void {
  const count = (n: number) => (n === 1 ? l10n.t("1 file") : l10n.t("{0} files", n));
  const sentences = [
    findings > 0
      ? l10n.t(
          "{0} in {1} of {2}.",
          findings === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", findings),
          filesWithFindings,
          count(files),
        )
      : l10n.t("No findings in {0}.", count(files)),
    ...(unread > 0 ? [l10n.t("{0} not checked: see the output.", count(unread))] : []),
    ...(isCut ? [cutOff()] : []),
  ];
  window
    .showInformationMessage(sentences.join(" "), ...(findings > 0 ? [l10n.t("Show Problems")] : []))
    .then((choice) => choice && commands.executeCommand("workbench.actions.view.problems"));
}
