import { isBlank, lineEnd, lineStart, nextLine } from "../text/lines.ts";
import type { Span, SpanEdit } from "../text/span.ts";
import type { Tree } from "./tree.ts";

/** Offset of the first character at or after `offset` that is neither white space nor part of a comment. */
export function markAfter(tree: Tree, offset: number): number {
  let here = offset;
  for (;;) {
    here += /^[\s\uFEFF]*/.exec(tree.text.slice(here))?.[0].length ?? 0;
    const comment = tree.comments.find((c) => c.span.start === here);
    if (!comment) return here;
    here = comment.span.end;
  }
}

/** Offset of the last character before `offset` that is neither white space nor part of a comment; -1 if there is none. */
export function markBefore(tree: Tree, offset: number): number {
  let here = offset;
  for (;;) {
    here = tree.text.slice(0, here).trimEnd().length;
    const comment = tree.comments.findLast((c) => c.span.start < here && here <= c.span.end);
    if (!comment) return here - 1;
    here = comment.span.start;
  }
}

/** The end of the line of `offset`, behind any comment; undefined if something else follows on it. */
export function lineTail(tree: Tree, offset: number): number | undefined {
  let here = offset;
  for (;;) {
    const end = lineEnd(tree.text, here);
    const comment = tree.comments.find((c) => c.span.start >= here && c.span.start < end);
    if (!isBlank(tree.text, here, comment?.span.start ?? end)) return undefined;
    if (!comment) return end;
    here = comment.span.end;
  }
}

/**
 * Takes one item out of a list with commas, with its lines and exactly one comma. The comment behind it goes too,
 * unless the item is to live on elsewhere.
 */
export function dropItem(tree: Tree, item: Span, keepsComment = false): readonly SpanEdit[] {
  const { text } = tree;
  const after = markAfter(tree, item.end);
  if (text[after] === ",") return [cut(tree, { start: item.start, end: after + 1 }, keepsComment)];
  const before = markBefore(tree, item.start);
  const isLast = text[before] === ",";
  const start = isLast ? before : before + 1;
  if (isBlank(text, before + 1, item.start)) {
    const tail = (keepsComment ? undefined : lineTail(tree, item.end)) ?? item.end;
    const end = isLast || !isBlank(text, tail, after) ? tail : after;
    return [{ span: { start, end }, newText: "" }];
  }
  const own = cut(tree, item, keepsComment);
  return isLast ? [{ span: { start: before, end: before + 1 }, newText: "" }, own] : [own];
}

function cut(tree: Tree, { start, end }: Span, keepsComment: boolean): SpanEdit {
  const { text } = tree;
  const head = lineStart(text, start);
  const stop = lineTail(tree, end);
  const tail = keepsComment && !isBlank(text, end, stop ?? end) ? undefined : stop;
  const startsLine = isBlank(text, head, start);
  if (startsLine && tail !== undefined) return { span: { start: head, end: nextLine(text, tail) }, newText: "" };
  if (tail !== undefined) return { span: { start: text.slice(0, start).trimEnd().length, end }, newText: "" };
  return { span: { start, end: end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) }, newText: "" };
}
