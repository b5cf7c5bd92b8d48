import type { SpanEdit } from "./span.ts";

/** Long texts are compared this many characters at a time. */
const block = 1024;

/** The one edit that turns a text into another: the stretch between what both begin and end with. */
export function editBetween(before: string, after: string): SpanEdit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + block <= most && isAlike(before, start, after, start)) start += block;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end + block <= most - start && isAlike(before, before.length - end - block, after, after.length - end - block))
    end += block;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // A position cannot lie inside a line end, nor inside a surrogate pair.
  while (start > 0 && isTorn(before, start)) start--;
  while (end > 0 && (isTorn(before, before.length - end) || isTorn(after, after.length - end))) end--;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}

/** Slices share their text's memory and are compared whole words at a time, as `startsWith` is not. */
const isAlike = (one: string, at: number, other: string, there: number): boolean =>
  one.slice(at, at + block) === other.slice(there, there + block);

const isTorn = (text: string, offset: number): boolean =>
  /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(offset - 1, offset + 1));
