import type { Policy } from "../config/policy.ts";
import { environmentOf } from "../dialects/arm/pairs.ts";
import { valuesIn } from "../dialects/arm/parameter-file.ts";
import { resourcesGiven } from "../dialects/index.ts";
import type { Rule } from "../rules/rule.ts";
import { syntaxes } from "../syntax/index.ts";
import type { MapNode } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import { split } from "./analyse.ts";
import { check } from "./check.ts";
import type { Analysis, Finding } from "./finding.ts";

/** A parameter file, read: one way to deploy a template. */
export interface Environment {
  readonly file: NamedText;
  /** `prod` */
  readonly name: string;
  readonly values: MapNode;
}

/** What an environment is called: by a configuration, or else by the name of its parameter file. */
export const nameOf = (file: NamedText, template: string): string =>
  file.environment ?? environmentOf(file.name, template);

/** The environments of a template by its name; a file that cannot be read is none. */
export const environmentsOf = (template: string, files: readonly NamedText[]): readonly Environment[] =>
  files.flatMap((file) => {
    const values = valuesIn(syntaxes.json.parse(file.text));
    return values ? [{ file, name: nameOf(file, template), values }] : [];
  });

/** What rules find in a template where it is deployed with the values of an environment. */
export const checkIn = (
  { tree, recognition }: Analysis,
  { values }: Environment,
  rules: readonly Rule[],
  policy: Policy,
) => byPlace(check({ tree, recognition, ...split(resourcesGiven(tree, values)) }, rules, policy));

/** Findings by what they are about, so that those of several environments can be compared. */
export function byPlace(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const places = new Map<string, Finding>();
  for (const finding of findings) {
    let place = `${finding.rule}:${finding.span.start}:${finding.span.end}`;
    while (places.has(place)) place += "+";
    places.set(place, finding);
  }
  return places;
}
