import type { Finding } from "../../engine/finding.ts";
import { syntaxes } from "../../syntax/index.ts";
import type { Tree } from "../../syntax/tree.ts";

/** What can be done about a finding: a fix to apply unseen, one to look at first, or none. */
export type Fixability = "safe" | "review" | "none";

/** Counts only fixes that can be printed into this very file. */
export function fixability(tree: Tree, { fixes }: Finding): Fixability {
  const printable = fixes.filter((fix) => syntaxes[tree.syntax].print(tree, fix.ops) !== undefined);
  if (printable.length === 0) return "none";
  return printable.some((fix) => fix.safe) ? "safe" : "review";
}
