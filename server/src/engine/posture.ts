import type { Reading, Resource } from "../model/resource.ts";
import type { Rule } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";
import { rulesFor } from "./rules-for.ts";

/** How a resource stands with a check; worst first. `depends`: a deployment decides. `unknown`: the file does not tell. */
export const verdicts = ["not-met", "depends", "unknown", "met"] as const;
export type Verdict = (typeof verdicts)[number];

/** What one rule makes of one resource. */
export interface Judgement {
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** How a resource stands with every rule that looks at it; `findings` are those of its file. */
export function judge(resource: Resource, findings: readonly Finding[], rules: readonly Rule[]): readonly Judgement[] {
  const own = findings.filter((finding) => finding.resource?.node === resource.node);
  return rulesFor(resource, rules).map((rule) => {
    const its = own.filter((finding) => finding.rule === rule.id);
    return { rule, verdict: verdictOf(rule, resource, its), findings: its };
  });
}

/** The worst of several verdicts. Hints are ideas: a control is met without them. */
export function worst(judgements: readonly Judgement[]): Verdict {
  const counted = judgements.filter(({ findings }) => findings.length === 0 || !findings.every(isIdea));
  return verdicts.find((verdict) => counted.some((judgement) => judgement.verdict === verdict)) ?? "met";
}

const isIdea = ({ severity }: Finding): boolean => severity === "hint";

function verdictOf({ settings }: Rule, resource: Resource, findings: readonly Finding[]): Verdict {
  const readings = settings.filter(({ kind }) => kind === resource.kind).map((setting) => resource.read(setting));
  const isOpen = readings.some(isUndecided);
  if (findings.length > 0) return isOpen ? "depends" : "not-met";
  if (readings.some(({ is }) => is === "unknown")) return "unknown";
  return isOpen ? "depends" : "met";
}

const isUndecided = (reading: Reading): boolean =>
  (reading.is === "absent" && !reading.certain) ||
  (reading.is === "known" && (!reading.complete || reading.values.some(({ certain }) => !certain)));
