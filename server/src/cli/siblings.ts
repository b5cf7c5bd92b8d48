import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { mayHaveCompanions, type NamedText } from "../index.ts";
import { readText } from "./read-file.ts";

const mostFiles = 200;
const known = new Map<string, readonly NamedText[]>();

/** The files in the folder of another that may be deployed together with it. Each folder is read once. */
export function siblingsOf(path: string, text: string): readonly NamedText[] {
  if (path === "" || !mayHaveCompanions(text)) return [];
  const folder = dirname(path);
  const siblings = known.get(folder) ?? readFolder(folder);
  known.set(folder, siblings);
  return siblings.filter(({ name }) => name !== basename(path));
}

/** What is around the files of a folder has changed. */
export const forgetSiblings = (path: string): void => void known.delete(dirname(path));

/** What cannot be read is told where it is checked itself. */
function readFolder(folder: string): readonly NamedText[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.jsonc?$/i.test(entry.name),
    );
    return entries.slice(0, mostFiles).flatMap(({ name }) => read(folder, name));
  } catch {
    return [];
  }
}

function read(folder: string, name: string): readonly NamedText[] {
  try {
    const content = readText(join(folder, name));
    return "text" in content && mayHaveCompanions(content.text) ? [{ name, text: content.text }] : [];
  } catch {
    return [];
  }
}
