import { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../../text/span.ts";

/** A place as people and reports count it: lines and UTF-16 columns from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The end is the place behind the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Looks up places in one text, as an editor does. */
export interface Places {
  at(offset: number): Position;
  range(span: Span): Range;
  /** A line without its end. */
  line(number: number): string;
}

export function placesIn(text: string): Places {
  const document = TextDocument.create("", "", 0, text);
  const at = (offset: number): Position => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return {
    at,
    range: ({ start, end }) => ({ start: at(start), end: at(end) }),
    line: (number) =>
      document
        .getText({ start: { line: number - 1, character: 0 }, end: { line: number, character: 0 } })
        .replace(/(?<![\r\n])[\r\n]+$/, ""),
  };
}
