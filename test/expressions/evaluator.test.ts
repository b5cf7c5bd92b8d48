import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../server/src/expressions/arm/evaluator.ts";
import type { Scope } from "../../server/src/expressions/arm/scope.ts";
import { type Json, member } from "../../server/src/syntax/tree.ts";
import { describe, evaluateIn, mapOf, type Names, nodeOf, plain, scopeOf } from "./scope.ts";

const nested: Names = {
  parameters: {
    access: { defaultValue: "Disabled" },
    props: { type: "object", defaultValue: { network: "Enabled", tag: "[parameters('access')]" } },
    literal: {},
  },
  variables: { sku: "Basic" },
};

const names: Names = {
  parameters: {
    x: { defaultValue: "Enabled" },
    other: { defaultValue: "Enabled" },
    through: { defaultValue: "[parameters('x')]" },
    made: { defaultValue: "[concat('a', 'b')]" },
    cloud: { defaultValue: "[resourceGroup().location]" },
    choice: { allowedValues: ["new", "existing"] },
    preset: { defaultValue: "new", allowedValues: ["new", "existing"] },
    many: { allowedValues: Array.from({ length: 20 }, (_, n) => n) },
    free: {},
    size: { allowedValues: ["S", "L"] },
    off: { type: "bool", defaultValue: false },
    empty: { type: "object", defaultValue: {} },
    maybe: { allowedValues: ["a", null] },
    on: { type: "bool", defaultValue: true },
    props: { type: "object", defaultValue: { network: "Enabled", tag: "[variables('v')]" } },
    access: { bound: { value: "[parameters('access')]", in: nested } },
    inProps: { bound: { value: "[parameters('props')]", in: nested } },
    literal: { defaultValue: "unused", bound: { value: "Enabled", in: nested } },
    map: { bound: { value: { sku: "[variables('sku')]", free: "[parameters('free')]" }, in: nested } },
    unbound: { bound: { value: "[parameters('literal')]", in: nested } },
    nothing: { type: "object", defaultValue: null },
  },
  variables: {
    v: "Enabled",
    viaX: "[parameters('x')]",
    made: "[toLower('ABC')]",
    map: { a: "A", x: "[parameters('x')]" },
    sku: "Premium",
    self: "[variables('self')]",
    ping: "[concat('a', variables('pong'))]",
    pong: "[variables('ping')]",
    looped: { inner: "[variables('looped')]" },
  },
};

