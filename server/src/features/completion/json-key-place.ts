import { type Cursor, pathAt } from "../../syntax/cursor.ts";
import { markAfter, markBefore } from "../../syntax/marks.ts";
import type { MapNode, Tree } from "../../syntax/tree.ts";
import { indentOf, isBlank, lineEnd, lineStart } from "../../text/lines.ts";
import { contains, type Span } from "../../text/span.ts";
import { type Step, stepsOf } from "../schema/schema-at.ts";
import type { KeyPlace } from "./key-place.ts";

/** Where a JSON object has a key, or has room for one. */
export function jsonKeyPlace(tree: Tree, offset: number): KeyPlace | undefined {
  const { text } = tree;
  if (tree.comments.some((c) => c.span.start < offset && offset < c.span.end + (c.text.startsWith("//") ? 1 : 0)))
    return undefined;
  const found = onKey(tree, offset) ?? betweenMembers(tree, offset);
  if (!found) return undefined;
  const { typed } = found;
  const before = markBefore(tree, typed.start);
  const after = text[markAfter(tree, typed.end)];
  const previous = text[before] ?? "";
  const isFirst = previous === "{" || previous === ",";
  if (previous === ":" || (!isFirst && !found.owner.members.some((m) => m.value.span.end === before + 1)))
    return undefined;
  const isInline = !isBlank(text, lineStart(text, typed.start), typed.start);
  return {
    ...found,
    hasValue: after === ":",
    indent: isInline ? "" : indentOf(text, typed.start),
    unit: unitOf(text),
    isInline,
    isFollowed: after === '"',
    ...(isFirst ? {} : { commaAt: before + 1 }),
  };
}

interface Found {
  readonly steps: readonly Step[];
  readonly owner: MapNode;
  readonly typed: Span;
}

function onKey(tree: Tree, offset: number): Found | undefined {
  const cursor = pathAt(tree, offset);
  const owner = cursor?.steps.at(-1)?.owner;
  const span = cursor?.onKey ? cursor.member?.keySpan : undefined;
  if (!cursor || !span || owner?.kind !== "map" || offset === span.start) return undefined;
  const isClosed = /^"(?:[^"\\\r\n]|\\.)*"$/.test(tree.text.slice(span.start, span.end));
  if (isClosed && offset === span.end) return undefined;
  const typed = isClosed ? span : { start: span.start, end: wordEnd(tree.text, offset) };
  return { steps: stepsOf(cursor).slice(0, -1), owner, typed };
}

function betweenMembers(tree: Tree, offset: number): Found | undefined {
  const start =
    offset -
    (/(?<![\w$])[\w$]*$/.exec(tree.text.slice(Math.max(lineStart(tree.text, offset), offset - 200), offset))?.[0]
      .length ?? 0);
  const typed = { start, end: wordEnd(tree.text, offset) };
  const cursor = pathAt(tree, start) ?? pathAt(tree, markBefore(tree, start) + 1);
  const found = cursor && innermost(tree, cursor, offset);
  return found && { ...found, typed };
}

/** The innermost map around a place; one that is never closed goes on to the end of the text. */
function innermost(tree: Tree, { steps, node }: Cursor, offset: number): Omit<Found, "typed"> | undefined {
  const way = stepsOf({ steps });
  const nodes = [...steps.map(({ owner }) => owner), ...(node ? [node] : [])];
  for (let i = nodes.length - 1; i >= 0; i--) {
    const at = nodes[i];
    if (!at || at.kind === "scalar") {
      if (at && at.span.start < at.span.end && contains(at.span, offset)) return undefined;
      continue;
    }
    const isOpen = !/[}\]]/.test(tree.text[at.span.end - 1] ?? "") || at.span.end - at.span.start < 2;
    if (at.span.start >= offset || !(isOpen || offset < at.span.end)) continue;
    return at.kind === "map" ? { steps: way.slice(0, i), owner: at } : undefined;
  }
  return undefined;
}

const wordEnd = (text: string, offset: number): number =>
  offset + (/^[\w$]*/.exec(text.slice(offset, Math.min(offset + 200, lineEnd(text, offset))))?.[0].length ?? 0);

function unitOf(text: string): string {
  const unit = /\n([ \t]+)["{[]/.exec(text)?.[1] ?? "  ";
  return unit.startsWith("\t") ? "\t" : unit.length > 8 ? "  " : unit;
}
