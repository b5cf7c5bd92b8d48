import type { MapNode, Member, Node } from "../../syntax/tree.ts";
import { closeWithin, defer } from "./deferred.ts";
import type { Frame } from "./frame.ts";
import { derive } from "./origin.ts";
import { combineAll, type Held, nothing, one, type Result, unite } from "./result.ts";

/** One map with the members of all; of equal keys the last counts, and maps under them are united in turn where `isDeep`. */
export function unionOf(maps: readonly MapNode[], frame: Frame, isDeep: boolean): MapNode {
  const members = new Map<string, Member>();
  for (const next of maps.flatMap((map) => map.members)) {
    const key = next.key.toLowerCase();
    const earlier = members.get(key);
    members.set(key, earlier && isDeep ? { ...next, value: deferBoth(earlier.value, next.value, frame) } : next);
  }
  return { kind: "map", span: frame.node.span, members: [...members.values()] };
}

/** Whether two values are maps is only known once they are read. */
function deferBoth(earlier: Node, later: Node, frame: Frame): Node {
  return defer(later, (run) => {
    const deeper = { ...frame, run, place: { ...frame.place, depth: frame.place.depth + 1 } };
    const both = [earlier, later].map((node) => frame.readNode(node, frame.place, run));
    return combineAll(both, run, ([a, b]) => (a && b ? unite(overlay(a, b, deeper)) : nothing));
  });
}

function overlay(earlier: Held, later: Held, frame: Frame): readonly Result[] {
  const maps = [earlier, later].map((held) => closeWithin(held, frame)).filter((node) => node.kind === "map");
  if (maps.length === 2) return [one(derive(unionOf(maps, frame, true), [earlier, later], frame.node, frame.place))];
  // Whether a null takes the place of what was there is not documented.
  const isNull = later.value.kind === "scalar" && later.value.value === null;
  return isNull ? [one(earlier), one(later)] : [one(later)];
}