/** What is read, what comes out: values in JSON, `perhaps` where not certain, how they came, of which parameter, and the site. */
const cases: readonly (readonly [Json, string])[] = [
  ["plain", `"plain" literal at "plain"`],
  [null, "null literal at null"],
  [true, "true literal at true"],
  [{ a: "[parameters('x')]" }, `{"a":"Enabled"} literal at map`],
  ["[[x]", `"[x]" literal at "[[x]"`],
  ["[x] y", `"[x] y" literal at "[x] y"`],
  ["[broken(", `"[broken(" literal at "[broken("`],
  ["[broken(]", "…"],
  ["[]", "…"],
  ["['a']", `"a" computed at "['a']"`],
  ["[parameters('x')]", `"Enabled" perhaps default of x at "Enabled"`],
  ["[PARAMETERS('X')]", `"Enabled" perhaps default of x at "Enabled"`],
  ["[parameters('through')]", `"Enabled" perhaps default of x at "Enabled"`],
  ["[parameters('made')]", `"ab" perhaps computed of made at "[concat('a', 'b')]"`],
  ["[parameters('cloud')]", "…"],
  ["[parameters('free')]", "…"],
  ["[parameters('none')]", "…"],
  ["[parameters()]", "…"],
  [
    "[parameters('choice')]",
    `"new" allowed of choice at "[parameters('choice')]"\n"existing" allowed of choice at "[parameters('choice')]"`,
  ],
  ["[parameters('preset')]", `"new" perhaps default of preset at "new"`],
  ["[parameters('nothing')]", "null perhaps default of nothing at null"],
  ["[variables('V')]", `"Enabled" variable at "Enabled"`],
  ["[variables('viaX')]", `"Enabled" perhaps default of x at "Enabled"`],
  ["[variables('made')]", `"abc" computed at "[toLower('ABC')]"`],
  ["[variables('map').x]", `"Enabled" perhaps default of x at "Enabled"`],
  ["[variables('map').a]", `"A" variable at "A"`],
  ["[variables(concat('m', 'ap')).a]", `"A" variable at "A"`],
  ["[parameters('props').network]", `"Enabled" perhaps default of props at "Enabled"`],
  ["[parameters('props').tag]", `"Enabled" perhaps variable of props at "Enabled"`],
  ["[toLower(parameters('x'))]", `"enabled" perhaps computed of x at "Enabled"`],
  ["[toLower(variables('v'))]", `"enabled" computed at "[toLower(variables('v'))]"`],
  ["[concat(parameters('x'), parameters('x'))]", `"EnabledEnabled" perhaps computed of x at "Enabled"`],
  [
    "[concat(parameters('on'), parameters('preset'))]",
    `"Truenew" perhaps computed of on at "[concat(parameters('on'), parameters('preset'))]"`,
  ],
  [
    "[toUpper(parameters('choice'))]",
    `"NEW" computed of choice at "[toUpper(parameters('choice'))]"\n"EXISTING" computed of choice at "[toUpper(parameters('choice'))]"`,
  ],
  // A condition that rests on a default makes the result rest on it.
  ["[if(parameters('on'), 'a', 'b')]", `"a" perhaps computed of on at true`],
  ["[if(parameters('on'), variables('v'), 'b')]", `"Enabled" perhaps variable of on at "Enabled"`],
  ["[if(not(parameters('on')), 'a', parameters('x'))]", `"Enabled" perhaps default of x at "Enabled"`],
  [
    "[if(parameters('free'), 'a', 'b')]",
    `"a" computed at "[if(parameters('free'), 'a', 'b')]"\n"b" computed at "[if(parameters('free'), 'a', 'b')]"`,
  ],
  ["[if(parameters('free'), 'a', 'a')]", `"a" computed at "[if(parameters('free'), 'a', 'a')]"`],
  ["[if(parameters('free'), 'Enabled', parameters('x'))]", `"Enabled" perhaps default of x at "Enabled"`],
  ["[if(parameters('free'), parameters('x'), 'Enabled')]", `"Enabled" perhaps default of x at "Enabled"`],
  [
    "[if(parameters('free'), 'a', resourceGroup().name)]",
    `"a" computed at "[if(parameters('free'), 'a', resourceGroup().name)]"\n…`,
  ],
  [
    "[if(equals(parameters('choice'), 'new'), 1, 2)]",
    `1 computed of choice at "[if(equals(parameters('choice'), 'new'), 1, 2)]"\n2 computed of choice at "[if(equals(parameters('choice'), 'new'), 1, 2)]"`,
  ],
  [
    "[if(contains(createArray('new', 'existing'), parameters('choice')), 1, 2)]",
    `1 computed of choice at "[if(contains(createArray('new', 'existing'), parameters('choice')), 1, 2)]"`,
  ],
  // What is certain decides before what a deployment may override.
  ["[or(parameters('on'), true())]", `true computed at "[or(parameters('on'), true())]"`],
  ["[string(parameters('empty'))]", `"{}" perhaps computed of empty at map`],
  ["[and(parameters('off'), true())]", "false perhaps computed of off at false"],
  [
    "[and(if(parameters('free'), false(), resourceGroup().name), true())]",
    `false computed at "[and(if(parameters('free'), false(), resourceGroup().name), true())]"\n…`,
  ],
  ["[coalesce(parameters('nothing'), 'a')]", `"a" perhaps computed of nothing at null`],
  ["[coalesce(parameters('x'), 'a')]", `"Enabled" perhaps default of x at "Enabled"`],
  ["[and(parameters('on'), false())]", `false computed at "[and(parameters('on'), false())]"`],
  ["[tryGet(parameters('props'), 'none')]", "null perhaps computed of props at map"],
  ["[parameters('nothing').x]", "null perhaps computed of nothing at null"],
  // What a parent template hands over is read in the parent's scope.
  ["[parameters('access')]", `"Disabled" perhaps default of access at "Disabled"`],
  ["[parameters('literal')]", `"Enabled" nested at "Enabled"`],
  ["[parameters('unbound')]", "…"],
  ["[parameters('map').sku]", `"Basic" variable at "Basic"`],
  ["[parameters('map')]", `{"sku":"Basic","free":"<unknown>"} nested at map`],
  ["[parameters('inProps').tag]", `"Disabled" perhaps default of access at "Disabled"`],
  [
    "[union(parameters('inProps'), createObject('sku', variables('sku')))]",
    `{"network":"Enabled","tag":"Disabled","sku":"Premium"} perhaps computed of props at map`,
  ],
  // What refers to itself ends.
  ["[variables('self')]", "…"],
  ["[variables('ping')]", "…"],
  ["[variables('looped').inner.inner]", "…"],
];

