import { ofKind, type Setting } from "../catalog/setting.ts";
import type { Policy } from "../config/policy.ts";
import type { Resource } from "../model/resource.ts";
import type { Rule } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";
import { rulesFor } from "./rules-for.ts";

/**
 * How a resource stands with a check; worst first. `depends`: a deployment decides. `unknown`: the file does not tell.
 * `unchecked`: the configuration has switched the rule off.
 */
export const verdicts = ["not-met", "depends", "unknown", "unchecked", "met"] as const;
export type Verdict = (typeof verdicts)[number];

/** What one rule makes of one resource. */
export interface Judgement {
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** How a resource stands with every rule that looks at it; `findings` are those of its file. */
export function judge(
  resource: Resource,
  findings: readonly Finding[],
  rules: readonly Rule[],
  { levels }: Policy,
): readonly Judgement[] {
  const own = findings.filter((finding) => finding.resource?.node === resource.node);
  return rulesFor(resource, rules).map((rule) => {
    const its = own.filter((finding) => finding.rule === rule.id);
    const isOff = levels.get(rule.id)?.level === "off";
    return { rule, verdict: isOff ? "unchecked" : verdictOf(rule, resource, its), findings: its };
  });
}

/** The worst of several verdicts. Hints are ideas: a control is met without them. */
export function worst(judgements: readonly Judgement[]): Verdict {
  const counted = judgements.filter(({ rule, verdict, findings }) =>
    verdict === "unchecked" ? !isIdea(rule) : findings.length === 0 || !findings.every(isIdea),
  );
  return verdicts.find((verdict) => counted.some((judgement) => judgement.verdict === verdict)) ?? "met";
}

const isIdea = ({ severity }: Pick<Finding, "severity">): boolean => severity === "hint";

function verdictOf({ settings }: Rule, resource: Resource, findings: readonly Finding[]): Verdict {
  const own = ofKind(settings, resource.kind);
  const isOpen = own.some((setting) => isUndecided(setting, resource));
  if (findings.length > 0) return isOpen ? "depends" : "not-met";
  if (own.some((setting) => resource.read(setting).is === "unknown")) return "unknown";
  return isOpen ? "depends" : "met";
}

function isUndecided(setting: Setting, resource: Resource): boolean {
  const reading = resource.read(setting);
  if (reading.is !== "known") return reading.is === "absent" && !reading.certain;
  const isList = setting.in[resource.dialect]?.path.includes("[]");
  const isChoice = !isList && reading.values.some(({ canonical }) => canonical !== reading.values[0]?.canonical);
  return isChoice || !reading.complete || reading.values.some(({ certain }) => !certain);
}
