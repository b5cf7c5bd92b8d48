import { TextDocument } from "vscode-languageserver-textdocument";

/** A place as people and reports count it: lines and UTF-16 columns from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Looks up places in one text, as an editor does. */
export interface Places {
  at(offset: number): Position;
  /** A line without its end. */
  line(number: number): string;
}

export function placesIn(text: string): Places {
  const document = TextDocument.create("", "", 0, text);
  return {
    at(offset) {
      const { line, character } = document.positionAt(offset);
      return { line: line + 1, column: character + 1 };
    },
    line: (number) =>
      document
        .getText({ start: { line: number - 1, character: 0 }, end: { line: number, character: 0 } })
        .replace(/[\r\n]+$/, ""),
  };
}
