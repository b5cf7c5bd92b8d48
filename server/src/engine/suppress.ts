import type { Severity } from "../rules/rule.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Finding, SuppressedFinding } from "./finding.ts";
import { type Suppression, suppressionsIn } from "./suppressions.ts";

export interface Split {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Tells findings that stand from those that the file silences. `today` is a date such as `2026-12-31`. */
export function splitSuppressed(tree: Tree, findings: readonly Finding[], today: string): Split {
  const suppressions = suppressionsIn(tree).filter((suppression) => !hasEnded(suppression, today));
  if (suppressions.length === 0) return { findings, suppressed: [] };
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const silence = suppressions.find((suppression) => silences(suppression, finding));
    if (silence) suppressed.push({ ...finding, reason: silence.reason });
    else kept.push(finding);
  }
  return { findings: kept, suppressed };
}

const silences = ({ rule, concerns }: Suppression, finding: Finding): boolean =>
  (rule === undefined || rule === finding.rule) && concerns(finding);

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** A day that is none ends nothing, and is told. */
const hasEnded = ({ until }: Suppression, today: string): boolean =>
  until !== undefined && isDate(until) && until < today;

/** What is asked of the suppressions of a file. */
export interface Demands {
  readonly today: string;
  readonly requireReason: boolean;
  /** Whether a rule is looked for here, so that a suppression of it that silences nothing is worth telling. */
  readonly isJudged: (rule: string) => boolean;
}

/** What is wrong with the suppressions of a file, given what they silence. */
export const suppressionFaults = (
  tree: Tree,
  suppressed: readonly SuppressedFinding[],
  demands: Demands,
): readonly Finding[] => suppressionsIn(tree).flatMap((suppression) => faultsOf(suppression, suppressed, demands));

function faultsOf(
  suppression: Suppression,
  suppressed: readonly SuppressedFinding[],
  { today, requireReason, isJudged }: Demands,
): readonly Finding[] {
  const { rule, until, reason, removal, span } = suppression;
  const what = rule === undefined ? "" : ` of '${rule}'`;
  const tell = (id: string, severity: Severity, message: string): Finding => ({
    rule: id,
    span,
    severity,
    message,
    fixes:
      id === "suppression-without-reason" ? [] : [{ title: `Remove the suppression${what}`, safe: true, ops: removal }],
  });
  if (hasEnded(suppression, today))
    return [tell("expired-suppression", "information", `The suppression${what} ended on ${until}.`)];
  const faults: Finding[] = [];
  if (until !== undefined && !isDate(until))
    faults.push(
      tell(
        "expired-suppression",
        "warning",
        `'${until}' is no day such as ${today}, so the suppression${what} never ends.`,
      ),
    );
  if (requireReason && (reason === "" || reason === "<reason>"))
    faults.push(tell("suppression-without-reason", "warning", `The suppression${what} does not say why.`));
  const isUsed = suppressed.some((finding) => silences(suppression, finding));
  if (!isUsed && (rule === undefined || isJudged(rule)))
    faults.push(tell("unused-suppression", "information", `The suppression${what} silences nothing.`));
  return faults;
}
