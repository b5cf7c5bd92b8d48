import { masked } from "../../rules/masked.ts";
import type { Places, Range } from "./position.ts";

/** A line of source and, to go under it, the carets of a span. */
export interface Excerpt {
  readonly source: string;
  readonly carets: string;
}

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly marked: boolean;
}

const tabStop = 4;
const lead = 20;

/** The first line of a range, cut so that it and its number fit into `width`. */
export function excerptAt(places: Places, { start, end }: Range, width: number): Excerpt {
  const line = masked(places.line(start.line));
  const last = end.line === start.line ? end.column - 1 : line.length;
  return excerpt(line, start.column - 1, last, Math.max(40, width - `${start.line}`.length - 5));
}

/** Shows `line` with columns `start` to `end` marked, cut to `width`: lines of a minified file are very long. */
function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  const last = Math.min(Math.max(end, start + 1), Math.max(line.length, start + 1));
  const cutsFront = start + Math.min(last - start, lead) > width;
  const from = cutsFront ? start - lead : 0;
  const cells = [...toCells(line.slice(from, from + 2 * width), start - from, last - from)];
  const { kept, cut } = fit(cells, width - 2);
  const cutsBack = cut || line.length > from + 2 * width;
  const padding = cutsFront ? " " : "";
  return {
    source: (cutsFront ? "…" : "") + kept.map((cell) => cell.shown).join("") + (cutsBack ? "…" : ""),
    carets:
      (padding + kept.map((cell) => (cell.marked ? "^" : " ").repeat(cell.width)).join("")).trimEnd() || `${padding}^`,
  };
}

function* toCells(text: string, start: number, end: number): Generator<Cell> {
  let offset = 0;
  let column = 0;
  for (const character of text) {
    const width = character === "\t" ? tabStop - (column % tabStop) : columnsOf(character);
    const shown = character === "\t" ? " ".repeat(width) : printable(character);
    yield { shown, width, marked: offset >= start && offset < end };
    offset += character.length;
    column += width;
  }
  if (start >= text.length) yield { shown: "", width: 1, marked: true };
}

function fit(cells: readonly Cell[], width: number): { readonly kept: readonly Cell[]; readonly cut: boolean } {
  let taken = 0;
  const end = cells.findIndex((cell) => {
    taken += cell.width;
    return taken > width;
  });
  return end < 0 ? { kept: cells, cut: false } : { kept: cells.slice(0, end), cut: true };
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** Columns that a terminal gives a text of one line. */
export const widthOf = (text: string): number =>
  [...text].reduce((columns, character) => columns + columnsOf(character), 0);

function columnsOf(character: string): number {
  if (/\p{Mn}|\p{Me}|\u200D|\uFE0F/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** A file must not drive the terminal it is shown on: escape codes and marks that turn text around become visible. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
