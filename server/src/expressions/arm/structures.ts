import { type ListNode, type MapNode, member, type Node, textOf } from "../../syntax/tree.ts";
import { isDynamic } from "./access.ts";
import { closeWithin } from "./deferred.ts";
import type { Frame } from "./frame.ts";
import { makeScalar } from "./made-node.ts";
import { derive, inherit } from "./origin.ts";
import { combineAll, type Held, mapResult, nothing, one, type Result } from "./result.ts";
import { unionOf } from "./union.ts";

/** A function over maps and lists that need not look inside them. Undefined: it has nothing to say of such arguments. */
export type Structure = (args: readonly Held[], frame: Frame) => Result | undefined;

const maxItems = 4096;

const answer = (value: Node, from: readonly Held[], frame: Frame): Result =>
  one(derive(value, from, frame.node, frame.place));

const count: (measure: (size: number) => number | boolean) => Structure = (measure) => (args, frame) => {
  const { value } = args[0] ?? {};
  if (args.length !== 1 || !value || value.kind === "scalar") return undefined;
  if (value.kind === "map" && isDynamic(value)) return nothing;
  const size = value.kind === "map" ? value.members.length : value.items.length;
  return answer(makeScalar(measure(size), frame.node.span), args, frame);
};

const pick: (index: number) => Structure = (index) => (args, frame) => {
  const [holder] = args;
  if (args.length !== 1 || holder?.value.kind !== "list") return undefined;
  const item = holder.value.items.at(index);
  return item ? mapResult(frame.readNode(item, holder.place, frame.run), (held) => inherit(holder, held)) : nothing;
};

const cut: (slice: (items: readonly Node[], n: number) => readonly Node[]) => Structure = (slice) => (args, frame) => {
  const [holder, size] = args;
  if (holder?.value.kind !== "list" || size?.value.kind !== "scalar" || typeof size.value.value !== "number")
    return undefined;
  const list = closeWithin(holder, frame);
  if (list.kind !== "list") return undefined;
  return answer(
    { ...list, span: frame.node.span, items: slice(list.items, Math.max(0, size.value.value)) },
    args,
    frame,
  );
};

const concat: Structure = (args, frame) => {
  const lists = args.map((held) => closeWithin(held, frame)).filter((node): node is ListNode => node.kind === "list");
  const items = lists.flatMap((list) => list.items);
  if (lists.length !== args.length) return undefined;
  return items.length > maxItems ? nothing : answer({ kind: "list", span: frame.node.span, items }, args, frame);
};

const contains: Structure = (args, frame) => {
  const [holder, key] = args;
  const name = textOf(key?.value);
  if (holder?.value.kind !== "map" || name === undefined) return undefined;
  const isThere = member(holder.value, name) !== undefined;
  return !isThere && isDynamic(holder.value) ? nothing : answer(makeScalar(isThere, frame.node.span), args, frame);
};

/** A list stays as it is, a map becomes the one item of a list. */
const array: Structure = (args, frame) => {
  const [held] = args;
  if (args.length !== 1 || !held) return undefined;
  if (held.value.kind === "list") return one(held);
  return answer({ kind: "list", span: frame.node.span, items: [closeWithin(held, frame)] }, args, frame);
};

const union: Structure = (args, frame) =>
  args.every((held) => held.value.kind === "map") ? merge(args, frame, true) : undefined;

const shallowMerge: Structure = (args, frame) => {
  const [holder] = args;
  if (args.length !== 1 || holder?.value.kind !== "list") return undefined;
  const parts = holder.value.items.map((item) =>
    mapResult(frame.readNode(item, holder.place, frame.run), (held) => inherit(holder, held)),
  );
  return combineAll(parts, frame.run, (choice) => merge(choice, frame, false));
};

function merge(parts: readonly Held[], frame: Frame, isDeep: boolean): Result {
  const maps = parts.map((held) => closeWithin(held, frame)).filter((node): node is MapNode => node.kind === "map");
  if (maps.length !== parts.length) return nothing;
  const merged = unionOf(maps, frame, isDeep);
  return merged.members.length > maxItems ? nothing : answer(merged, parts, frame);
}

/** By name in lower case, as names of functions ignore case. */
export const structures: ReadonlyMap<string, Structure> = new Map(
  Object.entries({
    length: count((size) => size),
    empty: count((size) => size === 0),
    first: pick(0),
    last: pick(-1),
    take: cut((items, n) => items.slice(0, n)),
    skip: cut((items, n) => items.slice(n)),
    concat,
    contains,
    array,
    union,
    shallowmerge: shallowMerge,
  }),
);
