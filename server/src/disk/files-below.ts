import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { listing, type NamedText } from "../index.ts";
import { textIn } from "./read-file.ts";

/** The files in a folder, as far as `listing` goes, the nearest ones first: what is cut off lies deep. Links are not followed. */
export function filesBelow(top: string): readonly NamedText[] {
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

const textOf = (folder: string, name: string): string =>
  (listing.texts.includes(name) ? textIn(join(folder, name)) : undefined) ?? "";
