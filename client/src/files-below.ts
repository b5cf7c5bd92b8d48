import { FileType, Uri, workspace } from "vscode";
import { reach } from "./reach.ts";
import { textOf } from "./text-of.ts";

/** How far a folder is looked into. */
export interface Listing {
  /** The folder itself is the first. */
  readonly levels: number;
  /** Of files and folders. */
  readonly names: number;
  /** Names of folders that are not entered. */
  readonly leaveOut: readonly string[];
  /** The files at the top whose text is told. */
  readonly texts: readonly string[];
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The files in a folder that another file names, the nearest ones first; links are not followed. Of most, only the name is told. */
export async function filesBelow(uri: Uri, path: string, listing: Listing): Promise<readonly NamedText[]> {
  const top = await reach(uri, path);
  if (!top) return [];
  const files: NamedText[] = [];
  const folders = [{ path: "", depth: 1 }];
  let seen = 0;
  for (const { path, depth } of folders)
    for (const [own, type] of seen < listing.names ? await entriesIn(Uri.joinPath(top, path)) : []) {
      const name = path === "" ? own : `${path}/${own}`;
      if (type === FileType.File)
        files.push({ name, text: listing.texts.includes(name) ? await textIn(top, name) : "" });
      if (type === FileType.Directory && depth < listing.levels && !listing.leaveOut.includes(own))
        folders.push({ path: name, depth: depth + 1 });
      seen++;
    }
  return files;
}

const textIn = async (folder: Uri, name: string): Promise<string> => (await textOf(Uri.joinPath(folder, name))) ?? "";

/** What cannot be opened is empty. */
const entriesIn = (folder: Uri): Thenable<readonly [string, FileType][]> =>
  workspace.fs.readDirectory(folder).then(undefined, () => []);
