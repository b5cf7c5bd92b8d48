import type { Finding } from "../../engine/finding.ts";
import type { Fix, Rule } from "../../rules/rule.ts";
import { syntaxes } from "../../syntax/index.ts";
import { applyEdits, type SpanEdit } from "../../text/span.ts";
import type { Inspection } from "../inspection.ts";
import { inspectText } from "../inspection.ts";

const maxRounds = 10;

/** Which fix of a finding is wanted, if any. */
export type Choice = (finding: Finding) => Fix | undefined;

/** What may be applied unseen: each safe fix, but those of rules that the configuration keeps from it. */
export const safeIn =
  ({ around: { policy } }: Inspection): Choice =>
  ({ rule, fixes }) =>
    policy.unfixable.includes(rule) ? undefined : fixes.find((fix) => fix.safe);
export const firstOf =
  (rule: string): Choice =>
  (finding) =>
    finding.rule === rule ? finding.fixes[0] : undefined;

/** The text of a file after every chosen fix, over and over until none is left; the same text where there is none. */
export function fixAll(inspection: Inspection, rules: readonly Rule[], choose: Choice): string {
  let now = inspection;
  for (let round = 0; round < maxRounds; round++) {
    const edits = editsOf(now, choose);
    if (edits.length === 0) break;
    const { syntax } = now.tree;
    const next = inspectText(syntax, applyEdits(now.tree.text, edits), rules, now.around);
    if (next.tree.text === now.tree.text || next.tree.problems.length > now.tree.problems.length) break;
    now = next;
  }
  return now.tree.text;
}

/** One fix for each finding. What comes near another has to wait for the next round. */
const editsOf = ({ tree, findings }: Inspection, choose: Choice): readonly SpanEdit[] =>
  syntaxes[tree.syntax].printEach(
    tree,
    findings.flatMap((finding) => {
      const fix = choose(finding);
      return fix ? [fix.ops] : [];
    }),
  );
