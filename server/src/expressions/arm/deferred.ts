import type { Node } from "../../syntax/tree.ts";
import type { Frame, ReadNode } from "./frame.ts";
import { inherit } from "./origin.ts";
import { type Held, mapResult, type Result, type Run } from "./result.ts";

const deferred = new WeakMap<Node, (run: Run) => Result>();

/**
 * A node that looks like `shape` and is read by `resume`, whatever the scope it is read in. So a map that came through a
 * parameter, or that an expression made, hands on where each of its values comes from, and none is worked out unasked.
 */
export function defer(shape: Node, resume: (run: Run) => Result): Node {
  const node = { ...shape };
  deferred.set(node, resume);
  return node;
}

export const resumeOf = (node: Node): ((run: Run) => Result) | undefined => deferred.get(node);

/** The value as a node that can be read anywhere. */
export function close(held: Held, readNode: ReadNode): Node {
  const { value, place } = held;
  const closeInner = (inner: Node): Node =>
    defer(inner, (run) => mapResult(readNode(inner, place, run), (found) => inherit(held, found)));
  if (value.kind === "map")
    return { ...value, members: value.members.map((m) => ({ ...m, value: closeInner(m.value) })) };
  if (value.kind === "list") return { ...value, items: value.items.map(closeInner) };
  return value;
}

/** As `close`, within an evaluation: copying a long list is work too. */
export function closeWithin(held: Held, frame: Frame): Node {
  const { value } = held;
  const size = value.kind === "map" ? value.members.length : value.kind === "list" ? value.items.length : 0;
  frame.run.steps -= Math.floor(size / 16);
  return close(held, frame.readNode);
}
