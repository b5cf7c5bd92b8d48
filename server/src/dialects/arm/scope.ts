import { evaluate } from "../../expressions/arm/evaluator.ts";
import { nameless, type Parameter, type Patience, type Scope } from "../../expressions/arm/scope.ts";
import { type MapNode, type Member, member, type Node, textOf } from "../../syntax/tree.ts";
import { type Kept, keep } from "../../syntax/watch.ts";
import { copiedVariable } from "./copies.ts";
import { partOf } from "./declared.ts";
import { givenFor } from "./given-value.ts";
import type { FindOutput } from "./outputs.ts";
import { userFunctionIn } from "./user-functions.ts";

/** What a parent hands to an inner nested template: its `properties.parameters`, read with the names that the parent sees. */
export interface Handed {
  readonly values: Node | undefined;
  readonly scope: Scope;
  /** It stands in another file than the template: a parameter file, where all is literal, or a template that links to it. */
  readonly from?: "parameters" | "caller";
}

/** What a parameter file hands to a template. */
export const handedBy = (values: Node | undefined): Handed => ({ values, scope: nameless(), from: "parameters" });

/** What all templates of a file have in common. */
export interface Shared {
  readonly findOutput: FindOutput;
  /** The other files at hand, by their path from the one that is read. */
  readonly files: ReadonlyMap<string, Node>;
  /** The path of the file that is spoken of. */
  readonly about: string;
  readonly patience: Patience;
}

/** The names that expressions of a template see. */
export function scopeOf(template: MapNode, { findOutput, patience }: Shared, handed?: Handed): Scope {
  const declared = member(template, "parameters")?.value;
  const definitions = member(template, "definitions")?.value;
  const variables = member(template, "variables")?.value;
  const parameters = new Map<string, Kept<Parameter | undefined>>();
  const copied = new Map<string, Kept<Node | undefined>>();
  const scope: Scope = {
    parameter(name) {
      const found = member(declared, name);
      if (found?.value.kind !== "map") return undefined;
      // What is asked for again while it is being worked out refers to itself, and is unknown.
      return keep(parameters, found.key, () => parameterOf(found, definitions, handed), undefined);
    },
    variable(name) {
      const found = member(variables, name)?.value;
      return found ?? keep(copied, name.toLowerCase(), () => copiedVariable(variables, name, scope), undefined);
    },
    userFunction: (namespace, name) => userFunctionIn(template, namespace, name),
    resource: (symbolicName) => member(member(template, "resources")?.value, symbolicName)?.value,
    output: (deployment, name) => findOutput({ node: deployment, scope }, name),
    patience,
  };
  return scope;
}

/** As `scope`, where nothing is known of a parameter but what it allows; parameters that take their value from it included. */
export const without = (scope: Scope, name: string): Scope => ({
  ...scope,
  parameter(asked) {
    const parameter = scope.parameter(asked);
    if (!parameter) return undefined;
    const { defaultValue, bound, ...rest } = parameter;
    if (bound) return { ...parameter, bound: { ...bound, scope: without(bound.scope, name) } };
    return asked.toLowerCase() === name.toLowerCase() ? rest : parameter;
  },
});

function parameterOf(declared: Member, definitions: Node | undefined, handed?: Handed): Parameter | undefined {
  const { key: name, value: declaration } = declared;
  if (declaration.kind !== "map") return undefined;
  const part = (key: string): Node | undefined => partOf(declaration, definitions, key);
  const parameter: Parameter = { name, type: textOf(part("type")) ?? "string", declaration };
  const allowed = part("allowedValues");
  const fallback = part("defaultValue") ?? nullOf(declaration, part("nullable"));
  const own: Parameter = {
    ...parameter,
    ...(fallback ? { defaultValue: fallback } : {}),
    ...(allowed?.kind === "list" ? { allowedValues: allowed.items } : {}),
  };
  if (!handed?.values) return own;
  if (handed.values.kind !== "map") return parameter;
  const entry = member(handed.values, name)?.value;
  if (!entry) return own;
  const value = member(entry, "value")?.value;
  // A reference to a key vault, or a value that may be null, so that the default counts: nothing is known.
  if (!value || (fallback && mayBeNull(value, handed.scope))) return parameter;
  const { from, scope } = handed;
  if (!from) return { ...own, bound: { value, scope } };
  return { ...own, bound: { value: givenFor(declared, value, from === "parameters"), scope, fromFile: true } };
}

/** A parameter that may be null is null where no one gives it a value. */
const nullOf = (declaration: MapNode, nullable: Node | undefined): Node | undefined =>
  nullable?.kind === "scalar" && nullable.value === true
    ? { kind: "scalar", span: declaration.span, value: null }
    : undefined;

const mayBeNull = (node: Node, scope: Scope): boolean =>
  evaluate(node, scope).possible.some(({ value }) => value.kind === "scalar" && value.value === null);
