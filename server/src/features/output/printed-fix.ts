import type { Finding } from "../../engine/finding.ts";
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

/** Only what can be printed into this very file. `all` are the findings of the file. */
export function printFixes(
  tree: Tree,
  finding: Finding,
  places: Places,
  all: readonly Finding[],
): readonly PrintedFix[] {
  return finding.fixes.flatMap(({ title, safe, ops }) => {
    const edits = syntaxes[tree.syntax].print(tree, ops);
    if (!edits) return [];
    const isSecret = secretsIn(tree.text, all).some((secret) => edits.some(({ newText }) => newText.includes(secret)));
    const written = edits.map(({ span, newText }) => ({ range: places.range(span), newText }));
    return [{ title, safe, edits: isSecret ? undefined : written }];
  });
}

/** What can be done about a finding: a fix to apply unseen, one to look at first, or none. */
export type Fixability = "safe" | "review" | "none";

export function fixability(fixes: readonly PrintedFix[]): Fixability {
  if (fixes.length === 0) return "none";
  return fixes.some(({ safe }) => safe) ? "safe" : "review";
}
