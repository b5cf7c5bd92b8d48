import { type ParseErrorCode, visit } from "jsonc-parser";
import type { Span } from "../text/span.ts";
import { type Builder, buildTree, maxDepth, TooDeep } from "./json-build.ts";
import { describe } from "./json-problems.ts";
import type { Comment, Problem, Tree } from "./tree.ts";

interface Reading {
  /** What a string means. */
  readonly restore?: (value: string) => string;
  /** How many maps and lists are around the text. */
  readonly depth?: number;
}

/** The tree of a text; `readable` is what is read in its stead, of the same length. */
export function readTree(text: string, readable: string, { restore, depth }: Reading = {}): Tree {
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  const builder = buildTree(readable, restore, depth);
  const report = (span: Span, message: string): void => {
    if (problems.at(-1)?.span.start !== span.start) problems.push({ span, message });
  };
  try {
    visitAll(readable, builder, comments, report);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const message = `This is nested more than ${maxDepth} levels deep, so the file was not read.`;
    return { syntax: "json", text, roots: [], problems: [{ span: error.span, message }], comments };
  }
  return { syntax: "json", text, roots: builder.roots, problems, comments };
}

function visitAll(
  text: string,
  builder: Builder,
  comments: Comment[],
  report: (span: Span, message: string) => void,
): void {
  /** The library counts one character too many where a comment never ends. */
  const spanOf = (offset: number, length: number): Span => ({
    start: offset,
    end: Math.min(offset + length, text.length),
  });
  visit(
    text,
    {
      onObjectBegin: (offset) => builder.open("map", offset),
      onObjectEnd: builder.close,
      onArrayBegin: (offset) => builder.open("list", offset),
      onArrayEnd: builder.close,
      onObjectProperty: builder.name,
      onSeparator: builder.separate,
      onLiteralValue: builder.scalar,
      onComment: (offset, length) => {
        const span = spanOf(offset, length);
        comments.push({ span, text: text.slice(span.start, span.end) });
      },
      onError: (code: ParseErrorCode, offset, length) => report(spanOf(offset, length), describe(code)),
    },
    { allowTrailingComma: true, allowEmptyContent: true },
  );
}
