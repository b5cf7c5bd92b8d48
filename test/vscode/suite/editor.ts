import * as vscode from "vscode";

/** The suite's own file: an endpoint whose only warning is its key authentication. */
export const endpoint = "suite/endpoint.yml";

export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The suite needs a folder.");
  return vscode.Uri.joinPath(folder.uri, path);
}

export const writeJson = (path: string, content: object): Thenable<void> =>
  vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(JSON.stringify(content)));

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === "ML Warden");

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === "object" ? code.value : code);

export const findings = (uri: vscode.Uri): Promise<vscode.Diagnostic[]> =>
  until(`findings in ${uri.path}`, () => {
    const found = findingsOf(uri);
    return found.length > 0 ? found : undefined;
  });

export async function until<T>(what: string, read: () => T | undefined): Promise<T> {
  for (const start = Date.now(); Date.now() - start < 20_000; await pause(50)) {
    const value = read();
    if (value !== undefined && value !== false) return value;
  }
  throw new Error(`Waited in vain for ${what}`);
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand("workbench.action.closeAllEditors");
