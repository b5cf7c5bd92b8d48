import { type ParseErrorCode, visit } from "jsonc-parser";
import type { Span } from "../text/span.ts";
import { type Builder, buildTree, maxDepth, TooDeep } from "./json-build.ts";
import { printOp } from "./json-print.ts";
import { describe } from "./json-problems.ts";
import { hideLineEnds, showLineEnds } from "./json-strings.ts";
import { typed } from "./json-typed.ts";
import { runOps } from "./run.ts";
import { runAlone, runEach } from "./run-many.ts";
import type { Comment, Problem, Syntax, Tree } from "./tree.ts";

/** JSON as Azure reads it: comments, trailing commas and line ends inside strings are allowed. */
export const json: Syntax = {
  id: "json",
  parse,
  typed,
  print: (tree, ops) => runOps(tree, ops, parse, (now, op) => printOp(now, op, parse)),
  printAlone: (tree, changes) => runAlone(tree, changes, parse, (now, op) => printOp(now, op, parse)),
  printEach: (tree, changes) => runEach(tree, changes, parse, (now, op) => printOp(now, op, parse)),
};

function parse(text: string): Tree {
  const plain = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const read = readTree(text, plain, (value) => value);
  if (!read.problems.some((p) => /[\r\n]/.test(text[p.span.end] ?? ""))) return read;
  const hidden = hideLineEnds(plain);
  if (hidden === plain) return read;
  const again = readTree(text, hidden, showLineEnds);
  return again.problems.length < read.problems.length ? again : read;
}

function readTree(text: string, readable: string, restore: (value: string) => string): Tree {
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  const builder = buildTree(readable, restore);
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
