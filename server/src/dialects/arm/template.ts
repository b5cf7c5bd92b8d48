import { evaluate } from "../../expressions/arm/evaluator.ts";
import type { Scope } from "../../expressions/arm/scope.ts";
import { at, type MapNode, member, type Node, textOf } from "../../syntax/tree.ts";
import { scopeOf } from "./scope.ts";

/** A resource as a template declares it, with the scope that its expressions are read in. */
export interface Declaration {
  /** Full type, in lower case: `microsoft.machinelearningservices/workspaces/computes`. */
  readonly type: string;
  readonly node: MapNode;
  readonly scope: Scope;
}

const maxDepth = 16;

/** Every resource that a template deploys: children and nested templates too, `existing` and switched-off ones not. */
export const declarations = (template: MapNode): readonly Declaration[] => [
  ...walk(template, scopeOf(template), "", 0),
];

function* walk(holder: MapNode, scope: Scope, parentType: string, depth: number): Generator<Declaration> {
  const resources = member(holder, "resources")?.value;
  for (const node of childrenOf(resources)) {
    if (node.kind !== "map" || depth > maxDepth) continue;
    const ownType = textOf(member(node, "type")?.value)?.toLowerCase();
    if (ownType === undefined || isTrue(node, "existing") || isSwitchedOff(node, scope)) continue;
    const type = parentType !== "" && !ownType.includes(".") ? `${parentType}/${ownType}` : ownType;
    yield { type, node, scope };
    yield* walk(node, scope, type, depth + 1);
    if (type === "microsoft.resources/deployments") yield* nested(node, scope, depth + 1);
  }
}

/** `resources` is a list, or in language version 2.0 a map of symbolic names. */
function childrenOf(resources: Node | undefined): readonly Node[] {
  if (resources?.kind === "list") return resources.items;
  return resources?.kind === "map" ? resources.members.map((m) => m.value) : [];
}

function* nested(deployment: MapNode, scope: Scope, depth: number): Generator<Declaration> {
  const template = at(deployment, ["properties", "template"]);
  if (template?.kind !== "map") return;
  const isInner =
    textOf(at(deployment, ["properties", "expressionEvaluationOptions", "scope"]))?.toLowerCase() === "inner";
  const values = at(deployment, ["properties", "parameters"]);
  yield* walk(template, isInner ? scopeOf(template, { values, scope }) : scope, "", depth);
}

const isTrue = (node: MapNode, key: string): boolean => {
  const value = member(node, key)?.value;
  return value?.kind === "scalar" && value.value === true;
};

function isSwitchedOff(node: MapNode, scope: Scope): boolean {
  const condition = member(node, "condition")?.value;
  if (!condition) return false;
  const { possible, complete } = evaluate(condition, scope);
  return (
    complete &&
    possible.length > 0 &&
    possible.every((p) => p.certain && p.value.kind === "scalar" && p.value.value === false)
  );
}
