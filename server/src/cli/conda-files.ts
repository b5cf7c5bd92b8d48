import { basename, dirname, join } from "node:path";
import { condaFilesIn, type NamedText } from "../index.ts";
import { isReadable } from "./home.ts";
import { readText } from "./read-file.ts";

/** The conda files that a file names. */
export function condaFilesOf(path: string, text: string): readonly NamedText[] {
  if (path === "") return [];
  const home = dirname(path);
  return condaFilesIn(basename(path), text).flatMap((name) => {
    try {
      const target = join(home, name);
      const content = isReadable(target, home) ? readText(target) : undefined;
      return content && "text" in content ? [{ name, text: content.text }] : [];
    } catch {
      return []; // there is no such file
    }
  });
}
