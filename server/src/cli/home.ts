import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isInside, leadsInside } from "../disk/inside.ts";

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
export const isReadable = (path: string, folder: string): boolean => leadsInside(path, homeOf(folder));

/** Where Node is told not to look, there is nothing. */
function isThere(path: string): boolean {
  try {
    return existsSync(path);
  } catch {
    return false;
  }
}
