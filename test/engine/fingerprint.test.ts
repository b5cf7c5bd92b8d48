import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprintsOf } from "../../server/src/engine/fingerprint.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { SyntaxId } from "../../server/src/syntax/tree.ts";

/** The fingerprints of findings of one rule, each at a piece of the text, the last where it stands several times. */
function prints(syntax: SyntaxId, text: string, ...places: readonly string[]): readonly string[] {
  const findings = places.map((place) => {
    const start = text.lastIndexOf(place);
    assert.ok(start >= 0, place);
    const span = { start, end: start + place.length };
    return { rule: "some-rule", span, message: "", severity: "warning", fixes: [] } as const;
  });
  return fingerprintsOf(syntaxes[syntax].parse(text), findings);
}

for (const [what, text, place, expected] of [
  ["a value by the keys that lead to it", '{ "a": { "b": "here" } }', '"here"', "some-rule/a/b"],
  ["a key as its value", '{ "a": { "b": "x" } }', '"b"', "some-rule/a/b"],
  ["what spans several members by the map they are in", '{ "a": { "b": 1, "c": 2 } }', '"b": 1, "c": 2', "some-rule/a"],
  ["what spans the whole file by the rule alone", '{ "a": 1, "b": 2 }', '"a": 1, "b": 2', "some-rule"],
  ["an item of a list by where it stands", '{ "a": ["x", "here"] }', '"here"', "some-rule/a/1"],
  ["an item by its type and name", '{ "a": [{ "name": "n", "Type": "T", "v": 1 }] }', "1", "some-rule/a/T n/v"],
  ["an item by its id", '{ "a": [{ "id": "i", "v": 1 }] }', "1", "some-rule/a/i/v"],
  ["an item without a name by where it stands", '{ "a": [{ "v": 0 }, { "v": 1 }] }', "1", "some-rule/a/1/v"],
  ["an item whose name is no text by where it stands", '{ "a": [{ "name": {}, "v": 1 }] }', "1", "some-rule/a/0/v"],
  ["a list in a list by where it stands", '{ "a": [[0], [1]] }', "1", "some-rule/a/1/0"],
  ["a key with a slash", '{ "a/b/c": { "d": 1 } }', "1", "some-rule/a~1b~1c/d"],
] as const)
  test(`a fingerprint names ${what}`, () => assert.deepEqual(prints("json", text, place), [expected]));

test("the second document of a file goes by its number", () => {
  const text = "a: 1\n---\na: 2\n";
  assert.deepEqual(prints("yaml", text, "1", "2"), ["some-rule/a", "some-rule/1/a"]);
});

test("what stands outside of all documents goes by the rule alone", () => {
  assert.deepEqual(prints("yaml", "# here\na: 1\n", "# here"), ["some-rule"]);
});

test("several findings of a rule in one place are told apart", () => {
  assert.deepEqual(prints("json", '{ "a": "x y", "b": "y" }', "x", "x y", "x y", '"y"'), [
    "some-rule/a",
    "some-rule/a#2",
    "some-rule/a#3",
    "some-rule/b",
  ]);
});
