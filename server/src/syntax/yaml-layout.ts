import { columnOf, lineEnd, lineStart } from "../text/lines.ts";
import { markAfter } from "./marks.ts";
import { placeOf, stepsInto } from "./place.ts";
import type { MapNode, Member, Node, Tree } from "./tree.ts";

/** Whether a node is written with braces or brackets. */
export const isFlow = ({ text }: Tree, node: Node): boolean =>
  node.kind !== "scalar" && /[{[]/.test(text[node.span.start] ?? "");

/** Whether a node is a map or list written with line breaks and indentation. */
export const isBlock = (tree: Tree, node: Node): boolean =>
  node.kind !== "scalar" && !node.alias && !isFlow(tree, node);

/** Whether a node lies inside braces or brackets. */
export const isInsideFlow = (tree: Tree, node: Node): boolean =>
  placeOf(tree, node)?.steps.some((step) => isFlow(tree, step.owner)) ?? false;

/** The column that the keys of a block map start in; undefined where its lines cannot be told from its first key. */
export function columnOfKeys({ text }: Tree, owner: MapNode): number | undefined {
  const head = text.slice(lineStart(text, owner.span.start), owner.span.start);
  const mark = head.startsWith("\uFEFF") ? 1 : 0;
  const column = /^ *(?:[-?] +)*/.exec(head.slice(mark))?.[0].length ?? 0;
  return /^(?:[&!]\S* +)*$/.test(head.slice(mark + column)) ? column : undefined;
}

/** The spaces that one level of this file is indented by. */
export function unitOf(tree: Tree): number {
  for (const root of tree.roots) {
    const unit = unitIn(tree, root);
    if (unit) return unit;
  }
  return 2;
}

function unitIn(tree: Tree, node: Node): number | undefined {
  if (!isBlock(tree, node)) return undefined;
  for (const step of stepsInto(node)) {
    const value = "member" in step ? step.member.value : step.owner.items[step.index];
    if (!value || !isBlock(tree, value)) continue;
    const width = columnOf(tree.text, value.span.start) - columnOf(tree.text, node.span.start);
    if ("member" in step && width > 0) return width;
    const inner = unitIn(tree, value);
    if (inner) return inner;
  }
  return undefined;
}

/** The place behind a member's colon and any anchor or tag there; undefined if it has no colon on its line. */
export function behindColon(tree: Tree, m: Member): number | undefined {
  const { text } = tree;
  const colon = markAfter(tree, m.keySpan.end);
  const end = lineEnd(text, m.keySpan.end);
  if (text[colon] !== ":" || colon >= end) return undefined;
  const comment = tree.comments.find((c) => c.span.start > colon && c.span.start < end);
  const words = text.slice(colon + 1, comment?.span.start ?? end);
  const props = /^(?:[ \t]+[&!]\S*)*/.exec(words)?.[0].length ?? 0;
  return colon + 1 + props;
}

/** Whether an anchor that an alias outside `m` refers to stands before the value of `m`. */
export function isShared({ text }: Tree, m: Member): boolean {
  const names = text.slice(m.keySpan.end, m.value.span.start).matchAll(/[\s:]&([^\s,[\]{}]+)/g);
  const others = [text.slice(0, m.keySpan.start), text.slice(m.value.span.end)];
  return [...names].some(([, name]) => others.some((part) => part.includes(`*${name}`)));
}
