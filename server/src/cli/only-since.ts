import { basename, dirname, join } from "node:path";
import { realPath } from "../disk/inside.ts";
import { changedSince } from "./changed-files.ts";
import type { Configs } from "./configs.ts";

/** Of some files, those that changed since this branch left a commit, and those whose configuration did, wherever it lies. Throws a `GitError`. */
export async function onlySince(ref: string, files: readonly string[], configs: Configs): Promise<readonly string[]> {
  const changed = changedSince(ref);
  const isReconfigured = async (path: string): Promise<boolean> =>
    (await configs.placesOf(path)).some((place) => changed.has(whereIs(place)));
  const reconfigured = new Map<string, boolean>();
  const concerned: string[] = [];
  for (const path of files) {
    const folder = dirname(path);
    const known = reconfigured.get(folder) ?? (await isReconfigured(path));
    reconfigured.set(folder, known);
    if (known || changed.has(whereIs(path))) concerned.push(path);
  }
  return concerned;
}

/** The real path, also of what is gone. */
function whereIs(path: string): string {
  const folder = dirname(path);
  return realPath(path) ?? (folder === path ? path : join(whereIs(folder), basename(path)));
}
