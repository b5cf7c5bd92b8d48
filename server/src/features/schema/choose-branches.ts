import { isChoice } from "../../structure/find-faults.ts";
import { fits } from "../../structure/fits.ts";
import { type Schema, typesOf } from "../../structure/schema.ts";
import type { MapNode, Node } from "../../syntax/tree.ts";

/** Of alternatives, those that a value likely means: all where nothing tells them apart. */
export function chooseBranches(
  branches: readonly Schema[],
  node: Node | undefined,
  except?: string | number,
): readonly Schema[] {
  if (branches.length < 2 || !node || (node.kind === "scalar" && node.value === null)) return branches;
  const shaped = branches.filter((branch) => takes(branch, node));
  if (shaped.length === 0 || node.kind !== "map") return shaped.length === 0 ? branches : shaped;
  const scored = shaped.map((branch) => ({ branch, score: scoreOf(branch, node, except, 2) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === highest).map(({ branch }) => branch);
}

function takes(schema: Schema, { kind }: Node): boolean {
  const types = typesOf(schema);
  if (types.length === 0) return true;
  if (kind === "scalar") return types.some((type) => type !== "object" && type !== "array");
  return types.includes(kind === "map" ? "object" : "array");
}

/** How much the keys of a map speak for a schema: most of all words that only it takes, such as a `type`. */
function scoreOf(schema: Schema, node: MapNode, except: string | number | undefined, depth: number): number {
  const own = node.members.reduce((sum, { key, value }) => {
    if (key === except) return sum;
    const inner = schema.properties?.[key];
    if (!inner) return sum - (schema.additionalProperties === false ? 2 : 0);
    if (!takes(inner, value) && !(value.kind === "scalar" && value.value === null)) return sum - 5;
    if (value.kind === "map" && depth > 0) return sum + 1 + scoreOf(inner, value, undefined, depth - 1);
    return sum + 1 + wordScore(inner, value);
  }, 0);
  const branches = isChoice(schema) ? [] : (schema.anyOf ?? []);
  const best = Math.max(...branches.map((branch) => scoreOf(branch, node, except, depth - 1)));
  return branches.length > 0 && depth > 0 ? own + best : own;
}

function wordScore(schema: Schema, value: Node): number {
  if (value.kind !== "scalar" || typeof value.value !== "string" || value.value === "") return 0;
  if (schema.examples) return schema.examples.includes(value.value) ? 3 : 0;
  const isWord = schema.enum !== undefined || schema.const !== undefined || isChoice(schema);
  return isWord ? (fits(schema, value.value) ? 10 : -10) : 0;
}
