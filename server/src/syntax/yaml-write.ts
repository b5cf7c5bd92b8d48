import { eolOf, isBlank, lineEnd } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { markBefore } from "./marks.ts";
import type { Edits } from "./run.ts";
import type { MapNode, Member, Node, Tree } from "./tree.ts";
import { type Draft, indent, memberLines } from "./yaml-draft.ts";
import { behindColon, columnOfKeys, isBlock, isFlow, isInsideFlow, isShared, unitOf } from "./yaml-layout.ts";
import { printScalar, type Quote } from "./yaml-quote.ts";

/** Puts a value in the place of a member's old one. */
export function writeValue(tree: Tree, owner: MapNode, m: Member, draft: Draft): Edits {
  const { text } = tree;
  const old = m.value.span;
  if (isShared(tree, m)) return undefined;
  if (isFlow(tree, owner) || isInsideFlow(tree, owner)) return fill(tree, old, draft.flow(quoteOf(tree, m.value)));
  const column = columnOfKeys(tree, owner);
  const block = draft.block(unitOf(tree), quoteOf(tree, m.value));
  if (column === undefined || !block) return undefined;
  const below = linesBelow(text, block.lines, column);
  if (isBlock(tree, m.value)) return writeOverBlock(tree, m, block.head, below);
  if (below === "") return fill(tree, old, block.head);
  const words = block.head && ` ${block.head}`;
  const blanks = /(?<![ \t])[ \t]*$/.exec(text.slice(0, old.start))?.[0].length ?? 0;
  const end = lineEnd(text, old.end);
  const span = { start: old.start - blanks, end: old.end };
  if (end === old.end) return [{ span, newText: words + below }];
  return [...(span.start < span.end || words ? [{ span, newText: words }] : []), insertAt(end, below)];
}

function writeOverBlock(tree: Tree, m: Member, head: string, below: string): Edits {
  const { text } = tree;
  const place = behindColon(tree, m);
  if (place === undefined) return undefined;
  const start = lineEnd(text, place);
  if (start >= m.value.span.start) return undefined;
  const span = { start, end: lineEnd(text, m.value.span.end) };
  const words = head && ` ${head}`;
  if (place === start) return [{ span, newText: words + below }];
  return [...(words ? [insertAt(place, words)] : []), { span, newText: below }];
}

/** Puts a value in the place of a list item or of a whole document. */
export function writeAlone(tree: Tree, node: Node, draft: Draft): Edits {
  const quote = quoteOf(tree, node);
  if (isFlow(tree, node) || isInsideFlow(tree, node)) {
    const flow = isInsideFlow(tree, node) ? draft.flow(quote) : blockAlone(tree, node, draft);
    return fill(tree, node.span, flow);
  }
  return fill(tree, node.span, blockAlone(tree, node, draft, quote));
}

function blockAlone(tree: Tree, node: Node, draft: Draft, quote?: Quote): string | undefined {
  const unit = unitOf(tree);
  const block = draft.block(unit, quote);
  if (!block || block.head) return block?.head;
  const { text } = tree;
  const isEmpty = node.span.start === node.span.end;
  const line = /(?<![^\n\uFEFF])[^\n\uFEFF]*$/.exec(text.slice(0, node.span.start))?.[0].length ?? 0;
  const own = block.lines.map((l) => l.slice(unit));
  return indent(own, line + (isEmpty ? 1 : 0))
    .join(eolOf(text))
    .trimStart();
}

function fill({ text }: Tree, old: Span, words: string | undefined): Edits {
  if (words === undefined) return undefined;
  if (old.start < old.end) return [{ span: old, newText: words }];
  const before = text[old.start - 1];
  if (before === ":" || before === "-" || before === "?") return [insertAt(old.start, ` ${words}`)];
  const isBehindProps = /[:-] +(?:[&!]\S*(?: +|$))+$/.test(text.slice(0, old.start));
  return [insertAt(old.start, isBehindProps ? ` ${words}` : `: ${words}`)];
}

/** Adds a member behind the last one. */
export function addMember(tree: Tree, owner: MapNode, key: string, draft: Draft): Edits {
  const { text } = tree;
  if (isFlow(tree, owner)) return addInFlow(tree, owner, key, draft);
  const column = columnOfKeys(tree, owner);
  const block = draft.block(unitOf(tree));
  if (column === undefined || !block || isInsideFlow(tree, owner)) return undefined;
  return [insertAt(lineEnd(text, owner.span.end), linesBelow(text, memberLines(key, block), column))];
}

function addInFlow(tree: Tree, owner: MapNode, key: string, draft: Draft): Edits {
  const { text } = tree;
  const close = owner.span.end - 1;
  const flow = draft.flow();
  if (text[close] !== "}" || flow === undefined) return undefined;
  const last = markBefore(tree, close);
  const words = `${printScalar(key, true)}: ${flow}`;
  if (last > owner.span.start) return [insertAt(last + 1, `${text[last] === "," ? " " : ", "}${words}`)];
  const end = isBlank(text, last + 1, close) ? close : last + 1;
  return [{ span: { start: last + 1, end }, newText: words }];
}

const linesBelow = (text: string, lines: readonly string[], column: number): string =>
  indent(lines, column)
    .map((line) => eolOf(text) + line)
    .join("");

const insertAt = (offset: number, newText: string) => ({ span: { start: offset, end: offset }, newText });

function quoteOf({ text }: Tree, node: Node): Quote {
  const mark = text[node.span.start];
  return node.kind === "scalar" && node.span.start < node.span.end && (mark === '"' || mark === "'") ? mark : undefined;
}
