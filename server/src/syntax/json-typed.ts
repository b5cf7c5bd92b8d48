import { editBetween } from "../text/edit-between.ts";
import type { Span, SpanEdit } from "../text/span.ts";
import { readTree } from "./json-read.ts";
import type { Comment, Node, Tree, Typed } from "./tree.ts";
import { Watch } from "./watch.ts";

/** A whole string, as jsonc-parser and `JSON.parse` read it alike. Characters for private use may stand for line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped in a string
const literal = /"[^"\\\x00-\x1f\uE00A\uE00D]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\x00-\x1f\uE00A\uE00D]*)*"/y;

/** What was typed in last, of each tree that was moved. */
const watched = new WeakMap<Tree, Watch>();

/** Moves a tree along with its text, where nothing changed but what stands between the quotes or brackets of one node. */
export function typed(before: Tree, text: string): Typed | undefined {
  const edit = editBetween(before.text, text);
  const [root] = before.roots;
  if (!edit || !root || before.problems.length > 0) return undefined;
  const change = changeIn(root, edit, text);
  if (!change) return undefined;
  const { node, content, comments } = change;
  const { start } = node.span;
  const move = mover(edit.span.end, text.length - before.text.length);
  const kept = before.comments.filter(({ span }) => span.end <= start || span.start >= node.span.end);
  moveNode(root, edit.span.start, move);
  const around = kept.map((comment) => ({ ...comment, span: move({ ...comment.span }) }));
  const last = watched.get(before);
  const isWatched = last?.node === node;
  if (!isWatched) last?.end();
  const watch = isWatched ? last : new Watch(node);
  watch.write(content);
  // Nobody noticed so far who read it. What is known of a root is not known of another one.
  const tree: Tree = {
    ...before,
    text,
    roots: isWatched ? before.roots : [{ ...root }],
    comments: [...around, ...comments].sort((a, b) => a.span.start - b.span.start),
  };
  watched.set(tree, watch);
  return { tree, node };
}

/** The node that an edit changes, what it holds afterwards, and the comments in that. */
interface Change {
  readonly node: Node;
  readonly content: unknown;
  readonly comments: readonly Comment[];
}

/** The change of the smallest node that can be read by itself; undefined where that is the whole. */
function changeIn(root: Node, { span, newText }: SpanEdit, text: string): Change | undefined {
  const around = nodesAround(root, span);
  const inner = around.at(-1);
  const by = newText.length - (span.end - span.start);
  if (inner?.kind === "scalar") {
    const value = stringIn(text, inner.span.start, inner.span.end + by);
    if (value !== undefined) return { node: inner, content: value, comments: [] };
  }
  const depth = around.findLastIndex(({ kind }) => kind !== "scalar");
  const node = around[depth];
  if (!node || depth < 1) return undefined;
  const { start, end } = node.span;
  const part = text.slice(start, end + by);
  const { roots, problems, comments } = readTree(part, part, { depth });
  const [read] = roots;
  if (problems.length > 0 || /[\uE00A\uE00D]/.test(part) || read?.span.end !== part.length) return undefined;
  const move = mover(0, start);
  moveNode(read, -1, move);
  for (const comment of comments) move(comment.span);
  if (read.kind === "map" && node.kind === "map") return { node, content: read.members, comments };
  return read.kind === "list" && node.kind === "list" ? { node, content: read.items, comments } : undefined;
}

/** The nodes whose quotes or brackets stand around a stretch of the text, from the outermost. */
function nodesAround(root: Node, { start, end }: Span): readonly Node[] {
  const holds = ({ span }: Node): boolean => span.start < start && end < span.end;
  const way: Node[] = [];
  for (let here = holds(root) ? root : undefined; here; here = innerOf(here).find(holds)) way.push(here);
  return way;
}

function innerOf(node: Node): readonly Node[] {
  if (node.kind === "map") return node.members.map(({ value }) => value);
  return node.kind === "list" ? node.items : [];
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
