import { literal } from "../../expressions/possible.ts";
import { createResource } from "../../model/create-resource.ts";
import type { Resource } from "../../model/resource.ts";
import { syntaxes } from "../../syntax/index.ts";
import { type MapNode, type Member, member, type Tree, textOf } from "../../syntax/tree.ts";
import type { NamedText } from "../../text/named-text.ts";
import { onceForEach } from "../../text/once-for-each.ts";
import type { Recognition } from "../dialect.ts";

/** At a glance over the raw text. */
export const mayBeParameterFile = (text: string): boolean => /deploymentParameters\.json/i.test(text);

/** What a parameter file gives to the parameters of a template; undefined where it is no parameter file. */
export function valuesIn({ roots: [root] }: Tree): MapNode | undefined {
  if (!/deploymentParameters\.json#?$/i.test(textOf(member(root, "$schema")?.value)?.trim() ?? "")) return undefined;
  const values = member(root, "parameters")?.value;
  return values?.kind === "map" ? values : undefined;
}

/** A file that is not edited is read once. */
export const treeOf = onceForEach(({ text }: NamedText) => syntaxes.json.parse(text));
export const valuesOf = onceForEach((file: NamedText) => valuesIn(treeOf(file)));

/** A parameter file is only ours where its template is. */
export const recognised = (template: string): Recognition => ({
  dialect: "arm",
  kind: "parameters",
  reason: `It gives values to the parameters of '${template}', which deploys something of Azure Machine Learning.`,
});

/** The parameters that a file gives, each with the type that the template declares for it. */
export const givenParameters = (values: MapNode, template: Tree): readonly Resource[] =>
  values.members.flatMap((given) => {
    const declared = declaredIn(template, given.key);
    return declared && given.value.kind === "map" ? [toResource(given, given.value, typeOf(declared))] : [];
  });

const toResource = ({ key, keySpan }: Member, node: MapNode, type: string): Resource =>
  createResource(
    { kind: "givenParameter", variant: /^secure/i.test(type) ? "secure" : undefined, name: key, apiVersion: undefined },
    { dialect: "arm", node, anchor: keySpan, evaluate: literal },
  );

const typeOf = ({ value }: Member): string => textOf(member(value, "type")?.value) ?? "";

/** The declaration of a parameter in a template. */
export const declaredIn = ({ roots: [root] }: Tree, name: string): Member | undefined =>
  member(member(root, "parameters")?.value, name);

/** All declared parameters of a template. */
export function declarationsIn({ roots: [root] }: Tree): readonly Member[] {
  const declared = member(root, "parameters")?.value;
  return declared?.kind === "map" ? declared.members : [];
}
