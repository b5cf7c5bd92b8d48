import type { Kind } from "../../catalog/setting.ts";
import { evaluate } from "../../expressions/arm/evaluator.ts";
import { isExpression } from "../../expressions/arm/expression.ts";
import type { Scope } from "../../expressions/arm/scope.ts";
import { createResource } from "../../model/create-resource.ts";
import type { Passage, SecretFlow } from "../../model/secret-flow.ts";
import { at, type MapNode, type Member, member, type Node, textOf } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import { scopeWhereDeployed } from "./deployed.ts";
import { flowsOfParameters, parametersOf, toFlow } from "./flows.ts";
import { deploymentType } from "./resource-type.ts";
import { isSecret, isSecure, sourcesOf } from "./sources.ts";
import type { Contents, Template } from "./template.ts";

/** Of a deployment: its template is not at hand. Of an output: its template stands in another one, which may read it. */
type Variant = "linked" | "nested" | undefined;

/** The parameters that hold secrets, the outputs that give some away, and all nested deployments. */
export const passagesOf = (contents: Contents): readonly Passage[] => [
  ...secretParameters(contents),
  ...secretOutputs(contents),
  ...nestedDeployments(contents),
];

function secretParameters(contents: Contents): readonly Passage[] {
  const flows = flowsOfParameters(contents);
  return contents.templates.flatMap((template) =>
    parametersOf(template).flatMap((parameter): Passage[] => {
      const own = flows.get(parameter.declaration) ?? [];
      if (own.length === 0 && !isSecure(parameter)) return [];
      const declared = member(member(template.node, "parameters")?.value, parameter.name);
      return declared ? [create("templateParameter", declared, parameter.declaration, template.scope, own)] : [];
    }),
  );
}

function secretOutputs({ templates, declarations }: Contents): readonly Passage[] {
  const nested = new Set(declarations.map(({ template }) => template?.node));
  return templates.flatMap((template) => secretOutputsOf(template, nested.has(template.node) ? "nested" : undefined));
}

function secretOutputsOf({ node, scope }: Template, variant: Variant): readonly Passage[] {
  const outputs = member(node, "outputs")?.value;
  if (outputs?.kind !== "map") return [];
  return outputs.members.flatMap((declared): Passage[] => {
    const output = declared.value;
    const here = output.kind === "map" ? scopeWhereDeployed(output, scope) : undefined;
    if (output.kind !== "map" || !here) return [];
    const value = member(output, "value")?.value ?? at(output, ["copy", "input"]);
    const flows = value ? flowsFrom(value, here, "output") : [];
    return flows.length > 0 ? [create("templateOutput", declared, output, here, flows, variant)] : [];
  });
}

function nestedDeployments({ declarations, linked }: Contents): readonly Passage[] {
  const elsewhere = new Set(linked);
  return [...declarations, ...linked]
    .filter((d) => d.type === deploymentType && !d.existing)
    .map((declaration) => {
      const { node, scope, template } = declaration;
      const flows = template && !template.hasOwnScope ? flowsFrom(template.node, scope, "nestedTemplate") : [];
      const name = textOf(member(node, "name")?.value);
      const type = member(node, "type")?.value.span ?? node.span;
      const key = { key: name === undefined || isExpression(name) ? "" : name, keySpan: type };
      const made = create("nestedDeployment", key, node, scope, flows, template ? undefined : "linked");
      return elsewhere.has(declaration) ? { ...made, elsewhere: true } : made;
    });
}

/** The secrets in a value, each with the text that mentions it. */
function flowsFrom(node: Node, scope: Scope, into: SecretFlow["into"]): readonly SecretFlow[] {
  if (node.kind === "scalar")
    return sourcesOf(node, scope)
      .filter(isSecret)
      .map((source) => toFlow(source, into, node.span));
  const inner = node.kind === "map" ? node.members.filter((m) => !isTemplate(m)).map((m) => m.value) : node.items;
  return inner.flatMap((n) => flowsFrom(n, scope, into));
}

/** A template nested in a nested one is looked at on its own; what it declares for itself has no effect here. */
const isTemplate = ({ key, value }: Member): boolean =>
  /^template$/i.test(key) && value.kind === "map" && member(value, "resources") !== undefined;

function create(
  kind: Kind,
  { key, keySpan }: { readonly key: string; readonly keySpan: Span },
  node: MapNode,
  scope: Scope,
  flows: readonly SecretFlow[],
  variant?: Variant,
): Passage {
  const resource = createResource(
    {
      kind,
      variant,
      name: key === "" ? undefined : key,
      apiVersion: textOf(member(node, "apiVersion")?.value),
    },
    { dialect: "arm", node, anchor: keySpan, evaluate: (n) => evaluate(n, scope) },
  );
  return { ...resource, flows };
}
