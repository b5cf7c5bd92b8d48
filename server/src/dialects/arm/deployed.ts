import { evaluate } from "../../expressions/arm/evaluator.ts";
import type { Scope } from "../../expressions/arm/scope.ts";
import { at, type MapNode, type Node } from "../../syntax/tree.ts";
import { without } from "./scope.ts";

const maxParameters = 8;

/**
 * The names that a resource is read with, seen from where it is deployed; undefined where it never is. Where the default
 * of a parameter keeps it from being deployed, another value must be given, so the default says nothing about it.
 */
export function scopeWhereDeployed(node: MapNode, scope: Scope): Scope | undefined {
  const here = narrow(at(node, ["condition"]), scope, isFalse);
  return here && narrow(at(node, ["copy", "count"]), here, isZero);
}

function narrow(node: Node | undefined, scope: Scope, isOff: (node: Node) => boolean): Scope | undefined {
  let here = scope;
  for (let n = 0; node && n < maxParameters; n++) {
    const { possible, complete } = evaluate(node, here);
    if (!complete || possible.length === 0 || !possible.every((p) => isOff(p.value))) return here;
    if (possible.every((p) => p.certain)) return undefined;
    const parameter = possible.find((p) => !p.certain)?.parameter;
    if (parameter === undefined) return here;
    here = without(here, parameter);
  }
  return here;
}

const isFalse = (node: Node): boolean =>
  node.kind === "scalar" && (node.value === false || String(node.value).toLowerCase() === "false");
const isZero = (node: Node): boolean => node.kind === "scalar" && node.value === 0;

/** Whether a deployment decides if a resource is deployed at all. */
export function isOptional(node: MapNode, scope: Scope): boolean {
  const condition = at(node, ["condition"]);
  if (!condition) return false;
  const { possible, complete } = evaluate(condition, scope);
  return !complete || possible.some((p) => !p.certain || isFalse(p.value));
}
