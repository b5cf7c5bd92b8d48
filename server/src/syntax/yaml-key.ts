import type { Span } from "../text/span.ts";
import type { Member, ScalarNode } from "./tree.ts";

/** A line without a colon, still being typed, runs together with the key below it. Each line gets its own key back. */
export function splitKey(
  text: string,
  span: Span,
  isPlain: boolean,
): { readonly unfinished: readonly Member[]; readonly keySpan: Span } {
  const unfinished: Member[] = [];
  let start = span.start;
  const key = text.slice(start, span.end);
  for (const { 0: gap, index } of isPlain && key.includes("\n") ? key.matchAll(/(?<![ \t])[ \t]*\r?\n\s*/g) : []) {
    const end = span.start + index;
    unfinished.push({ key: text.slice(start, end), keySpan: { start, end }, value: emptyAt(end) });
    start = end + gap.length;
  }
  return { unfinished, keySpan: { start, end: span.end } };
}

/** A value that is still missing. */
export const emptyAt = (offset: number): ScalarNode => ({
  kind: "scalar",
  span: { start: offset, end: offset },
  value: null,
});
