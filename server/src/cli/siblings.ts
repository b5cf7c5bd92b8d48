import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { mayBeSibling, mayHaveSiblings, type NamedText, namesBeside, withLinked } from "../index.ts";
import { isReadable } from "./home.ts";
import { readText } from "./read-file.ts";
import { snapshotsOf } from "./snapshots.ts";

const mostFiles = 200;
const known = new Map<string, Map<RegExp, readonly NamedText[]>>();

/** The files that count for another: in its folder, linked to, or uploaded with it. Each folder is read once for JSON and once for YAML. */
export async function siblingsOf(path: string, text: string): Promise<readonly NamedText[]> {
  return [...(await besideOf(path, text)), ...snapshotsOf(path, text)];
}

async function besideOf(path: string, text: string): Promise<readonly NamedText[]> {
  const name = basename(path);
  if (path === "" || !mayHaveSiblings(name, text)) return [];
  const folder = dirname(path);
  const names = namesBeside(name);
  const ofFolder = known.get(folder) ?? new Map<RegExp, readonly NamedText[]>();
  known.set(folder, ofFolder);
  const siblings = ofFolder.get(names) ?? readFolder(folder, names);
  ofFolder.set(names, siblings);
  const others = siblings.filter((sibling) => sibling.name !== name);
  return withLinked({ name, text }, others, async (link) => readInTree(folder, link));
}

function readInTree(folder: string, link: string): string | undefined {
  const target = join(folder, link);
  return isReadable(target, folder) ? read(dirname(target), basename(target))[0]?.text : undefined;
}

/** What is around the files of a folder has changed. */
export const forgetSiblings = (path: string): void => void known.delete(dirname(path));

/** What cannot be read is told where it is checked itself. */
function readFolder(folder: string, names: RegExp): readonly NamedText[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && names.test(entry.name),
    );
    return entries.slice(0, mostFiles).flatMap(({ name }) => read(folder, name));
  } catch {
    return [];
  }
}

function read(folder: string, name: string): readonly NamedText[] {
  try {
    const content = readText(join(folder, name));
    return "text" in content && mayBeSibling(name, content.text) ? [{ name, text: content.text }] : [];
  } catch {
    return [];
  }
}
