import type { Policy } from "../config/policy.ts";
import { resourcesGiven } from "../dialects/arm/index.ts";
import { linkedTo } from "../dialects/arm/links.ts";
import { environmentOf } from "../dialects/arm/pairs.ts";
import { givenParameters, recognised, valuesIn } from "../dialects/arm/parameter-file.ts";
import { fileTextOf } from "../model/file-text.ts";
import type { Rule } from "../rules/rule.ts";
import { syntaxes } from "../syntax/index.ts";
import type { NamedText } from "../text/named-text.ts";
import { once } from "../text/once.ts";
import { onceForEach } from "../text/once-for-each.ts";
import { analyse } from "./analyse.ts";
import { check } from "./check.ts";
import { byPlace, checkIn } from "./environments.ts";
import type { Analysis, Finding } from "./finding.ts";
import { declarationAt, givenAt } from "./given-at.ts";
import { mendGiven } from "./mend-given.ts";
import { splitSuppressed } from "./suppress.ts";

/** A template that is not edited is read once, as long as the files around it stay the same. */
const readAmong = onceForEach((siblings: readonly NamedText[]) =>
  onceForEach((template: NamedText) => analyse("json", template.text, linkedTo(template, siblings))),
);

export interface Checked {
  readonly analysis: Analysis;
  readonly judged: readonly Finding[];
}

/**
 * Reads and judges a parameter file by what its template makes of it; undefined where it is none, or the template not ours.
 * What a comment of the template silences is not told of the parameter file either.
 */
export function checkParameterFile(
  file: NamedText,
  template: NamedText,
  siblings: readonly NamedText[],
  rules: readonly Rule[],
  policy: Policy,
  today: string,
): Checked | undefined {
  const tree = syntaxes.json.parse(file.text);
  const values = valuesIn(tree);
  const deployed = readAmong(siblings)(template);
  if (!values || deployed.recognition?.dialect !== "arm") return undefined;
  const analysis: Analysis = {
    tree,
    recognition: recognised(template.name),
    resources: givenParameters(values, deployed.tree),
    file: fileTextOf(tree, "arm"),
  };
  const own = check(analysis, rules, policy);
  const byDefault = byPlace(check(deployed, rules, policy));
  const told = new Set(splitSuppressed(tree, own, today).findings.map(({ span }) => span.start));
  const resources = resourcesGiven(deployed.tree, values);
  const findings = checkIn(deployed, resources, rules, policy);
  const environment = template.environment ?? environmentOf(file.name, template.name);
  const given = { tree, template: template.name, deployed, resources, findings, rules, policy };
  const changed = [...findings].flatMap(([place, finding]) =>
    byDefault.get(place)?.message === finding.message ? [] : [finding],
  );
  const caused = splitSuppressed(deployed.tree, changed, today).findings.flatMap((finding): readonly Finding[] => {
    const value = givenAt(deployed.tree, finding.span, values);
    if (!value || told.has(value.span.start)) return [];
    const name = declarationAt(deployed.tree, finding.span)?.key;
    const related = [{ span: finding.span, message: `Parameter '${name}' in ${template.name}.`, file: template }];
    return [mendedOnDemand({ ...finding, span: value.span, related }, environment, () => mendGiven(given, finding))];
  });
  const judged = [...own, ...caused].sort((a, b) => a.span.start - b.span.start);
  return { analysis, judged };
}

/** What mends a finding is tried out only where someone asks for it: a keystroke does not wait for that. */
function mendedOnDemand(finding: Finding, environment: string, mend: () => ReturnType<typeof mendGiven>): Finding {
  const mended = once(() => {
    const { fixes, unmended } = mend();
    return { fixes: fixes.map((fix) => ({ ...fix, title: `${fix.title} in ${environment}` })), unmended };
  });
  return {
    ...finding,
    get fixes() {
      return mended().fixes;
    },
    get unmended() {
      return mended().unmended;
    },
  };
}
