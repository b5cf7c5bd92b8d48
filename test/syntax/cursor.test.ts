import assert from "node:assert/strict";
import { test } from "node:test";
import { pathAt } from "../../server/src/syntax/cursor.ts";
import { syntaxes, syntaxOf } from "../../server/src/syntax/index.ts";

/** `|` marks the offset; the answer is the way there, with `key` or `value`. */
const places: readonly (readonly [string, string, string | undefined])[] = [
  ["x.json", '{"a": {"b|": 1}}', "a.b key"],
  ["x.json", '{"a": {|"b": 1}}', "a.b key"],
  ["x.json", '{"a": { | "b": 1}}', "a value"],
  ["x.json", '{"a": {"b":| 1}}', "a.b value"],
  ["x.json", '{"a": {"b": 1|}}', "a.b value"],
  ["x.json", '{"a": [1, |"x"]}', "a.1 value"],
  ["x.json", '{"a":  | , "b": 1}', "a value"],
  ["x.json", '{"a": 1, |}', " value"],
  ["x.json", '{"a": 1} |', undefined],
  ["x.yml", "a:\n  b|: 1\n", "a.b key"],
  ["x.yml", "a:\n  b:  |1\n", "a.b value"],
  ["x.yml", "a:\n  b: | 1\n", "a.b value"],
  ["x.yml", "a:\n  b:|\nc: 1\n", "a.b value"],
  ["x.yml", "a:\n  b:  |\nc: 1\n", "a.b value"],
  ["x.yml", "a:\n  b:  |", "a.b value"],
  ["x.yml", "a:\n  b:  | # none\nc: 1\n", "a.b value"],
  ["x.yml", "a:\n  - x\n  - b: y|\n", "a.1.b value"],
  ["x.yml", "a: &a {b: 1}\nc: *|a\n", "c value"],
  ["x.yml", "a: 1\n---\nb: |2\n", "b value"],
  ["x.yml", "a: 1\n|\nb: 2\n", " value"],
];

for (const [name, marked, answer] of places) {
  test(`finds ${answer} in ${JSON.stringify(marked)}`, () => {
    const offset = marked.indexOf("|");
    const text = marked.replace("|", "");
    const found = pathAt(syntaxes[syntaxOf(name, text)].parse(text), offset);
    const path = found?.steps.map((step) => step.member?.key ?? step.index).join(".");
    assert.equal(found && `${path} ${found.onKey ? "key" : "value"}`, answer);
    assert.equal(found?.member, found?.steps.at(-1)?.member);
    if (found?.member) assert.equal(found.node, found.member.value);
  });
}

test("tells the syntax by name, then by text", () => {
  const ids = [
    ["a.JSON", "a: 1"],
    ["a.jsonc", ""],
    ["a.YML", "{}"],
    ["a.yaml", "{}"],
    ["a.txt", "\uFEFF  {"],
    ["a", "\n["],
    ["a", "// x"],
    ["a", "/* x"],
    ["a", "/x"],
    ["a", ""],
  ].map(([name = "", text = ""]) => syntaxOf(name, text));
  assert.deepEqual(ids, ["json", "json", "yaml", "yaml", "json", "json", "json", "json", "yaml", "yaml"]);
});
