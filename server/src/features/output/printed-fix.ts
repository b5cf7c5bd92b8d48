import type { Finding } from "../../engine/finding.ts";
import { masked } from "../../rules/masked.ts";
import type { Fix } from "../../rules/rule.ts";
import { syntaxes } from "../../syntax/index.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Places, Range } from "./position.ts";
import { secretsIn } from "./secrets.ts";

/** A fix, as the edits that it makes in the file of its finding. */
export interface PrintedFix {
  readonly title: string;
  readonly safe: boolean;
  /** Undefined where they would repeat a secret of the file. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[] | undefined;
}

/** The fixes of all findings of a file, by finding: only what can be printed into this very file. */
export function printFixes(
  tree: Tree,
  findings: readonly Finding[],
  places: Places,
): ReadonlyMap<Finding, readonly PrintedFix[]> {
  const secrets = secretsIn(tree.text, findings);
  const fixes = findings.flatMap((finding) => finding.fixes);
  const printed = syntaxes[tree.syntax].printAlone(
    tree,
    fixes.map(({ ops }) => ops),
  );
  const editsOf = new Map(fixes.map((fix, index) => [fix, printed[index]]));
  const print = (fix: Fix): readonly PrintedFix[] => {
    const { title, safe } = fix;
    const edits = editsOf.get(fix);
    if (!edits) return [];
    const isSecret = edits.some(
      ({ newText }) => masked(newText) !== newText || secrets.some((secret) => newText.includes(secret)),
    );
    const written = edits.map(({ span, newText }) => ({ range: places.range(span), newText }));
    return [{ title, safe, edits: isSecret ? undefined : written }];
  };
  return new Map(findings.map((finding) => [finding, finding.fixes.flatMap(print)]));
}

/** What can be done about a finding: a fix to apply unseen, one to look at first, or none. */
export type Fixability = "safe" | "review" | "none";

export function fixability(fixes: readonly PrintedFix[]): Fixability {
  if (fixes.length === 0) return "none";
  return fixes.some(({ safe }) => safe) ? "safe" : "review";
}
