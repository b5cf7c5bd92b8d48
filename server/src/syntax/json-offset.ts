import type { Span } from "../text/span.ts";

/** How many characters of the text one character of a JSON string's value takes: an escape takes several. */
const widthAt = (text: string, at: number): number => (text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2);

/** Where in the value of a JSON string an offset of the text lies. `span` is the string with its quotes. */
export function toValueOffset(text: string, span: Span, offset: number): number {
  let value = 0;
  for (let at = span.start + 1; at < offset && at < span.end - 1; at += widthAt(text, at)) value++;
  return value;
}

/** Where in the text a part of a JSON string's value stands; `start` and `end` count in the value. */
export function toTextSpan(text: string, span: Span, part: Span): Span {
  let at = span.start + 1;
  let value = 0;
  for (; value < part.start && at < span.end - 1; value++) at += widthAt(text, at);
  const start = at;
  for (; value < part.end && at < span.end - 1; value++) at += widthAt(text, at);
  return { start, end: at };
}
