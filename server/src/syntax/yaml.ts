import { Composer, type Document, Lexer, Parser, Schema, type YAMLError } from "yaml";
import { runOps } from "./run.ts";
import { runAlone, runEach } from "./run-many.ts";
import type { Comment, Node, Problem, Syntax, Tree } from "./tree.ts";
import { TooMuchAliased } from "./yaml-aliased.ts";
import { convert } from "./yaml-convert.ts";
import { lexerWithoutIndent } from "./yaml-lexer.ts";
import { printOp } from "./yaml-print.ts";
import { describe, isHarmless } from "./yaml-problems.ts";

/** YAML with the meaning that PyYAML's `safe_load` gives it, which is YAML 1.1 with merge keys. */
export const yaml: Syntax = {
  id: "yaml",
  parse,
  print: (tree, ops) => runOps(tree, ops, parse, (now, op) => printOp(now, op, parse)),
  printAlone: (tree, changes) => runAlone(tree, changes, parse, (now, op) => printOp(now, op, parse)),
  printEach: (tree, changes) => runEach(tree, changes, parse, (now, op) => printOp(now, op, parse)),
};

const maxDepth = 500;
const unread = `This is nested more than ${maxDepth} levels deep, so the file was not read.`;

/** Scalars are given their meaning in `yaml-scalar.ts`, so the library need only tell maps, lists and text apart. */
const options = { version: "1.1", schema: new Schema({ schema: "failsafe" }), uniqueKeys: false } as const;

/** Where a text may be at fault by its indent alone, it is read once more without. */
function parse(text: string): Tree {
  const tree = read(text, new Lexer());
  if (tree.problems.length === 0) return tree;
  const other = read(text, lexerWithoutIndent());
  return other.problems.length === 0 ? other : tree;
}

function read(text: string, lexer: Lexer): Tree {
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  const roots: Node[] = [];
  const tree: Tree = { syntax: "yaml", text, roots, problems, comments };
  try {
    for (const document of readDocuments(text, lexer, comments)) {
      for (const error of document.errors) if (!isHarmless(error)) problems.push(problemOf(error, text.length));
      const root = convert(document, text, problems);
      if (root) roots.push(root);
    }
    return tree;
  } catch (error) {
    const message = error instanceof TooMuchAliased ? error.message : unread;
    return { ...tree, roots: [], problems: [{ span: { start: 0, end: 0 }, message }] };
  }
}

/** Throws on text that is nested too deeply. */
function* readDocuments(text: string, lexer: Lexer, comments: Comment[]): Generator<Document> {
  const parser = new Parser();
  const composer = new Composer(options);
  let offset = 0;
  let isScalar = false;
  for (const lexeme of lexer.lex(text)) {
    if (lexeme.startsWith("#") && !isScalar) {
      comments.push({ span: { start: offset, end: offset + lexeme.length }, text: lexeme });
    }
    isScalar = lexeme === "\x1f";
    if (!isScalar && lexeme !== "\x02" && lexeme !== "\x18") offset += lexeme.length;
    for (const token of parser.next(lexeme)) yield* composer.next(token);
    if (parser.stack.length > maxDepth) throw new Error(unread);
  }
  for (const token of parser.end()) yield* composer.next(token);
  yield* composer.end();
}

/** The library speaks of a place behind the end where something is missing there. */
function problemOf(error: YAMLError, length: number): Problem {
  const [start, end] = error.pos.map((offset) => Math.min(offset, length)) as [number, number];
  return { span: { start, end: Math.max(start, end) }, message: describe(error) };
}
