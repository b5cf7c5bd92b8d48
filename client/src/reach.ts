import { FileType, Uri, workspace } from "vscode";

/** What a path that is written in a file leads to; undefined where that is not in the same workspace folder, links followed. */
export async function reach(uri: Uri, path: string): Promise<Uri | undefined> {
  const target = Uri.joinPath(uri, "..", path);
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  if (!folder || workspace.getWorkspaceFolder(target)?.uri.toString() !== folder.toString()) return undefined;
  const steps = target.path.slice(folder.path.length).split("/").filter(Boolean);
  for (const index of steps.keys())
    if (await isLink(Uri.joinPath(folder, ...steps.slice(0, index + 1)))) return undefined;
  return target;
}

const isLink = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.SymbolicLink) !== 0,
    () => true,
  );
