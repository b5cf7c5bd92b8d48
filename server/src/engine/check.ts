import { levelOf, type Policy, unconfigured } from "../config/policy.ts";
import type { Resource } from "../model/resource.ts";
import type { Related, Rule } from "../rules/rule.ts";
import { type Kept, keep } from "../syntax/watch.ts";
import { onceForEach } from "../text/once-for-each.ts";
import { inOrder } from "../text/span.ts";
import { withoutEchoes } from "./echoes.ts";
import type { Analysis, Finding } from "./finding.ts";
import { rulesFor } from "./rules-for.ts";

/**
 * Runs rules over what a file declares. Pure: same text, rules and policy in, same findings out, in the order of the text; those
 * that a comment silences are among them.
 */
export function check(
  { tree, file, resources, linked = [] }: Analysis,
  rules: readonly Rule[],
  policy: Policy = unconfigured,
): readonly Finding[] {
  const all = [...resources, ...(file ? [file] : []), ...linked];
  const silent = silentOf(rules)(policy);
  const judge = (subject: Resource): readonly Finding[] =>
    rulesFor(subject, rules)
      .filter((rule) => !silent.has(rule))
      .flatMap((rule) => [...findingsOf(rule, subject, all, policy)]);
  const { found } = toldOf(resources, rules, policy);
  const findings = [
    ...resources.flatMap((resource) => keep(found, resource, () => judge(resource))),
    ...(file ? judge(file) : []),
  ].flatMap((finding) => withinText(finding, tree.text.length));
  return distinct(withoutEchoes(findings, rules)).sort(inOrder);
}

/** The rules that a policy switches off. */
const silentOf = onceForEach((rules: readonly Rule[]) =>
  onceForEach((policy: Policy) => new Set(rules.filter((rule) => levelOf(policy, rule, rule.severity) === "off"))),
);

/** What was found in each resource: where a keystroke leaves it as it is, and all that it looked at, it is the same. */
interface Told {
  readonly rules: readonly Rule[];
  readonly policy: Policy;
  readonly found: Map<Resource, Kept<readonly Finding[]>>;
}

const told = new WeakMap<readonly Resource[], Told>();

function toldOf(resources: readonly Resource[], rules: readonly Rule[], policy: Policy): Told {
  const last = told.get(resources);
  if (last?.rules === rules && last.policy === policy) return last;
  const next = { rules, policy, found: new Map<Resource, Kept<readonly Finding[]>>() };
  told.set(resources, next);
  return next;
}

function* findingsOf(rule: Rule, resource: Resource, others: readonly Resource[], policy: Policy): Iterable<Finding> {
  for (const report of rule.check(resource, others, policy.project)) {
    const severity = levelOf(policy, rule, report.severity);
    const about = resource.kind === "fileText" ? {} : { resource };
    if (severity !== "off") yield { rule: rule.id, ...about, ...report, severity };
  }
}

/** What is decided in another file, which this one links to, is told there: its places lie behind the text. */
function withinText(finding: Finding, length: number): readonly Finding[] {
  const isHere = ({ span, file }: Pick<Related, "span" | "file">): boolean => file !== undefined || span.end <= length;
  if (!isHere(finding)) return [];
  return finding.related ? [{ ...finding, related: finding.related.filter(isHere) }] : [finding];
}

/** Several resources may take their value from one parameter: what is said there once is not said again. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule}:${finding.span.start}:${finding.span.end}:${finding.message}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
