import { type MapNode, member, type Node, type Tree, textOf } from "../syntax/tree.ts";

/** The top-level map of a file that does not call itself something else by `$schema`. */
export function plainRoot({ roots: [root] }: Tree): MapNode | undefined {
  return root?.kind === "map" && !member(root, "$schema") ? root : undefined;
}

/** Looks at the keys of a map as they are written. */
export const has = (map: MapNode, ...keys: readonly string[]): boolean =>
  keys.every((key) => map.members.some((m) => m.key === key));
export const hasAny = (map: MapNode, ...keys: readonly string[]): boolean => keys.some((key) => has(map, key));
export const nodeAt = (map: MapNode, key: string): Node | undefined => map.members.find((m) => m.key === key)?.value;
export const textAt = (map: MapNode, key: string): string | undefined => textOf(nodeAt(map, key));
