import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Nothing is read outside the working folder, wherever links lead; nor outside the file's own, where that is elsewhere. */
export function isReadable(target: string, folder: string): boolean {
  const [home, working] = [realpathSync(folder), realpathSync(".")];
  return isInside(realpathSync(target), isInside(home, working) ? working : home);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}
