import type { Policy } from "../config/policy.ts";
import { treeOf } from "../dialects/arm/parameter-file.ts";
import type { Rule } from "../rules/rule.ts";
import type { Analysis, Elsewhere } from "./finding.ts";
import { mendGiven } from "./mend-given.ts";
import type { Verdict } from "./tell-where.ts";

/** What mends a finding of a template in each of the parameter files that cause it: one change of each. */
export function mendElsewhere(
  deployed: Analysis,
  place: string,
  causing: readonly Verdict[],
  rules: readonly Rule[],
  policy: Policy,
): Elsewhere {
  const tried = causing.flatMap(({ environment: { parameters, resources }, findings }) => {
    const finding = findings.get(place);
    if (!parameters || !finding) return [];
    const { file, template } = parameters;
    const given = { tree: treeOf(file), template, deployed, resources: resources(), findings, rules, policy };
    const { fixes, unmended } = mendGiven(given, finding);
    return [{ fixes: fixes.slice(0, 1).map((fix) => ({ ...fix, file, tree: given.tree })), unmended }];
  });
  return { fixes: tried.flatMap(({ fixes }) => fixes), unmended: tried.find(({ unmended }) => unmended)?.unmended };
}
