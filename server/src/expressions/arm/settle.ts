import type { Json, Node } from "../../syntax/tree.ts";
import { isDynamic } from "./access.ts";
import type { Frame } from "./frame.ts";
import { inherit } from "./origin.ts";
import { type Held, spend } from "./result.ts";

/** A value without anything left to work out, and all that it came from. */
export interface Settled {
  readonly value: Json;
  readonly from: readonly Held[];
}

const maxDepth = 32;

/** Works out everything inside a value; undefined where something inside is unknown or has several values. */
export function settle(held: Held, frame: Frame, depth = 0): Settled | undefined {
  const { value: node } = held;
  if (node.kind === "scalar") return { value: node.value, from: [held] };
  if (depth > maxDepth || (node.kind === "map" && isDynamic(node))) return undefined;
  const from: Held[] = [held];
  const values: Json[] = [];
  for (const inner of innerOf(node)) {
    const { possible, complete } = spend(frame.run)
      ? frame.readNode(inner, held.place, frame.run)
      : { possible: [], complete: false };
    const [only, other] = possible;
    const settled = complete && only && !other ? settle(inherit(held, only), frame, depth + 1) : undefined;
    if (!settled) return undefined;
    values.push(settled.value);
    from.push(...settled.from);
  }
  if (node.kind === "list") return { value: values, from };
  return { value: Object.fromEntries(node.members.map((m, i) => [m.key, values[i] ?? null])), from };
}

const innerOf = (node: Node): readonly Node[] =>
  node.kind === "map" ? node.members.map((m) => m.value) : node.kind === "list" ? node.items : [];
