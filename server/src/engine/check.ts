import type { Rule } from "../rules/rule.ts";
import type { Analysis, Finding } from "./finding.ts";

/**
 * Runs rules over what a file declares. Pure: same text and rules in, same findings out, in the order of the text; those
 * that a comment silences are among them.
 */
export function check({ resources }: Analysis, rules: readonly Rule[]): readonly Finding[] {
  const findings = rules.flatMap((rule) =>
    resources
      .filter((resource) => rule.kinds.includes(resource.kind))
      .flatMap((resource) =>
        [...rule.check(resource, resources)].map((report): Finding => ({ rule: rule.id, resource, ...report })),
      ),
  );
  return distinct(findings).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
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
