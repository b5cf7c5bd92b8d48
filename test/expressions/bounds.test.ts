import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../server/src/expressions/arm/evaluator.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { idleMilliseconds } from "../pace.ts";
import { type Names, nodeOf, scopeOf } from "./scope.ts";

const chain = (length: number, make: (next: string, n: number) => Json, end: Json): Names => ({
  variables: Object.fromEntries(
    Array.from({ length: length + 1 }, (_, n) => [`v${n}`, n === length ? end : make(`variables('v${n + 1}')`, n)]),
  ),
});

const wide = Array.from({ length: 2000 }, (_, n) => `item ${n}`);
const long = "long ".repeat(10_000);
const p = Array.from({ length: 256 }, (_, n) => `p${n}`);
const parameters = Object.fromEntries(
  p.map((name) => [name, { allowedValues: Array.from({ length: 16 }, (_, n) => `${name}${n}`) }]),
);

const exploding: readonly (readonly [string, Names, string])[] = [
  ["a chain of variables", chain(10_000, (next) => `[${next}]`, "end"), "[variables('v0')]"],
  ["texts that double", chain(60, (next) => `[concat(${next}, ${next})]`, "ab"), "[variables('v0')]"],
  [
    "long texts that are gone through again",
    chain(60, (next) => `[replace(toLower(${next}), 'o', '0')]`, long),
    "[variables('v0')]",
  ],
  ["lists that double", chain(60, (next) => `[concat(${next}, ${next})]`, wide), "[variables('v0')]"],
  ["lists that are compared", chain(60, (next) => `[union(${next}, ${next})]`, wide), "[variables('v0')]"],
  [
    "maps that are united",
    chain(60, (next) => `[union(${next}, ${next})]`, Object.fromEntries(wide.map((k) => [k, k]))),
    "[variables('v0')]",
  ],
  [
    "splitting again and again",
    chain(60, (next) => `[string(split(${next}, ','))]`, long.replaceAll(" ", ",")),
    "[variables('v0')]",
  ],
  [
    "branches that no one can decide",
    chain(60, (next, n) => `[if(parameters('u'), concat(${next}, '${n}'), concat(${next}, 'x'))]`, "end"),
    "[variables('v0')]",
  ],
  ["256 parameters with 16 values each", { parameters }, `[concat(${p.map((n) => `parameters('${n}')`).join(", ")})]`],
  [
    "256 parameters in one condition",
    { parameters },
    `[or(${p.map((n) => `equals(parameters('${n}'), 'x')`).join(", ")})]`,
  ],
  ["deep ifs", {}, `[${"if(equals(resourceGroup(), 1), 'a', ".repeat(180)}'b'${")".repeat(180)}]`],
  ["wide and deep calls", {}, `[${"union(createObject('a', 1), ".repeat(100)}createObject('b', 2)${")".repeat(100)}]`],
  ["nesting of 10,000", {}, `[${"not(".repeat(10_000)}true()${")".repeat(10_000)}]`],
  ["access of 10,000", {}, `[resourceGroup()${".a".repeat(10_000)}]`],
];

/** Milliseconds, on an idle machine. */
const budget = 50;

for (const [name, names, text] of exploding)
  test(`${name} is worked out within ${budget} ms`, () => {
    const took = idleMilliseconds(() => evaluate(nodeOf(text), scopeOf(names)), budget);
    assert.ok(took <= budget, `took ${took.toFixed(0)} ms`);
    const outcome = evaluate(nodeOf(text), scopeOf(names));
    assert.ok(outcome.possible.length <= 16);
    assert.equal(outcome.complete, false);
  });

test("24 levels of variables and functions are still followed", () => {
  const { possible, complete } = evaluate(
    nodeOf("[variables('v0')]"),
    scopeOf(chain(24, (next) => `[toLower(${next})]`, "END")),
  );
  assert.equal(complete, true);
  const [end] = possible;
  assert.equal(end?.value.kind === "scalar" && end.value.value, "end");
});

test("two evaluations of one expression do not spend each other's work", () => {
  const scope = scopeOf({ variables: { v: "x" } });
  const node = nodeOf("[concat(variables('v'), variables('v'))]");
  for (let n = 0; n < 600; n++) assert.equal(evaluate(node, scope).complete, true);
});
