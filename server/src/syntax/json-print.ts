import { eolOf, indentOf, isBlank, lineStart } from "../text/lines.ts";
import { type Draft, draftNested, draftSource, draftValue, type Layout, nameOf } from "./json-value.ts";
import { dropItem, lineTail, markBefore } from "./marks.ts";
import { type Edits, type Parse, runTasks } from "./run.ts";
import { at, type MapNode, type Member, member, type Node, type NodeOp, type Tree } from "./tree.ts";

/** The edits for one operation; undefined where the tree has no safe place for it. */
export function printOp(tree: Tree, op: NodeOp, parse: Parse): Edits {
  switch (op.op) {
    case "replace":
      return writeValue(tree, op.node, draftValue(op.value));
    case "set":
      return set(tree, op.owner, op.path, draftValue(op.value));
    case "remove":
      return remove(tree, op.owner, op.key);
    case "rename":
      return rename(op.owner, op.key, op.to);
    case "move":
      return move(tree, op.owner, op.key, op.path, parse);
  }
}

function set(tree: Tree, owner: MapNode, path: readonly string[], draft: Draft): Edits {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  const value = member(owner, key)?.value;
  if (!value) return addMember(tree, owner, key, draftNested(rest, draft));
  if (rest.length === 0) return writeValue(tree, value, draft);
  if (value.kind === "map") return set(tree, value, rest, draft);
  return isNull(value) ? writeValue(tree, value, draftNested(rest, draft)) : undefined;
}

function writeValue(tree: Tree, node: Node, draft: Draft): Edits {
  const { start, end } = node.span;
  const isInline = !/^\s*(?:"(?:[^"\\]|\\.)*"\s*:\s*)?$/.test(tree.text.slice(lineStart(tree.text, start), start));
  const newText = draft(layoutOf(tree.text, isInline), indentOf(tree.text, start));
  if (start < end) return [{ span: node.span, newText }];
  return tree.text[start - 1] === ":" ? [{ span: node.span, newText: ` ${newText}` }] : undefined;
}

function addMember(tree: Tree, owner: MapNode, key: string, draft: Draft): Edits {
  const { text } = tree;
  const close = owner.span.end - 1;
  if (text[close] !== "}") return undefined;
  const last = markBefore(tree, close);
  const sibling = owner.members.at(-1)?.keySpan.start;
  if (last === owner.span.start || sibling === undefined) return addFirst(tree, owner, key, draft);

  const behind = { start: last + 1, end: last + 1 };
  const comma = text[last] === "," ? "" : ",";
  if (!isBlank(text, lineStart(text, sibling), sibling)) {
    return [{ span: behind, newText: `${comma} ${nameOf(key)}${draft(layoutOf(text, true), "")}` }];
  }
  const layout = layoutOf(text, false);
  const indent = indentOf(text, sibling);
  const line = `${layout.eol}${indent}${nameOf(key)}${draft(layout, indent)}`;
  const tail = lineTail(tree, last + 1) ?? last + 1;
  if (tail === last + 1) return [{ span: behind, newText: comma + line }];
  const insertion = { span: { start: tail, end: tail }, newText: line };
  return comma ? [{ span: behind, newText: comma }, insertion] : [insertion];
}

function addFirst(tree: Tree, owner: MapNode, key: string, draft: Draft): Edits {
  const { text } = tree;
  const close = owner.span.end - 1;
  const start = tree.comments.findLast((c) => c.span.start > owner.span.start && c.span.end <= close)?.span.end;
  const span = { start: start ?? owner.span.start + 1, end: close };
  const isInline = !/[\r\n]/.test(text) && owner.span.start > 0;
  const layout = layoutOf(text, isInline);
  if (isInline) return [{ span, newText: ` ${nameOf(key)}${draft(layout, "")} ` }];
  const indent = indentOf(text, owner.span.start);
  const inner = indent + layout.unit;
  const { eol } = layout;
  return [{ span, newText: `${eol}${inner}${nameOf(key)}${draft(layout, inner)}${eol}${indent}` }];
}

function remove(tree: Tree, owner: MapNode, key: string, keepsComment = false): Edits {
  const old = member(owner, key);
  return old && dropItem(tree, spanOf(old), keepsComment);
}

function rename(owner: MapNode, key: string, to: string): Edits {
  const old = member(owner, key);
  if (!old || owner.members.some((m) => m !== old && m.key === to)) return undefined;
  return [{ span: old.keySpan, newText: JSON.stringify(to) }];
}

function move(tree: Tree, owner: MapNode, key: string, path: readonly string[], parse: Parse): Edits {
  const [first, ...rest] = path;
  const old = member(owner, key);
  if (!old || first === undefined) return undefined;
  if (rest.length === 0) return rename(owner, key, first);
  const source = draftSource(tree.text, old.value.span);
  const target = member(owner, first);
  if (target && target !== old) {
    if (at(owner, path)) return undefined;
    return runTasks(
      tree,
      [
        { node: owner, print: (now, node) => (node.kind === "map" ? set(now, node, path, source) : undefined) },
        { node: owner, print: (now, node) => (node.kind === "map" ? remove(now, node, key, true) : undefined) },
      ],
      parse,
    );
  }
  const start = old.keySpan.start;
  const layout = layoutOf(tree.text, !isBlank(tree.text, lineStart(tree.text, start), start));
  const newText = nameOf(first) + draftNested(rest, source)(layout, indentOf(tree.text, start));
  return [{ span: spanOf(old), newText }];
}

const spanOf = (m: Member) => ({ start: m.keySpan.start, end: m.value.span.end });

const isNull = (node: Node): boolean => node.kind === "scalar" && node.value === null;

function layoutOf(text: string, isInline: boolean): Layout {
  const unit = /\n([ \t]+)["{[]/.exec(text)?.[1] ?? "  ";
  return { eol: eolOf(text), unit: unit.startsWith("\t") ? "\t" : unit.length > 8 ? "  " : unit, isInline };
}
