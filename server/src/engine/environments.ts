import type { Policy } from "../config/policy.ts";
import { deploymentsOf, type GivenAt } from "../dialects/arm/deployment.ts";
import { environmentOf } from "../dialects/arm/pairs.ts";
import { valuesOf } from "../dialects/arm/parameter-file.ts";
import { resourcesDeployed, resourcesGiven } from "../dialects/index.ts";
import type { Resource } from "../model/resource.ts";
import type { Rule } from "../rules/rule.ts";
import type { MapNode, Tree } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import type { Span } from "../text/span.ts";
import { split } from "./analyse.ts";
import { check } from "./check.ts";
import type { Analysis, Finding } from "./finding.ts";
import { declarationAt, givenAt } from "./given-at.ts";

/** One way to deploy a template: with a parameter file, or by another template that links to it. */
export interface Environment {
  /** `in prod`, `with main.parameters.json`; `when deployed by main.json`, and perhaps in which of its environments. */
  readonly where: readonly [string, ...string[]];
  resources(): readonly Resource[];
  /** The parameter file, and the template that it is for. */
  readonly parameters?: { readonly file: NamedText; readonly template: string };
  /** The value by which it gives what is said at a place of the template. */
  givenAt(span: Span): GivenAt | undefined;
}

/** What an environment is called: by a configuration, or else by the name of its parameter file. */
export const nameOf = (file: NamedText, template: string): string =>
  file.environment ?? environmentOf(file.name, template);

/** The environments of a template by its parameter files; one that cannot be read is none. */
export const environmentsOf = (tree: Tree, template: string, files: readonly NamedText[]): readonly Environment[] =>
  files.flatMap((file) => {
    const values = valuesOf(file);
    return values ? [environmentBy(tree, file, template, values)] : [];
  });

const environmentBy = (tree: Tree, file: NamedText, template: string, values: MapNode): Environment => ({
  where: [wordsFor(nameOf(file, template), file)],
  parameters: { file, template },
  resources: () => resourcesGiven(tree, values),
  givenAt(span) {
    const value = givenAt(tree, span, values);
    const parameter = declarationAt(tree, span)?.key;
    return value && parameter !== undefined ? { file, span: value.span, parameter } : undefined;
  },
});

/** One that has no name of its own goes by that of its file. */
const wordsFor = (name: string, file: NamedText): string =>
  file.name === name || file.name.endsWith(`/${name}`) ? `with ${name}` : `in ${name}`;

/** The environments of a template by the templates around it that deploy it, and the parameter files of these. */
export function callersOf(tree: Tree, around: readonly NamedText[]): readonly Environment[] {
  const deployments = deploymentsOf(tree, around);
  return deployments.map((deployment) => {
    const { caller, parameters } = deployment;
    const how = parameters ? wordsFor(parameters.environment ?? parameters.name, parameters) : "by default";
    return {
      where: [`when deployed by ${caller.name}`, how],
      resources: () => resourcesDeployed(deployment),
      givenAt(span) {
        const name = declarationAt(tree, span)?.key;
        return name === undefined ? undefined : deployment.givenTo(name);
      },
    };
  });
}

/** What rules find in a template where it declares these resources. */
export const checkIn = (
  { tree, recognition, file }: Analysis,
  resources: readonly Resource[],
  rules: readonly Rule[],
  policy: Policy,
) => byPlace(check({ tree, recognition, file, ...split(resources) }, rules, policy));

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
