import { templateSchema } from "../../structure/arm/schema-of-place.ts";
import { isChoice } from "../../structure/find-faults.ts";
import { fits } from "../../structure/fits.ts";
import { type Schema, schemaOf } from "../../structure/schema.ts";
import type { Cursor } from "../../syntax/cursor.ts";
import { member, type Node, type Tree } from "../../syntax/tree.ts";
import { chooseBranches } from "./choose-branches.ts";

/** One way to read a value: the schemas that all apply to it. Several ways where the file does not tell them apart. */
export type Alternative = readonly Schema[];

/** A step from the root down. `owner` is missing where the file does not have it yet. */
export interface Step {
  readonly owner: Node | undefined;
  /** A number for an item of a list, whose place in the list means nothing. */
  readonly key: string | number;
}

/** How the way to a place is said here. */
export const stepsOf = ({ steps }: Pick<Cursor, "steps">): readonly Step[] =>
  steps.map(({ owner, member: m, index = 0 }) => ({ owner, key: m?.key ?? index }));

/** The schema of a file, which describes its first document only; of a template, what holds at the place asked for. */
export function schemaOfFile(tree: Tree, kind: string | undefined, steps: readonly Step[]): Schema | undefined {
  if (kind === "template") return templateSchema(tree, steps);
  const [first] = steps;
  return kind === undefined || (first?.owner && first.owner !== tree.roots[0]) ? undefined : schemaOf(kind);
}

/**
 * What a schema says of the place that `steps` lead to. The value that stands there does not count: it may still be
 * half-typed, and what else it could be is asked for.
 */
export function schemasAt(root: Schema, steps: readonly Step[]): readonly Schema[] {
  let here: readonly Schema[] = [root];
  for (const [i, { owner, key }] of steps.entries()) {
    const except = i === steps.length - 1 ? key : undefined;
    const layers = here.flatMap((schema) => alternativesOf(schema, owner, except)).flat();
    here = [...new Set(layers.flatMap((layer) => below(layer, key) ?? []))];
  }
  return here;
}

/** The ways in which several schemas read a value; `except` is a key of it that is not looked at. */
export const alternativesFor = (
  schemas: readonly Schema[],
  node: Node | undefined,
  except?: string | number,
): readonly Alternative[] => {
  const fitting = node && node.kind !== "scalar" ? chooseBranches(schemas, node, except) : schemas;
  return fitting.flatMap((schema) => alternativesOf(schema, node, except));
};

function below(schema: Schema, key: string | number): Schema | undefined {
  if (typeof key === "number") return schema.items;
  const rest = schema.additionalProperties;
  return schema.properties?.[key] ?? (typeof rest === "object" ? rest : undefined);
}

const most = 64;

function alternativesOf(
  schema: Schema,
  node: Node | undefined,
  except: string | number | undefined,
): readonly Alternative[] {
  let ways: readonly Alternative[] = [[schema]];
  for (const part of partsOf(schema, node, except)) {
    const inner = part.flatMap((branch) => alternativesOf(branch, node, except));
    if (inner.length * ways.length > most) return [...ways, ...inner];
    ways = ways.flatMap((way) => inner.map((more) => [...way, ...more]));
  }
  return ways;
}

/** What applies beside the schema itself: of each part one alternative. */
function partsOf(
  schema: Schema,
  node: Node | undefined,
  except: string | number | undefined,
): readonly (readonly Schema[])[] {
  const { allOf = [], anyOf = [] } = schema;
  const thens = allOf.flatMap(({ then }) => then ?? []);
  const isUndecided = thens.length > 1 && allOf.every((part) => part.if && !asksOfAny(part.if, node, except));
  const all = isUndecided ? [thens] : allOf.map((part) => [part]);
  const then = schema.if && schema.then && holds(schema.if, node) ? [[schema.then]] : [];
  const any = anyOf.length > 0 && !isChoice(schema) ? [chooseBranches(anyOf, node, except)] : [];
  return [...all, ...then, ...any].filter((part) => part.length > 0);
}

/** Whether a condition is about a key that the map has. */
function asksOfAny(condition: Schema, node: Node | undefined, except: string | number | undefined): boolean {
  const keys = [...(condition.required ?? []), ...Object.keys(condition.properties ?? {})];
  if (keys.some((key) => key !== except && member(node, key))) return true;
  const inner = [...(condition.anyOf ?? []), ...(condition.not ? [condition.not] : [])];
  return inner.some((part) => asksOfAny(part, node, except));
}

/** Whether a condition is true of a node. Conditions name keys, and what scalars look like. */
function holds(condition: Schema, node: Node | undefined): boolean {
  if (condition.not && holds(condition.not, node)) return false;
  if (condition.anyOf && !condition.anyOf.some((part) => holds(part, node))) return false;
  if (!(condition.required ?? []).every((key) => member(node, key))) return false;
  if (node?.kind === "scalar") return fits(condition, node.value);
  return Object.entries(condition.properties ?? {}).every(([key, inner]) => {
    const found = member(node, key);
    return !found || holds(inner, found.value);
  });
}
