import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Whether a path is a folder or lies below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}

/** The same once links are followed; not where either leads nowhere. */
export function leadsInside(path: string, folder: string): boolean {
  const [real, home] = [realPath(path), realPath(folder)];
  return real !== undefined && home !== undefined && isInside(real, home);
}

/** Where a path leads once links are followed; undefined where it leads nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
