import assert from "node:assert/strict";
import { test } from "node:test";
import { declarationAt, givenAt } from "../../server/src/engine/given-at.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import { member } from "../../server/src/syntax/tree.ts";

const parse = (text: string) => syntaxes.json.parse(text);

const template =
  '{ "parameters": { "net": { "defaultValue": { "mode": "a", "rule": { "open": "b" } } }, "other": { "type": "string" } }, "resources": ["c"] }';

const spanOf = (piece: string) => {
  const start = template.indexOf(piece);
  assert.ok(start >= 0, piece);
  return { start, end: start + piece.length };
};

/** The text of what is given where the template has `piece`. */
function given(values: string, piece: string): string | undefined {
  const text = `{ "parameters": { ${values} } }`;
  const map = member(parse(text).roots[0], "parameters")?.value;
  assert.ok(map?.kind === "map");
  const node = givenAt(parse(template), spanOf(piece), map);
  return node && text.slice(node.span.start, node.span.end);
}

for (const [what, values, piece, expected] of [
  ["the value inside a map", '"net": { "value": { "mode": "x" } }', '"a"', '"x"'],
  ["the value inside a map inside a map", '"net": { "value": { "rule": { "open": "x" } } }', '"b"', '"x"'],
  ["a value for its key", '"net": { "value": { "mode": "x" } }', '"mode"', '"x"'],
  ["the whole map where the key is not given", '"net": { "value": { "rule": 1 } }', '"a"', '{ "rule": 1 }'],
  ["what is given in the place of a map", '"net": { "value": "x" }', '"a"', '"x"'],
  ["what is given in the place of an inner map", '"net": { "value": { "rule": "x" } }', '"b"', '"x"'],
  ["the map where something is said of the name", '"net": { "value": { "mode": "x" } }', '"net"', '{ "mode": "x" }'],
  ["the map of a parameter without a default", '"other": { "value": { "a": 1 } }', '"string"', '{ "a": 1 }'],
  ["nothing where another parameter is given", '"other": { "value": "x" }', '"a"', undefined],
  ["nothing where a vault has the value", '"net": { "reference": {} }', '"a"', undefined],
  ["nothing outside of all parameters", '"net": { "value": "x" }', '"c"', undefined],
  ["nothing before all parameters", '"net": { "value": "x" }', '"parameters"', undefined],
] as const)
  test(`what a parameter file gives: ${what}`, () => assert.equal(given(values, piece), expected));

test("a declaration is where its name begins to where it ends", () => {
  const end = template.indexOf(', "resources"');
  const nameAt = (start: number, to: number) => declarationAt(parse(template), { start, end: to })?.key;
  const { start } = spanOf('"other"');
  assert.equal(nameAt(start, end - 2), "other");
  assert.equal(nameAt(start, end), undefined);
  assert.equal(nameAt(start - 1, start), undefined);
});