for (const [json, expected] of cases)
  test(JSON.stringify(json), () => {
    const { outcome, scope } = evaluateIn(json, names);
    assert.equal(describe(outcome, scope), expected);
  });

/** What comes out, whatever it came from. */
const values: readonly (readonly [string, readonly Json[], "and more"?])[] = [
  ["and(equals(parameters('choice'), 'new'), equals(parameters('size'), 'S'))", [true, false]],
  ["or(equals(parameters('choice'), 'new'), equals(parameters('size'), 'S'))", [true, false]],
  ["if(if(parameters('free'), true(), 'x'), 'a', 'b')", ["a", "b"]],
  [
    "concat(parameters('choice'), parameters('size'), parameters('size'))",
    ["SS", "LS", "SL", "LL"].flatMap((sizes) => [`new${sizes}`, `existing${sizes}`]),
  ],
  ["coalesce(parameters('maybe'), 'b')", ["a", "b"]],
  ["if(parameters('free'), createObject(), createObject())", [{}]],
  ["if(parameters('free'), createObject('a', 1), createObject('a', 1))", [{ a: 1 }, { a: 1 }]],
  ["if(parameters('free'), createObject(), createArray())", [{}, []]],
  ["if(parameters('free'), createArray(), createArray())", [[], []]],
  ["if(parameters('free'), createArray(), 'a')", [[], "a"]],
  ["if(parameters('free'), variables('map').a, createObject())", ["A", {}]],
  // More choices than are gone through: what the rest come to is open.
  [`or(${Array(9).fill("equals(parameters('choice'), 'new')").join(", ")})`, [true], "and more"],
  ["string(createArray(parameters('choice')))", [], "and more"],
  ["createObject(parameters('choice'), 1)", [], "and more"],
  ["createObject(if(parameters('free'), 'a', resourceGroup().name), 1)", [], "and more"],
  ["equals(parameters('none'), 'a')", [], "and more"],
  ["concat('a', parameters('none'))", [], "and more"],
];

for (const [expression, expected, more] of values)
  test(`${expression} comes to ${JSON.stringify(expected)} ${more ?? ""}`, () => {
    const { outcome, scope } = evaluateIn(`[${expression}]`, names);
    assert.deepEqual(
      outcome.possible.map(({ value }) => plain(value, scope)),
      expected,
    );
    assert.equal(outcome.complete, more === undefined);
  });

test("what a parameter allows goes with its default, and with nothing that is made of it", () => {
  const allowed = (text: string): unknown =>
    evaluateIn(text, names).outcome.possible.map((p) => p.allowed?.map((node) => plain(node, scopeOf(names))));
  assert.deepEqual(allowed("[parameters('preset')]"), [["new", "existing"]]);
  assert.deepEqual(allowed("[parameters('x')]"), [undefined]);
  assert.deepEqual(allowed("[toUpper(parameters('preset'))]"), [undefined]);
});

test("what is written out is handed on as it stands", () => {
  for (const json of ["a", 1, { a: { b: 1 } }, [1]]) {
    const node = nodeOf(json);
    assert.equal(evaluate(node, scopeOf({})).possible[0]?.value, node);
  }
});

