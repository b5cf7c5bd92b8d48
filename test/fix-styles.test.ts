import assert from "node:assert/strict";
import { test } from "node:test";
import type { Example } from "../server/src/rules/case.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import { syntaxes } from "../server/src/syntax/index.ts";
import type { Node, SyntaxId } from "../server/src/syntax/tree.ts";
import { applyEdits, type SpanEdit } from "../server/src/text/span.ts";
import { changedLines } from "./changed-lines.ts";
import { readMarks } from "./marks.ts";
import { fixAll, loaded, run } from "./rule-cases.ts";
import { plain } from "./syntax/change.ts";

/** Another way of writing the same file, line by line. */
interface Style {
  readonly name: string;
  readonly write: (text: string) => string;
}

const indented = (unit: string): Style => ({
  name: `indented by ${JSON.stringify(unit)}`,
  write: (text) =>
    text
      .replace(/^(?: {2})+/gm, (blanks) => unit.repeat(blanks.length / 2))
      // What follows in an item of a YAML list stands under its first key.
      .replace(/^(\s*)- (?=\w+:)/gm, `$1-${" ".repeat(unit.length - 1)}`),
});
const quoted = (quote: "'" | '"'): Style => ({
  name: `strings in ${quote}`,
  write: (text) => {
    const tree = syntaxes.yaml.parse(text);
    return applyEdits(
      text,
      tree.roots.flatMap((root) => inQuotes(text, root, quote)),
    );
  },
});
const asWritten: Style = { name: "as it is", write: (text) => text };
const lineEnds: readonly Style[] = [asWritten, { name: "CRLF", write: (text) => text.replaceAll("\n", "\r\n") }];
const indentations: Readonly<Record<SyntaxId, readonly Style[]>> = {
  json: [asWritten, indented("    "), indented("\t")],
  yaml: [asWritten, indented("    ")],
};
const quotes: Readonly<Record<SyntaxId, readonly Style[]>> = {
  json: [asWritten],
  yaml: [asWritten, quoted("'"), quoted('"')],
};

function inQuotes(text: string, node: Node, quote: string): readonly SpanEdit[] {
  if (node.alias) return [];
  if (node.kind === "list") return node.items.flatMap((item) => inQuotes(text, item, quote));
  if (node.kind === "map") return node.members.flatMap((m) => (m.merged ? [] : inQuotes(text, m.value, quote)));
  const isPlain = node.value === text.slice(node.span.start, node.span.end) && !/['"\\]/.test(node.value);
  return isPlain ? [{ span: node.span, newText: `${quote}${node.value}${quote}` }] : [];
}

for (const { rule, cases } of loaded)
  for (const c of cases)
    if (c.fixed !== undefined)
      test(`${rule.id}: ${c.name}`, () => {
        for (const indentation of indentations[c.syntax])
          for (const quote of quotes[c.syntax])
            for (const lineEnd of lineEnds) verify(rule, c, [indentation, quote, lineEnd]);
      });

function verify(rule: Rule, c: Example, styles: readonly Style[]): void {
  const how = styles.map(({ name }) => name).join(", ");
  const write = (text: string): string => styles.reduce((written, style) => style.write(written), text);
  const { clean } = readMarks(c.text);
  const before = write(clean);
  const after = fixAll(c, before, rule);
  const tree = syntaxes[c.syntax].parse(after);
  assert.deepEqual(tree.problems, [], `${how}: it parses`);
  assert.ok(
    run(c, after, [rule]).every(({ fixes }) => fixes.length === 0),
    `${how}: it is cured`,
  );
  assert.deepEqual(
    tree.roots.map(plain),
    syntaxes[c.syntax].parse(c.fixed ?? "").roots.map(plain),
    `${how}: it says what it should`,
  );
  assert.deepEqual(changedLines(before, after), changedLines(clean, c.fixed ?? ""), `${how}: the same lines change`);
  assert.equal(/(?<!\r)\n/.test(after), !before.includes("\r\n"), `${how}: its line ends are one kind`);
}
