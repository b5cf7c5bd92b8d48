import assert from "node:assert/strict";
import { test } from "node:test";
import type { Example } from "../server/src/rules/case.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import { syntaxes } from "../server/src/syntax/index.ts";
import { changedLines } from "./changed-lines.ts";
import { readMarks } from "./marks.ts";
import { fixAll, loaded, run } from "./rule-cases.ts";
import { type Style, stylesOf } from "./styles.ts";
import { plain } from "./syntax/change.ts";

for (const { rule, cases } of loaded)
  for (const c of cases)
    if (c.fixed !== undefined)
      test(`${rule.id}: ${c.name}`, () => {
        for (const style of stylesOf(c.syntax)) verify(rule, c, style);
      });

function verify(rule: Rule, c: Example, { name: how, write }: Style): void {
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
