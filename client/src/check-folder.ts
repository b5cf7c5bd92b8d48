import type { CancellationToken, LogOutputChannel, Progress } from "vscode";
import { commands, ProgressLocation, Uri, window, workspace } from "vscode";
import type { CheckedFiles } from "./checked-files.ts";
import { findFiles } from "./workspace-files.ts";

interface Totals {
  findings: number;
  filesWithFindings: number;
  files: number;
  unread: number;
}

export async function checkFolder(files: CheckedFiles, output: LogOutputChannel, given: unknown): Promise<void> {
  const folder = given instanceof Uri ? given : await chooseFolder();
  if (!folder) return;
  const totals = await window.withProgress(
    { location: ProgressLocation.Notification, title: "ML Warden: checking files", cancellable: true },
    (progress, token) => checkAll(files, output, folder, progress, token),
  );
  if (totals) report(totals);
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: "Check",
    title: "Check All Files in Folder",
  });
  return chosen?.[0];
}

async function checkAll(
  files: CheckedFiles,
  output: LogOutputChannel,
  folder: Uri,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Totals | undefined> {
  const { uris } = await findFiles(folder, token);
  const totals = { findings: 0, filesWithFindings: 0, files: uris.length, unread: 0 };
  files.clear();
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ message: `${index + 1} of ${uris.length}`, increment: 100 / uris.length });
    try {
      const findings = await files.check(uri);
      if (findings === undefined) {
        totals.unread++;
        output.warn(`Skipped, larger than 5 MB: ${uri.fsPath}`);
      } else {
        totals.findings += findings;
        totals.filesWithFindings += findings > 0 ? 1 : 0;
      }
    } catch (error) {
      totals.unread++;
      output.error(`Not checked: ${uri.fsPath}: ${error}`);
    }
  }
  return totals;
}

/** Not awaited: the command is done when the findings are shown, not when the message is closed. */
function report({ findings, filesWithFindings, files, unread }: Totals): void {
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const skipped = unread > 0 ? ` ${count(unread, "file")} not checked: see the output.` : "";
  const message =
    findings > 0
      ? `${count(findings, "finding")} in ${filesWithFindings} of ${count(files, "file")}.${skipped}`
      : `No findings in ${count(files, "file")}.${skipped}`;
  window
    .showInformationMessage(message, ...(findings > 0 ? ["Show Problems"] : []))
    .then((choice) => choice && commands.executeCommand("workbench.actions.view.problems"));
}
