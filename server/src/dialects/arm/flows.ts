import type { Parameter } from "../../expressions/arm/scope.ts";
import type { SecretFlow } from "../../model/secret-flow.ts";
import { type MapNode, member } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import { secretPlacesOf } from "./secret-places.ts";
import { type FromParameter, isSecret, isSecure, type Source, sourcesOf } from "./sources.ts";
import type { Contents, Template } from "./template.ts";

export const toFlow = (source: Source, into: SecretFlow["into"], span: Span): SecretFlow =>
  source.kind === "list"
    ? { from: "list", name: source.name, into, isWhole: source.isWhole, span }
    : { from: "parameter", name: source.parameter.name, into, isWhole: source.isWhole, span };

/** The parameters that a template declares for itself. */
export function parametersOf({ node, scope, hasOwnScope }: Template): readonly Parameter[] {
  const declared = member(node, "parameters")?.value;
  if (!hasOwnScope || declared?.kind !== "map") return [];
  return declared.members.flatMap(({ key }) => scope.parameter(key) ?? []);
}

/** What tells of a parameter that it is a secret, by its declaration: where it goes, and what a parent puts in. */
export function flowsOfParameters({ templates, declarations }: Contents): ReadonlyMap<MapNode, readonly SecretFlow[]> {
  const flows = new Map<MapNode, SecretFlow[]>();
  const add = ({ declaration }: Parameter, flow: SecretFlow): void => {
    const found = flows.get(declaration);
    if (found) found.push(flow);
    else flows.set(declaration, [flow]);
  };
  for (const declaration of declarations.filter((d) => !d.existing))
    for (const { node, isSetting } of secretPlacesOf(declaration))
      for (const source of sourcesOf(node, declaration.scope).filter(isParameter))
        add(source.parameter, toFlow(source, isSetting ? "setting" : "otherResource", node.span));
  for (const parameter of templates.flatMap(parametersOf)) {
    const { bound } = parameter;
    for (const source of bound ? sourcesOf(bound.value, bound.scope) : []) {
      const span = bound?.value.span ?? parameter.declaration.span;
      if (isSecure(parameter) && source.kind === "parameter")
        add(source.parameter, toFlow(source, "secureParameter", span));
      if (isSecret(source)) add(parameter, toFlow(source, "parameter", span));
    }
  }
  return flows;
}

const isParameter = (source: Source): source is FromParameter => source.kind === "parameter";
