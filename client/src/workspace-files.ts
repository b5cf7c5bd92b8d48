import type { CancellationToken, Uri } from "vscode";
import { RelativePattern, workspace } from "vscode";

const ours = "**/*.{json,jsonc,yml,yaml,runconfig}";
const notOurs = "**/{node_modules,.git}/**";
const largest = 5_000_000;

/** The files under a folder, or in the whole workspace, that are written as ours are. */
export const findFiles = (folder?: Uri, token?: CancellationToken, most?: number): Thenable<Uri[]> =>
  workspace.findFiles(folder ? new RelativePattern(folder, ours) : ours, notOurs, most, token);

/** As it stands in the editor, or else on disk; undefined where it is too large to be read. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const { size } = await workspace.fs.stat(uri);
  return size > largest ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
}
