import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "../../server/src/syntax/tree.ts";
import { yaml } from "../../server/src/syntax/yaml.ts";
import { mapAt, memberOf, plain } from "./change.ts";

const read = (text: string): unknown => yaml.parse(text).roots.map(plain);

test("reads maps and lists of both kinds", () => {
  const text = 'a:\n  - 1\n  - x: "q"\n    y: {z: [1, 2,], "w": }\n"b c": |\n  one\n\n  two\n1: one\ntrue: yes\n';
  assert.deepEqual(read(text), [
    { a: [1, { x: "q", y: { z: [1, 2], w: null } }], "b c": "one\n\ntwo\n", "1": "one", true: true },
  ]);
});

test("takes comments from the words, not from text", () => {
  const text = "# top\na: 'x # no' # yes\nb: |\n  # no\nc: x#no\n  # last";
  const { comments } = yaml.parse(text);
  assert.deepEqual(
    comments.map((c) => [c.text, text.slice(c.span.start, c.span.end)]),
    ["# top", "# yes", "# last"].map((c) => [c, c]),
  );
});

test("has one root per document", () => {
  assert.deepEqual(read("a: 1\n---\nb: 2\n...\n---\n- 3\n"), [{ a: 1 }, { b: 2 }, [3]]);
  assert.deepEqual(read(""), []);
  assert.deepEqual(read("# nothing\n"), []);
});

test("keeps offsets with a byte order mark and CRLF", () => {
  const text = "\uFEFFa: 1\r\nb:\r\n  c: two\r\n";
  const { roots, problems } = yaml.parse(text);
  assert.deepEqual(problems, []);
  const { value } = memberOf(mapAt(roots[0], "b"), "c");
  assert.equal(text.slice(value.span.start, value.span.end), "two");
});

test("puts the empty value behind the colon", () => {
  const { roots } = yaml.parse("a:   # none\nb: &x\nc:\n\n  # more\nd: {e: , f}\n");
  assert.deepEqual(memberOf(roots[0], "a").value.span, { start: 2, end: 2 });
  assert.deepEqual(memberOf(roots[0], "b").value.span, { start: 17, end: 17 });
  assert.deepEqual(memberOf(roots[0], "c").value.span, { start: 20, end: 20 });
  assert.deepEqual(plain(memberOf(roots[0], "d").value), { e: null, f: null });
});

test("ends a block map with its last value", () => {
  const text = "a:\n  x: |\n    one\n\nb:\n  y: {z: 1} # two\n\n";
  const { roots } = yaml.parse(text);
  assert.equal(text.slice(0, mapAt(roots[0], "a").span.end), "a:\n  x: |\n    one");
  assert.equal(text.slice(0, mapAt(roots[0], "b").span.end), "a:\n  x: |\n    one\n\nb:\n  y: {z: 1}");
});

test("ends a tagged block scalar with its words", () => {
  const text = "a: !!str |\n  one\n\nb: 1\n";
  const { value } = memberOf(yaml.parse(text).roots[0], "a");
  assert.equal(text.slice(value.span.start, value.span.end), "|\n  one");
});

test("lets the last of equal keys count", () => {
  assert.deepEqual(read("a: 1\nb: 2\na: 3\n"), [{ b: 2, a: 3 }]);
});

