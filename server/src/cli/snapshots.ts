import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeFoldersIn, countingIn, listing, type NamedText } from "../index.ts";
import { isReadable } from "./home.ts";
import { readText } from "./read-file.ts";

/** What counts of the folders of code that a file names. */
export function snapshotsOf(path: string, text: string): readonly NamedText[] {
  if (path === "") return [];
  const home = dirname(path);
  return codeFoldersIn(basename(path), text).flatMap((folder) => countingIn(folder, filesBelow(home, folder)));
}

const known = new Map<string, readonly NamedText[]>();

/** Each folder is looked into once. */
function filesBelow(home: string, path: string): readonly NamedText[] {
  try {
    const top = realpathSync(join(home, path));
    if (!isReadable(top, home)) return [];
    const files = known.get(top) ?? list(top);
    known.set(top, files);
    return files;
  } catch {
    return []; // there is no such folder
  }
}

/** The nearest files first: what is cut off lies deep. Links are not followed. */
function list(top: string): readonly NamedText[] {
  const files: NamedText[] = [];
  const folders = [{ path: "", depth: 1 }];
  let seen = 0;
  for (const { path, depth } of folders)
    for (const entry of seen < listing.names ? entriesIn(join(top, path)) : []) {
      const name = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isFile()) files.push({ name, text: textOf(top, name) });
      if (entry.isDirectory() && depth < listing.levels && !listing.leaveOut.has(entry.name))
        folders.push({ path: name, depth: depth + 1 });
      seen++;
    }
  return files;
}

/** What cannot be opened is empty. */
function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function textOf(folder: string, name: string): string {
  if (!listing.texts.includes(name)) return "";
  const content = readText(join(folder, name));
  return "text" in content ? content.text : "";
}
