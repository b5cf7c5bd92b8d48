import { basename, dirname, join, resolve } from "node:path";
import { filesBelow } from "../disk/files-below.ts";
import { filesBeside } from "../disk/files-beside.ts";
import { realPath } from "../disk/inside.ts";
import { textIn } from "../disk/read-file.ts";
import { type Above, filesAround, mostAbove, type NamedText, namesBeside } from "../index.ts";
import { isReadable, upward } from "./home.ts";

/** By the folder: each is read once for JSON and once for YAML. */
const known = new Map<string, Map<RegExp, readonly NamedText[]>>();
/** By the real path of a folder of code: each is looked into once. */
const uploaded = new Map<string, readonly NamedText[]>();

/** The files that count for another by where they are. */
export async function siblingsOf(path: string, text: string): Promise<readonly NamedText[]> {
  if (path === "") return [];
  const [name, folder] = [basename(path), dirname(path)];
  const names = namesBeside(name);
  return filesAround(
    { name, text },
    {
      beside: async () => filesIn(folder, names),
      above: async () => above(folder, names),
      linked: async (link) => {
        const target = join(folder, link);
        return isReadable(target, folder) ? textIn(target) : undefined;
      },
      below: async (link) => below(folder, link),
    },
  );
}

function filesIn(folder: string, names: RegExp): readonly NamedText[] {
  const place = resolve(folder);
  const ofFolder = known.get(place) ?? new Map<RegExp, readonly NamedText[]>();
  known.set(place, ofFolder);
  const files = ofFolder.get(names) ?? filesBeside(folder, names);
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

function below(folder: string, link: string): readonly NamedText[] {
  const top = realPath(join(folder, link));
  if (top === undefined || !isReadable(top, folder)) return [];
  const files = uploaded.get(top) ?? filesBelow(top);
  uploaded.set(top, files);
  return files;
}

/** What is around the files of a folder has changed. */
export const forgetSiblings = (path: string): void => void known.delete(resolve(dirname(path)));
