import type { ProgressToken } from "vscode-languageserver";
import type { Session } from "../session.ts";
import type { WorkspaceFiles } from "./files.ts";
import { Registration } from "./registration.ts";
import { WorkspaceDiagnostics } from "./workspace-diagnostics.ts";

interface CheckFolder {
  readonly folder: string;
  readonly workDoneToken: ProgressToken;
}

/** Serves what is not open. `registers`: whether the client can be told when to ask. */
export function serveWorkspace(session: Session, files: WorkspaceFiles, registers: boolean): WorkspaceDiagnostics {
  const { connection } = session;
  const workspace = new WorkspaceDiagnostics(session, files, new Registration(connection, registers));
  session.checkAgain = () => workspace.again();
  session.checkChanged = (changes) => workspace.filesChanged(changes);
  connection.languages.diagnostics.onWorkspace((params, token, _, stream) => workspace.pull(params, token, stream));
  connection.onNotification("mlwarden/scopeChanged", () => workspace.list());
  connection.onNotification("mlwarden/shown", ({ uris }: { uris: readonly string[] }) => workspace.show(uris));
  connection.onRequest("mlwarden/checkFolder", async ({ folder, workDoneToken }: CheckFolder, token) => {
    const progress = connection.window.attachWorkDoneProgress(workDoneToken);
    progress.begin("ML Warden: checking files", 0);
    try {
      return (await workspace.checkFolder(folder, token, progress)) ?? null;
    } finally {
      progress.done();
    }
  });
  return workspace;
}
