import { levelOf, type Policy, unconfigured } from "../config/policy.ts";
import { fileTextOf } from "../model/file-text.ts";
import type { Resource } from "../model/resource.ts";
import type { Related, Rule } from "../rules/rule.ts";
import { withoutEchoes } from "./echoes.ts";
import type { Analysis, Finding } from "./finding.ts";
import { rulesFor } from "./rules-for.ts";

/**
 * Runs rules over what a file declares. Pure: same text, rules and policy in, same findings out, in the order of the text; those
 * that a comment silences are among them.
 */
export function check(
  { tree, recognition, resources, linked = [] }: Analysis,
  rules: readonly Rule[],
  policy: Policy = unconfigured,
): readonly Finding[] {
  const file = recognition && fileTextOf(tree, recognition.dialect);
  const subjects = file ? [...resources, file] : resources;
  const all = [...subjects, ...linked];
  const silent = new Set(rules.filter((rule) => levelOf(policy, rule, rule.severity) === "off"));
  const findings: Finding[] = [];
  for (const resource of subjects)
    for (const rule of rulesFor(resource, rules))
      if (!silent.has(rule))
        for (const finding of findingsOf(rule, resource, all, policy))
          findings.push(...withinText(finding, tree.text.length));
  return distinct(withoutEchoes(findings, rules)).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
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