test("shows an anchor's content at its aliases", () => {
  const text = "a: &a {x: 1}\nb: *a\nc: &c two\nd: [*c, *a]\n";
  const { roots, problems } = yaml.parse(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(roots.map(plain), [{ a: { x: 1 }, b: { x: 1 }, c: "two", d: ["two", { x: 1 }] }]);
  const alias = memberOf(roots[0], "b").value;
  assert.equal(alias.alias, true);
  assert.equal(text.slice(alias.span.start, alias.span.end), "*a");
  assert.equal(at(alias, ["x"]), at(roots[0], ["a", "x"]));
});

test("merges as PyYAML does", () => {
  const text = [
    "p: &p {x: 1, y: 2}",
    "q: &q {<<: *p, y: 3, z: 4}",
    "a: {<<: *p, x: 0}",
    "b: {<<: [*q, *p], w: 5}",
    "c: {<<: *p, <<: *q}",
    'd: {"<<": 1}',
    "e: {<<: {i: 6}}",
  ].join("\n");
  const { roots } = yaml.parse(text);
  assert.deepEqual(roots.map(plain), [
    {
      p: { x: 1, y: 2 },
      q: { x: 1, y: 3, z: 4 },
      a: { x: 0, y: 2 },
      b: { x: 1, y: 3, z: 4, w: 5 },
      c: { x: 1, y: 3, z: 4 },
      d: { "<<": 1 },
      e: { i: 6 },
    },
  ]);
  const { members } = mapAt(roots[0], "a");
  assert.deepEqual(
    members.map((m) => [m.key, m.merged]),
    [
      ["x", undefined],
      ["y", true],
    ],
  );
  assert.equal(text.slice(...Object.values(memberOf(mapAt(roots[0], "a"), "y").keySpan)), "y");
});

test("keeps the rest of a broken text", () => {
  const broken: readonly (readonly [string, unknown])[] = [
    ["a: 1\nauth\nb: 2\n", { a: 1, auth: null, b: 2 }],
    ["a:\n  x: 1\n  auth\nb: 2\n", { a: { x: 1, auth: null }, b: 2 }],
    ["auth\na: 1\n", { auth: null, a: 1 }],
    ["a: *none\nb: 2\n", { b: 2 }],
    ["a: &a [*a]\nb: 2\n", { a: [], b: 2 }],
    ["a: *\nb: 2\n", { b: 2 }],
    ['b: 2\na: "x\n', { b: 2, a: "x" }],
    ["b: 2\na: [1, {c: 3\n", { b: 2, a: [1, { c: 3 }] }],
  ];
  for (const [text, value] of broken) {
    const { roots, problems } = yaml.parse(text);
    assert.deepEqual(plain(roots[0] ?? assert.fail(text)), value, text);
    assert.ok(problems.length > 0, text);
    for (const p of problems) assert.ok(p.span.start <= p.span.end && !p.message.includes("\n"), text);
  }
});

/** What PyYAML 6.0 reads in these. */
const atAnyIndent: readonly (readonly [text: string, expected: unknown])[] = [
  ['a:\n  b: "one\ntwo"\n  c: d\n', { a: { b: "one two", c: "d" } }],
  ["a:\r\n  b: 'one\r\n\r\n two'\r\n  c: d\r\n", { a: { b: "one\ntwo", c: "d" } }],
  ['a:\n  - "one\ntwo"\n  - x\n', { a: ["one two", "x"] }],
  ["a:\n  b: {x: y,\n\n# why\nz: w}\n  c: d\n", { a: { b: { x: "y", z: "w" }, c: "d" } }],
  ['a:\n  b: [x,\n"y\nz", {q: r,\ns: t}]\n  c: d\n', { a: { b: ["x", "y z", { q: "r", s: "t" }], c: "d" } }],
];
for (const [text, expected] of atAnyIndent)
  test(`quoted texts and flow collections go on at any indent: ${JSON.stringify(text)}`, () => {
    const { problems, roots } = yaml.parse(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(roots.map(plain), [expected]);
  });

test("a quote that is never closed takes nothing with it but its own text", () => {
  const { problems, roots } = yaml.parse('a:\n  b: "one\n  c: d\ne: "f"\n');
  assert.equal(problems[0]?.message, "This text is never closed with a double quote.");
  const [root] = roots.map(plain) as readonly { readonly a: { readonly c: unknown }; readonly e: unknown }[];
  assert.deepEqual([root?.a.c, root?.e], ["d", "f"]);
});

test("ends quickly on deep nesting and merges of merges", () => {
  const deep = ["- ", "[", "{a: ", "? ", "- - [", "a: ["].map((part) => part.repeat(10_000));
  for (const text of deep) {
    const { roots, problems } = yaml.parse(text);
    assert.deepEqual([roots.length, problems.length > 0], [0, true], text.slice(0, 10));
  }
  const merges = Array.from({ length: 40 }, (_, i) => `m${i + 1}: &m${i + 1} {<<: [*m${i}, *m${i}], k${i}: 1}`);
  const { problems } = yaml.parse(["m0: &m0 {x: 1}", ...merges].join("\n"));
  assert.deepEqual(problems, []);
});

test("never throws on a torn text", () => {
  const text =
    "a: &a {b: [1, \"x\\u0041\"], c: }\n<<: *a\nd:\n  - |\n    t\n  - ? k\n    : v\n\t- e\n---\n%f: 'g' # h\n";
  for (let i = 0; i <= text.length; i++) {
    yaml.parse(text.slice(0, i));
    yaml.parse(text.slice(i));
  }
});

for (const text of ["a: [", "a: {b: ", "a: 'b", "a: |\n b\n- c", "? [", "a: &"])
  test(`what is wrong with ${JSON.stringify(text)} lies within it`, () => {
    for (const { span } of yaml.parse(text).problems) assert.ok(span.start <= span.end && span.end <= text.length);
  });

test("aliases of aliases that stand for more than any memory holds are not read", () => {
  const bomb = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`).join("");
  const { roots, problems } = yaml.parse(`a0: &a0 [x]\n${bomb}`);
  assert.deepEqual(roots, []);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ["The aliases of this file stand for more than 20,000 values, so it was not read."],
  );
});

test("an anchor that is used often is read every time", () => {
  const list = `a: &a {b: 1, c: 2}\nlist:\n${"  - *a\n".repeat(2000)}`;
  const { roots, problems } = yaml.parse(list);
  assert.deepEqual(problems, []);
  assert.deepEqual(at(roots[0], ["list", 1999, "c"])?.kind, "scalar");
});
