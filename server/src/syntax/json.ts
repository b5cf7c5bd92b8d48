import { printOp } from "./json-print.ts";
import { readTree } from "./json-read.ts";
import { hideLineEnds, showLineEnds } from "./json-strings.ts";
import { typed } from "./json-typed.ts";
import { runOps } from "./run.ts";
import { runAlone, runEach } from "./run-many.ts";
import type { Syntax, Tree } from "./tree.ts";

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
  const read = readTree(text, plain);
  if (!read.problems.some((p) => /[\r\n]/.test(text[p.span.end] ?? ""))) return read;
  const hidden = hideLineEnds(plain);
  if (hidden === plain) return read;
  const again = readTree(text, hidden, { restore: showLineEnds });
  return again.problems.length < read.problems.length ? again : read;
}
