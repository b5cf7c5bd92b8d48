import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  type Above,
  fromAbove,
  mayBeDeployed,
  mayBeSibling,
  mayHaveSiblings,
  mostAbove,
  type NamedText,
  namesBeside,
  needsHigher,
  withCallers,
  withLinked,
} from "../index.ts";
import { condaFilesOf } from "./conda-files.ts";
import { isReadable, upward } from "./home.ts";
import { readText } from "./read-file.ts";
import { snapshotsOf } from "./snapshots.ts";

const mostFiles = 200;
const known = new Map<string, Map<RegExp, readonly NamedText[]>>();

/** The files that count for another: in its folder, linked to, linking to it from above, or uploaded with it. Each folder is read once for JSON and once for YAML. */
export async function siblingsOf(path: string, text: string): Promise<readonly NamedText[]> {
  return [...(await besideOf(path, text)), ...snapshotsOf(path, text), ...condaFilesOf(path, text)];
}

async function besideOf(path: string, text: string): Promise<readonly NamedText[]> {
  const name = basename(path);
  if (path === "" || !mayHaveSiblings(name, text)) return [];
  const folder = dirname(path);
  const names = namesBeside(name);
  const others = filesIn(folder, names).filter((sibling) => sibling.name !== name);
  const readLink = async (link: string) => readInTree(folder, link);
  const around = await withLinked({ name, text }, others, readLink);
  if (needsHigher(name, text, around)) return [...around, ...fromAbove(above(folder, names))];
  return mayBeDeployed(name, text) ? withCallers({ name, text }, around, above(folder, names), readLink) : around;
}

function filesIn(folder: string, names: RegExp): readonly NamedText[] {
  const place = resolve(folder);
  const ofFolder = known.get(place) ?? new Map<RegExp, readonly NamedText[]>();
  known.set(place, ofFolder);
  const files = ofFolder.get(names) ?? readFolder(folder, names);
  ofFolder.set(names, files);
  return files;
}

/** The folders above one, as far as they may be read. */
function above(folder: string, names: RegExp): readonly Above[] {
  const found: Above[] = [];
  const folders = upward(folder).slice(0, mostAbove + 1);
  for (const [i, here] of folders.slice(1).entries()) {
    if (!isReadable(here, folder)) break;
    found.push({ through: basename(folders[i] ?? ""), files: filesIn(here, names) });
  }
  return found;
}

function readInTree(folder: string, link: string): string | undefined {
  const target = join(folder, link);
  return isReadable(target, folder) ? read(dirname(target), basename(target))[0]?.text : undefined;
}

/** What is around the files of a folder has changed. */
export const forgetSiblings = (path: string): void => void known.delete(resolve(dirname(path)));

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
