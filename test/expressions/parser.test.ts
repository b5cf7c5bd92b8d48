import assert from "node:assert/strict";
import { test } from "node:test";
import { isExpression, unescapeBracket } from "../../server/src/expressions/arm/expression.ts";
import { type Expression, parse } from "../../server/src/expressions/arm/parser.ts";

const print = (e: Expression | undefined): string => {
  if (!e) return "broken";
  if (e.kind === "literal") return JSON.stringify(e.value);
  if (e.kind === "access") return `${print(e.of)}[${print(e.key)}]`;
  return `${e.namespace === undefined ? "" : `${e.namespace}.`}${e.name}(${e.args.map(print).join(", ")})`;
};

const sound: readonly (readonly [string, string])[] = [
  ["['it''s']", `"it's"`],
  ["['']", `""`],
  ["['''']", `"'"`],
  ["[ -5 ]", "-5"],
  ["[a()]", "a()"],
  ["[a(1,'x' , b( ))]", `a(1, "x", b())`],
  ["[a().b.c]", `a()["b"]["c"]`],
  ["[a('x')[0].b['c d'][b(1)]]", `a("x")[0]["b"]["c d"][b(1)]`],
  ["[contoso.name('x').y]", `contoso.name("x")["y"]`],
  ["[a(\n\t'x'\r\n)]", `a("x")`],
  ["['[a]']", `"[a]"`],
  ["['x'.length]", `"x"["length"]`],
];

for (const [text, expected] of sound)
  test(`parses ${JSON.stringify(text)}`, () => assert.equal(print(parse(text)), expected));

const broken = [
  ...["", "[", "[]", "[ ]", "[[a()]", "a()", "[a(]", "[a)]", "[a(,)]", "[a(1,)]", "[a(1 2)]", "['x]", "[a]", "[a.b]"],
  ...[
    "[a().]",
    "[a().1]",
    "[a()[]]",
    "[a()[1]",
    "[a() b()]",
    "[a.b.c()]",
    "[.a()]",
    "[#]",
    "[a('x'')]",
    "[1.5]",
    "[a()?.b]",
  ],
];

for (const text of broken) test(`has nothing for ${JSON.stringify(text)}`, () => assert.equal(parse(text), undefined));

test("offsets count from the first bracket", () => {
  const text = "[ if(a('x'), ns.b().c, -1) ]";
  const seen: string[] = [];
  const visit = (e: Expression): void => {
    seen.push(text.slice(e.start, e.end));
    if (e.kind === "call") e.args.forEach(visit);
    if (e.kind === "access") [e.of, e.key].forEach(visit);
  };
  const expression = parse(text);
  assert.ok(expression);
  visit(expression);
  assert.deepEqual(seen, ["if(a('x'), ns.b().c, -1)", "a('x')", "'x'", "ns.b().c", "ns.b()", "c", "-1"]);
});

test("gives up on nesting that no one means", () => {
  for (const text of [
    `[${"a(".repeat(10_000)}${")".repeat(10_000)}]`,
    `[${"a(".repeat(10_000)}]`,
    `[a()${"[a()".repeat(10_000)}${"]".repeat(10_000)}]`,
  ])
    assert.equal(parse(text), undefined);
});

test("every start of an expression is read without a throw", () => {
  const text = "[if(equals(parameters('a''b')[0].c, -1), ns.f(), format('{0}', variables('x')))]";
  for (let end = 0; end < text.length; end++) {
    assert.equal(parse(text.slice(0, end)), undefined);
    assert.equal(parse(`${text.slice(0, end)}]`) === undefined, end !== text.length - 1);
  }
});

test("tells an expression from a text", () => {
  const texts = ["[a()]", "[broken]", "[]", "[[a]", "[a] b", " [a]", "a]", "[", ""];
  assert.deepEqual(texts.filter(isExpression), ["[a()]", "[broken]", "[]"]);
  assert.deepEqual(["[[a]", "[[[a]", "[[a", "a", "a]", "[[a] b"].map(unescapeBracket), [
    ...["[a]", "[[a]", "[[a", "a", "a]", "[[a] b"],
  ]);
});
