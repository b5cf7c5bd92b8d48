import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** A folder and those above it, up to the root of the disk. */
export function upward(folder: string): readonly string[] {
  const here = resolve(folder);
  return dirname(here) === here ? [here] : [here, ...upward(dirname(here))];
}

/** The root of the Git repository that a folder is in; undefined outside of one. */
export const repositoryAround = (folder: string): string | undefined =>
  upward(folder).find((above) => isThere(join(above, ".git")));

/** The folder that nothing which files of `folder` name is read outside of: the repository, or else the working folder, or else itself. */
export function homeOf(folder: string): string {
  const working = resolve(".");
  return repositoryAround(folder) ?? (isInside(resolve(folder), working) ? working : resolve(folder));
}

/** Whether what files of `folder` name may be read, links followed. */
export function isReadable(path: string, folder: string): boolean {
  const [real, home] = [realPath(path), realPath(homeOf(folder))];
  return real !== undefined && home !== undefined && isInside(real, home);
}

/** Whether a path is a folder or lies below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}

/** Where a path leads once links are followed; undefined where it leads nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Where Node is told not to look, there is nothing. */
function isThere(path: string): boolean {
  try {
    return existsSync(path);
  } catch {
    return false;
  }
}
