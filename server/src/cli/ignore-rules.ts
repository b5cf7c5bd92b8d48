import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { isInside } from "../disk/inside.ts";
import { repositoryAround, upward } from "./home.ts";

/** The .gitignore files that hold in a folder, outermost first. */
export type IgnoreRules = readonly { readonly folder: string; readonly rules: Ignore }[];

/** Rules for a folder that a walk starts in: those of the repository around it too, unless they rule out the folder itself. */
export function rulesAround(folder: string): IgnoreRules {
  const outer = parents(folder).reduceRight<IgnoreRules>((rules, parent) => addRules(rules, parent), []);
  return addRules(isIgnored(outer, folder, true) ? [] : outer, folder);
}

/** The folders from the one above up to the root of the Git repository; none outside of a repository. */
function parents(folder: string): readonly string[] {
  const repository = repositoryAround(folder);
  if (repository === undefined) return [];
  return upward(folder).filter((above) => above !== folder && isInside(above, repository));
}

export function addRules(outer: IgnoreRules, folder: string): IgnoreRules {
  try {
    const rules = ignore({ ignorecase: false }).add(readFileSync(join(folder, ".gitignore"), "utf8"));
    return [...outer, { folder, rules }];
  } catch {
    return outer; // there is none, or none that can be read
  }
}

/** As in Git, the innermost file that speaks of a path decides. */
export function isIgnored(all: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of all.toReversed()) {
    const { ignored, unignored } = rules.test(relative(folder, path).split(sep).join("/") + (isFolder ? "/" : ""));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
