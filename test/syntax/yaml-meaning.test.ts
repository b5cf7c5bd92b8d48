import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scalar } from "../../server/src/syntax/tree.ts";
import { yaml } from "../../server/src/syntax/yaml.ts";
import { mapOf, memberOf, plain } from "./change.ts";

/** As PyYAML 6.0 reads them, but dates stay text. */
const meanings: Readonly<Record<string, Scalar>> = {
  yes: true,
  Yes: true,
  YES: true,
  yEs: "yEs",
  no: false,
  No: false,
  NO: false,
  on: true,
  On: true,
  ON: true,
  off: false,
  Off: false,
  OFF: false,
  y: "y",
  n: "n",
  Y: "Y",
  N: "N",
  true: true,
  True: true,
  TRUE: true,
  tRue: "tRue",
  false: false,
  False: false,
  FALSE: false,
  "~": null,
  null: null,
  Null: null,
  NULL: null,
  nULL: "nULL",
  "": null,
  "0": 0,
  "-0": 0,
  "1": 1,
  "+1": 1,
  "1_000": 1000,
  "010": 8,
  "0o10": "0o10",
  "08": "08",
  "09.5": 9.5,
  "00": 0,
  "0_": 0,
  _1: "_1",
  "1_": 1,
  "0x1F": 31,
  "0xG": "0xG",
  "0b101": 5,
  "-0b11": -3,
  "1:30": 90,
  "190:20:30": 685230,
  "-1:30": -90,
  "1:60": "1:60",
  "0:30": "0:30",
  "1.5": 1.5,
  "1.": 1,
  ".5": 0.5,
  "-.5": "-.5",
  "1e3": "1e3",
  "1.0e3": "1.0e3",
  "1.0e+3": 1000,
  "1.5e-7": 1.5e-7,
  ".5e+2": 50,
  "1_0.5": 10.5,
  "1:30.5": 90.5,
  "12e03": "12e03",
  ".inf": Number.POSITIVE_INFINITY,
  "-.Inf": Number.NEGATIVE_INFINITY,
  "+.INF": Number.POSITIVE_INFINITY,
  ".nan": Number.NaN,
  ".NaN": Number.NaN,
  inf: "inf",
  NaN: "NaN",
  "1.2.3": "1.2.3",
  "2021-01-01": "2021-01-01",
  "2021-05-01T10:00:00Z": "2021-05-01T10:00:00Z",
  "2023-04-01-preview": "2023-04-01-preview",
  '"yes"': "yes",
  "'1'": "1",
  '"a\\tb"': "a\tb",
  "'it''s'": "it's",
  "a # b": "a",
  "a#b": "a#b",
  "!!str 1": "1",
  "!!str yes": "yes",
  '!!int "3"': 3,
  '!!float "1.5"': 1.5,
  '!!bool "yes"': true,
  "!!null x": null,
  "!Ref x": "x",
  "!!timestamp 2021-01-01": "2021-01-01",
  "! 1": "1",
};

for (const [source, value] of Object.entries(meanings)) {
  test(`${JSON.stringify(source)} means ${String(value)}`, () => {
    const tree = yaml.parse(`k: ${source}\n`);
    assert.deepEqual(tree.problems, []);
    assert.deepEqual(tree.roots.map(plain), [{ k: value }]);
  });
}

test("writes text so that it is read back", () => {
  const texts = [
    ...Object.keys(meanings),
    "",
    " a",
    "a ",
    "a: b",
    "a:",
    "- a",
    "-",
    "? a",
    "a #b",
    "#a",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a",
    "{a",
    "[a",
    "a, b",
    "a]b",
    "a}b",
    "a\nb",
    "a\r\nb",
    "\t",
    "a\tb",
    "a\\b",
    'a"b',
    "a'b",
    "---",
    "...",
    "<<",
    "=",
    "é",
    "😀",
    "\u0007",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "https://a.b/c?d=e&f",
    "${{ a.b }}",
    "$(a)",
    "<a>",
    "|",
    ">",
    "azureml:a@latest",
    "a: ",
    "0x_",
    "12:30:45",
  ];
  for (const before of ["k: v", 'k: "v"', "k: 'v'", "k:", "k: {a: v}", "k: [v]"]) {
    for (const value of texts) {
      const tree = yaml.parse(before);
      const owner = mapOf(tree.roots[0]);
      const edits = yaml.print(tree, [{ op: "set", owner, path: ["k"], value }]);
      const inFlow = yaml.print(tree, [
        { op: "replace", node: memberOf(owner, "k").value, value: [{ [`${value}k`]: value }] },
      ]);
      assert.ok(edits, `${before} ${JSON.stringify(value)}`);
      assert.ok(inFlow, `${before} ${JSON.stringify(value)} in a list`);
    }
  }
});

test("writes numbers so that they are read back", () => {
  for (const value of [0, -1, 1.5, 1e21, -1e21, 1.5e-7, 1e-7, Number.POSITIVE_INFINITY, Number.NaN]) {
    const tree = yaml.parse("k: v");
    const owner = mapOf(tree.roots[0]);
    assert.ok(yaml.print(tree, [{ op: "set", owner, path: ["k"], value }]), String(value));
  }
});
