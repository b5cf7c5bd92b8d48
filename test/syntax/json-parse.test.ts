import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "../../server/src/syntax/json.ts";
import { memberOf, plain } from "./change.ts";

test("reads values, comments and trailing commas", () => {
  const text = '// top\n{ "a": [1, -2.5e3, true, null, "x\\n"], /* in */ "b": {}, }';
  const { roots, comments, problems } = json.parse(text);
  assert.deepEqual(roots.map(plain), [{ a: [1, -2500, true, null, "x\n"], b: {} }]);
  assert.deepEqual(
    comments.map((c) => text.slice(c.span.start, c.span.end)),
    ["// top", "/* in */"],
  );
  assert.deepEqual(problems, []);
});

test("has no root for an empty text", () => {
  for (const text of ["", " \n", "// only this\n"]) {
    const tree = json.parse(text);
    assert.deepEqual([tree.roots, tree.problems], [[], []]);
  }
});

test("keeps offsets behind a byte order mark", () => {
  const { roots, problems } = json.parse('\uFEFF{"a": 1}');
  assert.deepEqual(memberOf(roots[0], "a").keySpan, { start: 2, end: 5 });
  assert.deepEqual(problems, []);
});

test("reads line ends inside strings as ARM does", () => {
  const text = '{\r\n  "a": "one\r\n  two // \\" [",\n  "b": 1\n}';
  const { roots, problems } = json.parse(text);
  assert.deepEqual(roots.map(plain), [{ a: 'one\r\n  two // " [', b: 1 }]);
  assert.deepEqual(problems, []);
  const { span } = memberOf(roots[0], "a").value;
  assert.equal(text.slice(span.start, span.end), '"one\r\n  two // \\" ["');
});

test("takes a string that is not closed yet for one line only", () => {
  const { roots, problems } = json.parse('{\n  "a": "on\n  "b": 1\n}');
  assert.deepEqual(roots.map(plain), [{ a: "on", b: 1 }]);
  assert.equal(problems[0]?.message, "This string is never closed.");
});

test("keeps the rest of a half-typed text", () => {
  const broken: readonly (readonly [string, unknown])[] = [
    ['{"a": , "b": 1}', { a: null, b: 1 }],
    ['{"a", "b": 1}', { a: null, b: 1 }],
    ['{"a": tr, "b": 1}', { a: null, b: 1 }],
    ['{"b": 1, "a":', { b: 1, a: null }],
    ['{"b": 1, "a"', { b: 1, a: null }],
    ['{"b": 1, "a', { b: 1, a: null }],
    ['{"b": 1 "a": 2}', { b: 1, a: 2 }],
    ['{"b": {"c": [1, {"d": 2', { b: { c: [1, { d: 2 }] } }],
    ['{"b": 1,, "a": 2}', { b: 1, a: 2 }],
  ];
  for (const [text, value] of broken) {
    const { roots, problems } = json.parse(text);
    assert.deepEqual(roots.map(plain), [value], text);
    assert.ok(problems.length > 0, text);
  }
  const empty = memberOf(json.parse('{"a": }').roots[0], "a").value;
  assert.deepEqual(empty.span, { start: 5, end: 5 });
});

test("lets the last of equal keys count", () => {
  assert.deepEqual(json.parse('{"a": 1, "b": 2, "a": 3}').roots.map(plain), [{ a: 3, b: 2 }]);
});

test("refuses deep nesting without throwing", () => {
  for (const text of ["[".repeat(10_000), '{"a":'.repeat(10_000)]) {
    const { roots, problems } = json.parse(text);
    assert.deepEqual(roots, []);
    assert.match(problems[0]?.message ?? "", /nested more than 500 levels/);
  }
});

test("never throws on a torn text", () => {
  const text = '{ "a": [1, "x\\u0041", { "b": null }], // c\n "d": /* e */ { "f": 1.5 } }';
  for (let i = 0; i <= text.length; i++) {
    json.parse(text.slice(0, i));
    json.parse(text.slice(i));
  }
});

test("a comment without an end reaches to the end of the text", () => {
  const { comments, problems } = json.parse("/* x");
  assert.deepEqual(comments, [{ span: { start: 0, end: 4 }, text: "/* x" }]);
  assert.deepEqual(problems, [{ span: { start: 0, end: 4 }, message: "This comment is never closed." }]);
});
