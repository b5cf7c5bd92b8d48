import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { explainError } from "../disk/read-file.ts";
import { addRules, type IgnoreRules, isIgnored, rulesAround } from "./ignore-rules.ts";

export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** What a list of paths stands for. */
export interface Found {
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

const neverEntered = new Set([".git", "node_modules"]);

/** The files under `paths`: each file that is named, and of each folder the files that may be ours. Each once. */
export function findFiles(paths: readonly string[]): Found {
  const files = new Map<string, string>();
  const unreadable: Unreadable[] = [];
  const attempt = (path: string, action: () => void): void => {
    try {
      action();
    } catch (error) {
      unreadable.push({ path, reason: explainError(error) });
    }
  };
  const add = (path: string): void => {
    if (!files.has(resolve(path))) files.set(resolve(path), path);
  };
  const walk = (folder: string, rules: IgnoreRules): void =>
    attempt(folder, () => {
      for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
        const path = join(folder, entry.name);
        if (!isWanted(entry, path) || isIgnored(rules, resolve(path), entry.isDirectory())) continue;
        if (entry.isFile()) add(path);
        else walk(path, addRules(rules, resolve(path)));
      }
    });
  for (const path of paths)
    attempt(path, () => {
      if (statSync(path).isDirectory()) walk(path, rulesAround(resolve(path)));
      else add(path);
    });
  return { files: [...files.values()], unreadable };
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** Links are not followed, as Git does not: what they lead to is checked where it stands, and there are no loops. */
const isWanted = (entry: Dirent, path: string): boolean =>
  entry.isDirectory() ? !neverEntered.has(entry.name) : entry.isFile() && mayBeOurs(path);

/** Whether a file is worth reading, by its ending. Files under `.azureml/` often have none. */
export function mayBeOurs(path: string): boolean {
  const name = basename(path);
  if (/\.(jsonc?|ya?ml|runconfig)$/i.test(name)) return true;
  return !name.includes(".") && dirname(resolve(path)).split(/[\\/]/).includes(".azureml");
}
