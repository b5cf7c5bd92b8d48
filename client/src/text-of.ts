import { type Uri, workspace } from "vscode";

const largest = 5_000_000;

/** What stands in a file on disk; undefined where that cannot be told, or is too much. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > largest ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
