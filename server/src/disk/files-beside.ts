import { readdirSync } from "node:fs";
import { join } from "node:path";
import { mayBeSibling, type NamedText } from "../index.ts";
import { textIn } from "./read-file.ts";

const mostFiles = 200;

/** The files of a folder whose names are like that, and that may count for others there. Links are left out, and what cannot be read: that is told where it is checked itself. */
export function filesBeside(folder: string, names: RegExp): readonly NamedText[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && names.test(entry.name),
    );
    return entries.slice(0, mostFiles).flatMap(({ name }) => {
      const text = textIn(join(folder, name));
      return text !== undefined && mayBeSibling(name, text) ? [{ name, text }] : [];
    });
  } catch {
    return [];
  }
}
