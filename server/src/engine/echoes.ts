import type { Rule } from "../rules/rule.ts";
import { onceForEach } from "../text/once-for-each.ts";
import { touches } from "../text/span.ts";
import type { Finding } from "./finding.ts";

const byIdOf = onceForEach((rules: readonly Rule[]) => new Map(rules.map((rule) => [rule.id, rule])));

/** The findings without what a general rule says where another one of the same control already speaks of the same place. */
export function withoutEchoes(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const byId = byIdOf(rules);
  const specific = findings.filter(({ rule }) => !byId.get(rule)?.general);
  return findings.filter(({ rule, span }) => {
    const { general, control } = byId.get(rule) ?? {};
    return !general || !specific.some((f) => byId.get(f.rule)?.control === control && touches(f.span, span));
  });
}
