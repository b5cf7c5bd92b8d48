import type { NamedText } from "../../text/named-text.ts";
import { type Above, withCallers } from "../arm/callers.ts";
import { withLinked } from "../arm/links.ts";
import { condaFilesIn } from "./conda-files.ts";
import { fromAbove, needsHigher } from "./neighbours.ts";
import { mayBeDeployed, mayBeSibling, mayHaveSiblings } from "./siblings.ts";
import { codeFoldersIn, countingIn } from "./snapshots.ts";

/** Looks around a file, wherever that lies. What cannot be read, or may not be, is not there. */
export interface Nearby {
  /** The files of its folder that may count for it. */
  beside(): Promise<readonly NamedText[]>;
  /** Those of the folders above, up to `mostAbove` of them, the nearest one first. */
  above(): Promise<readonly Above[]>;
  /** What stands in a file that it names by a relative path. */
  linked(path: string): Promise<string | undefined>;
  /** The files in a folder that it names by a relative path, as far as `listing` goes. */
  below(path: string): Promise<readonly NamedText[]>;
}

/** The files that count for another: in its folder, linked to, linking to it from above, uploaded with it, or its conda files. */
export async function filesAround(file: NamedText, nearby: Nearby): Promise<readonly NamedText[]> {
  const found = [besideOf(file, nearby), uploadedWith(file, nearby), condaFilesOf(file, nearby)];
  return (await Promise.all(found)).flat();
}

async function besideOf(file: NamedText, nearby: Nearby): Promise<readonly NamedText[]> {
  const { name, text } = file;
  if (!mayHaveSiblings(name, text)) return [];
  const others = (await nearby.beside()).filter((other) => other.name !== name);
  const read = async (path: string): Promise<string | undefined> => {
    const target = await nearby.linked(path);
    return target !== undefined && mayBeSibling(path, target) ? target : undefined;
  };
  const around = await withLinked(file, others, read);
  if (needsHigher(name, text, around)) return [...around, ...fromAbove(await nearby.above())];
  return mayBeDeployed(name, text) ? withCallers(file, around, await nearby.above(), read) : around;
}

async function uploadedWith({ name, text }: NamedText, nearby: Nearby): Promise<readonly NamedText[]> {
  const folders = codeFoldersIn(name, text);
  const counting = folders.map(async (folder) => countingIn(folder, await nearby.below(folder)));
  return (await Promise.all(counting)).flat();
}

async function condaFilesOf({ name, text }: NamedText, nearby: Nearby): Promise<readonly NamedText[]> {
  const named = condaFilesIn(name, text);
  const texts = await Promise.all(named.map((path) => nearby.linked(path)));
  return named.flatMap((path, i) => {
    const found = texts[i];
    return found === undefined ? [] : [{ name: path, text: found }];
  });
}
