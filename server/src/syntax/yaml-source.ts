import { lineEnd } from "../text/lines.ts";
import { markAfter } from "./marks.ts";
import type { MapNode, Member, Tree } from "./tree.ts";
import type { Draft } from "./yaml-draft.ts";
import { columnOfKeys, isBlock, isFlow } from "./yaml-layout.ts";

/** The value of a member in its own words, with the comments on its lines, to be written elsewhere. */
export function draftSource(tree: Tree, owner: MapNode, m: Member): Draft {
  const { text } = tree;
  const colon = markAfter(tree, m.keySpan.end);
  if (text[colon] !== ":") return { block: () => undefined, flow: () => undefined };
  const own = text.slice(colon + 1, m.value.span.end).trim();
  const isOneLine = !own.includes("\n") && !isBlock(tree, m.value) && !/^[|>]/.test(own);
  const flow = () => (isOneLine ? own || "null" : undefined);
  if (isFlow(tree, owner)) return { block: () => (isOneLine ? { head: own, lines: [] } : undefined), flow };
  const column = columnOfKeys(tree, owner) ?? 0;
  const [head = "", ...lines] = text.slice(colon + 1, lineEnd(text, m.value.span.end)).split(/\r?\n/);
  return { block: () => ({ head: head.trim(), lines: lines.map((line) => outdent(line, column)) }), flow };
}

function outdent(line: string, width: number): string {
  const blanks = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(blanks, width));
}
