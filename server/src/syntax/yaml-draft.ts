import { isList, isScalar } from "./run.ts";
import type { Json } from "./tree.ts";
import { printScalar, type Quote } from "./yaml-quote.ts";

/** A value behind its key: the words on the key's line, and the lines below, indented as if the key stood in column 0. */
export interface Block {
  readonly head: string;
  readonly lines: readonly string[];
}

/** A value that can be written both ways; undefined where one way cannot hold it. */
export interface Draft {
  readonly block: (unit: number, quote?: Quote) => Block | undefined;
  readonly flow: (quote?: Quote) => string | undefined;
}

export const draftValue = (value: Json): Draft => ({
  block: (unit, quote) => printBlock(value, unit, quote),
  flow: (quote) => printFlow(value, quote),
});

/** A value inside a map for every step of `path`. */
export const draftNested = (path: readonly string[], draft: Draft): Draft =>
  path.reduceRight<Draft>(
    (inner, key) => ({
      block(unit) {
        const block = inner.block(unit);
        return block && { head: "", lines: indent(memberLines(key, block), unit) };
      },
      flow() {
        const flow = inner.flow();
        return flow === undefined ? undefined : `{${printScalar(key, true)}: ${flow}}`;
      },
    }),
    draft,
  );

export const memberLines = (key: string, block: Block): string[] => [
  `${printScalar(key, false)}:${block.head && ` ${block.head}`}`,
  ...block.lines,
];

export const indent = (lines: readonly string[], width: number): string[] =>
  lines.map((line) => line && " ".repeat(width) + line);

function printBlock(value: Json, unit: number, quote?: Quote): Block {
  if (isScalar(value)) return { head: printScalar(value, false, quote), lines: [] };
  if (isList(value)) {
    return value.length === 0
      ? { head: "[]", lines: [] }
      : {
          head: "",
          lines: indent(
            value.flatMap((item) => itemLines(item, unit)),
            unit,
          ),
        };
  }
  const members = Object.entries(value);
  if (members.length === 0) return { head: "{}", lines: [] };
  return {
    head: "",
    lines: indent(
      members.flatMap(([key, item]) => memberLines(key, printBlock(item, unit))),
      unit,
    ),
  };
}

function itemLines(item: Json, unit: number): string[] {
  const { head, lines } = printBlock(item, unit);
  if (head) return [`- ${head}`];
  return lines.map((line, i) => (i === 0 ? "- " : "  ") + line.slice(unit));
}

function printFlow(value: Json, quote?: Quote): string {
  if (isScalar(value)) return printScalar(value, true, quote);
  if (isList(value)) return `[${value.map((item) => printFlow(item)).join(", ")}]`;
  const members = Object.entries(value).map(([key, item]) => `${printScalar(key, true)}: ${printFlow(item)}`);
  return `{${members.join(", ")}}`;
}