test("a function of the template takes each parameter by its name", () => {
  const [a, b] = ["a", "b"].map((name) => ({ name, type: "string", declaration: mapOf({}) }));
  assert.ok(a && b);
  const scope: Scope = {
    ...scopeOf({}),
    userFunction: () => ({ parameters: [a, b], output: nodeOf("[concat(parameters('B'), parameters('a'))]") }),
  };
  const [found] = evaluate(nodeOf("[contoso.turned('1', '2')]"), scope).possible;
  assert.equal(found && plain(found.value, scope), "21");
});

test("a file that was too much to work out once is given less time from then on", () => {
  const scope = scopeOf({ variables: { v: "x".repeat(60_000) } });
  const spent = (text: string): number => {
    evaluate(nodeOf(text), scope);
    return scope.patience.spent;
  };
  assert.equal(spent("[concat('a', 'b')]"), 0);
  const much = `[concat(${Array(20).fill("replace(replace(variables('v'), 'x', 'y'), 'y', 'x')").join(", ")})]`;
  assert.equal(spent(much), 1);
  assert.equal(spent("[concat('a', 'b')]"), 1);
  const some = `[concat(${Array(60).fill("toLower('a')").join(", ")})]`;
  assert.equal(evaluate(nodeOf(some), scope).possible.length, 1);
  scope.patience.spent = 100;
  assert.equal(evaluate(nodeOf(some), scope).possible.length, 0);
  assert.equal(evaluate(nodeOf("[concat('a', 'b')]"), scope).possible.length, 1, "a little is always tried");
});

test("more values than anyone can look at are not complete", () => {
  const { outcome } = evaluateIn("[parameters('many')]", names);
  assert.equal(outcome.possible.length, 16);
  assert.equal(outcome.complete, false);
});

test("a made-up value has the span of its expression", () => {
  const node = nodeOf("[createObject('a', json('[1]'))]");
  const [found] = evaluate(node, scopeOf({})).possible;
  assert.deepEqual(found?.value.span, node.span);
  assert.deepEqual(member(found?.value, "a")?.value.span, node.span);
  assert.equal(found?.site, node);
});

const inside: readonly (readonly [string, string, string])[] = [
  ["[parameters('props')]", "network", `"Enabled" perhaps default of props at "Enabled"`],
  ["[parameters('inProps')]", "tag", `"Disabled" perhaps default of access at "Disabled"`],
  ["[parameters('map')]", "sku", `"Basic" variable at "Basic"`],
  ["[parameters('map')]", "free", "…"],
  ["[variables('map')]", "a", `"A" variable at "A"`],
  ["[createObject('a', parameters('x'), 'b', 1)]", "a", `"Enabled" perhaps default of x at "Enabled"`],
  ["[createObject('a', parameters('x'), 'b', 1)]", "b", `1 computed at "[createObject('a', parameters('x'), 'b', 1)]"`],
  ["[union(variables('map'), parameters('props'))]", "a", `"A" perhaps variable of props at "A"`],
  [`[json('{"a":{"b":1}}').a]`, "b", `1 computed at "[json('{\\"a\\":{\\"b\\":1}}').a]"`],
  [
    "[if(parameters('on'), createObject('a', 'b'), null())]",
    "a",
    `"b" perhaps computed of on at "[if(parameters('on'), createObject('a', 'b'), null())]"`,
  ],
  ["[union(createObject('a', 1), createObject('a', if(parameters('free'), null(), 2)))]", "a", "TWO"],
];

for (const [text, key, expected] of inside)
  test(`${text} hands on where its '${key}' comes from`, () => {
    const { outcome, scope } = evaluateIn(text, names);
    const found = member(outcome.possible[0]?.value, key);
    assert.ok(found);
    const inner = evaluate(found.value, scope);
    if (expected === "TWO")
      assert.deepEqual(
        inner.possible.map((p) => (p.value.kind === "scalar" ? p.value.value : p)),
        [1, null, 2],
      );
    else assert.equal(describe(inner, scope), expected);
  });
