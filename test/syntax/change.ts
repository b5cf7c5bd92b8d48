import assert from "node:assert/strict";
import { test } from "node:test";
import type { MapNode, Member, Node, Op, Syntax } from "../../server/src/syntax/tree.ts";
import { applyEdits } from "../../server/src/text/span.ts";

/** A text, what is done to its first root, and the text that must come of it; undefined where it must be refused. */
export interface Case {
  readonly name: string;
  readonly before: string;
  readonly ops: (root: MapNode) => readonly Op[];
  readonly after: string | undefined;
  /** The lists and strings in the text depend on an indentation of two. */
  readonly fixedIndent?: true;
}

export function change(syntax: Syntax, text: string, ops: (root: MapNode) => readonly Op[]): string | undefined {
  const tree = syntax.parse(text);
  const edits = syntax.print(tree, ops(mapOf(tree.roots[0])));
  return edits && applyEdits(text, edits);
}

/** Runs every case with each indentation and both line ends. */
export function testChanges(syntax: Syntax, cases: readonly Case[], units: readonly string[]): void {
  for (const { name, before, ops, after, fixedIndent } of cases) {
    for (const unit of fixedIndent ? ["  "] : units) {
      for (const eol of ["\n", "\r\n"]) {
        const write = (text: string) =>
          text.replace(/^(?: {2})+/gm, (blanks) => unit.repeat(blanks.length / 2)).replaceAll("\n", eol);
        test(`${name} (${JSON.stringify(unit)}, ${JSON.stringify(eol)})`, () => {
          assert.equal(change(syntax, write(before), ops), after === undefined ? undefined : write(after));
        });
      }
    }
  }
}

export function mapOf(node: Node | undefined): MapNode {
  assert.equal(node?.kind, "map");
  return node as MapNode;
}

export const memberOf = (node: Node | undefined, key: string): Member => {
  const found = mapOf(node).members.find((m) => m.key === key);
  assert.ok(found, `no member ${key}`);
  return found;
};

export const mapAt = (node: Node | undefined, ...keys: readonly string[]): MapNode =>
  mapOf(keys.reduce((here, key) => memberOf(here, key).value, node));

/** What a tree means, as plain values. */
export function plain(node: Node): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.members.map((m) => [m.key, plain(m.value)]));
}
