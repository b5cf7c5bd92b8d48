import { evaluate } from "../../server/src/expressions/arm/evaluator.ts";
import { nameless, type Parameter, type Scope } from "../../server/src/expressions/arm/scope.ts";
import type { Outcome } from "../../server/src/expressions/possible.ts";
import { type Json, type MapNode, member, type Node } from "../../server/src/syntax/tree.ts";

/** A template as a test writes it. */
export interface Names {
  readonly parameters?: { readonly [name: string]: Declared };
  readonly variables?: { readonly [name: string]: Json };
}

interface Declared {
  readonly type?: string;
  readonly defaultValue?: Json;
  readonly allowedValues?: readonly Json[];
  /** What the parent template hands over, and what the parent itself declares. */
  readonly bound?: { readonly value: Json; readonly in: Names };
}

let offset = 0;

/** A tree as if it had been parsed; no two nodes have the same span. */
export function nodeOf(json: Json): Node {
  const span = { start: offset, end: ++offset };
  if (Array.isArray(json)) return { kind: "list", span, items: json.map(nodeOf) };
  if (json === null || typeof json !== "object") return { kind: "scalar", span, value: json as string };
  return mapOf(json as { readonly [key: string]: Json });
}

export function mapOf(json: { readonly [key: string]: Json }): MapNode {
  const span = { start: offset, end: ++offset };
  const members = Object.entries(json).map(([key, value]) => ({ key, keySpan: span, value: nodeOf(value) }));
  return { kind: "map", span, members };
}

export function scopeOf({ parameters = {}, variables = {} }: Names): Scope {
  const variableNodes = mapOf(variables);
  const declared = Object.entries(parameters).map(([name, p]) => parameterOf(name, p));
  return {
    ...nameless(),
    parameter: (name) => declared.find((p) => p.name.toLowerCase() === name.toLowerCase()),
    variable: (name) => member(variableNodes, name)?.value,
  };
}

function parameterOf(name: string, { type = "string", defaultValue, allowedValues, bound }: Declared): Parameter {
  return {
    name,
    type,
    declaration: mapOf({}),
    ...(defaultValue === undefined ? {} : { defaultValue: nodeOf(defaultValue) }),
    ...(allowedValues ? { allowedValues: allowedValues.map(nodeOf) } : {}),
    ...(bound ? { bound: { value: nodeOf(bound.value), scope: scopeOf(bound.in) } } : {}),
  };
}

/** The plain value of a node as it stands, and with everything inside it worked out. */
export const plain = (node: Node, scope: Scope): Json => {
  if (node.kind === "scalar") return node.value;
  const inner = (n: Node): Json => {
    const outcome = evaluate(n, scope);
    const [only] = outcome.possible;
    return only && outcome.complete && outcome.possible.length === 1 ? plain(only.value, scope) : "<unknown>";
  };
  if (node.kind === "list") return node.items.map(inner);
  return Object.fromEntries(node.members.map((m) => [m.key, inner(m.value)]));
};

/** An outcome in short: one line per value, such as `"Enabled" default of x at "Enabled"`, and `…` where more may occur. */
export function describe(outcome: Outcome, scope: Scope): string {
  const lines = outcome.possible.map(({ value, site, certain, via, parameter }) => {
    const of = parameter === undefined ? "" : ` of ${parameter}`;
    const where = site.kind === "scalar" ? JSON.stringify(site.value) : site.kind;
    return `${JSON.stringify(plain(value, scope))} ${certain ? "" : "perhaps "}${via}${of} at ${where}`;
  });
  return [...lines, ...(outcome.complete ? [] : ["…"])].join("\n");
}

export function evaluateIn(json: Json, names: Names): { readonly outcome: Outcome; readonly scope: Scope } {
  const scope = scopeOf(names);
  return { outcome: evaluate(nodeOf(json), scope), scope };
}
