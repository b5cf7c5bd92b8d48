import { editBetween } from "../text/edit-between.ts";
import type { Span } from "../text/span.ts";
import type { Node, ScalarNode, Tree, Typed } from "./tree.ts";
import { Watch } from "./watch.ts";

/** A whole string, as jsonc-parser and `JSON.parse` read it alike. Characters for private use may stand for line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped in a string
const literal = /"[^"\\\x00-\x1f\uE00A\uE00D]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\x00-\x1f\uE00A\uE00D]*)*"/y;

/** The string that was typed in last, of each tree that was moved. */
const watched = new WeakMap<Tree, Watch>();

/** Moves a tree along with its text, where nothing changed but what stands between the quotes of one string. */
export function typed(before: Tree, text: string): Typed | undefined {
  const edit = editBetween(before.text, text);
  const [root] = before.roots;
  if (!edit || !root || before.problems.length > 0) return undefined;
  const { start, end } = edit.span;
  const node = stringAround(root, start, end);
  const by = text.length - before.text.length;
  const value = node && stringIn(text, node.span.start, node.span.end + by);
  if (!node || value === undefined) return undefined;
  const move = mover(end, by);
  moveNode(root, start, move);
  const comments = before.comments.map((comment) => ({ ...comment, span: move({ ...comment.span }) }));
  const last = watched.get(before);
  const isWatched = last?.node === node;
  if (!isWatched) last?.end();
  const watch = isWatched ? last : new Watch(node);
  watch.write(value);
  // Nobody noticed so far who read it. What is known of a root is not known of another one.
  const tree: Tree = { ...before, text, roots: isWatched ? before.roots : [{ ...root }], comments };
  watched.set(tree, watch);
  return { tree, node, value };
}

/** The string whose quotes stand around a stretch of the text. */
function stringAround(node: Node, start: number, end: number): ScalarNode | undefined {
  const holds = ({ span }: Node): boolean => span.start < start && end < span.end;
  let here: Node | undefined = node;
  while (here && here.kind !== "scalar") {
    const inner: readonly Node[] = here.kind === "map" ? here.members.map(({ value }) => value) : here.items;
    here = inner.find(holds);
  }
  return here && holds(here) ? here : undefined;
}

/** Moves a span that ends behind an offset. */
type Move = (span: Span) => Span;

const mover =
  (from: number, by: number): Move =>
  (span) => {
    const moving: { start: number; end: number } = span;
    if (span.start >= from) moving.start += by;
    if (span.end >= from) moving.end += by;
    return span;
  };

/** Moves what does not end before `start`. */
function moveNode(node: Node, start: number, move: Move): void {
  if (node.span.end <= start) return;
  move(node.span);
  if (node.kind === "map")
    for (const { keySpan, value } of node.members) {
      move(keySpan);
      moveNode(value, start, move);
    }
  if (node.kind === "list") for (const item of node.items) moveNode(item, start, move);
}

/** The value of what stands between two offsets, where that is one whole string. */
function stringIn(text: string, start: number, end: number): string | undefined {
  literal.lastIndex = start;
  return literal.test(text) && literal.lastIndex === end ? JSON.parse(text.slice(start, end)) : undefined;
}
