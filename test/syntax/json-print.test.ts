import { json } from "../../server/src/syntax/json.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { type Case, mapAt, memberOf, testChanges } from "./change.ts";

const set =
  (path: readonly string[], value: Json): Case["ops"] =>
  (owner) => [{ op: "set", owner, path, value }];
const remove =
  (...keys: readonly string[]): Case["ops"] =>
  (owner) =>
    keys.map((key) => ({ op: "remove", owner, key }));
const move =
  (key: string, ...path: readonly string[]): Case["ops"] =>
  (owner) => [{ op: "move", owner, key, path }];

const cases: readonly Case[] = [
  {
    name: "set replaces only the value",
    before: '{\n  "a": 1, // one\n  "b":   "x" // two\n}\n',
    ops: set(["b"], false),
    after: '{\n  "a": 1, // one\n  "b":   false // two\n}\n',
  },
  {
    name: "set finds a key in another case",
    before: '{\n  "publicAccess": true\n}',
    ops: set(["PublicAccess"], "x"),
    after: '{\n  "publicAccess": "x"\n}',
  },
  {
    name: "set adds behind a trailing comment",
    before: '{\n  "a": 1, /* one */\n  "b": 2 // two\n  // end\n}\n',
    ops: set(["c"], null),
    after: '{\n  "a": 1, /* one */\n  "b": 2, // two\n  "c": null\n  // end\n}\n',
  },
  {
    name: "set adds behind a trailing comma",
    before: '{\n  "a": 1, // one\n}\n',
    ops: set(["b"], 2),
    after: '{\n  "a": 1, // one\n  "b": 2\n}\n',
  },
  {
    name: "set adds where the brace stands on the last line",
    before: '{\n  "a": 1 }\n',
    ops: set(["b"], 2),
    after: '{\n  "a": 1,\n  "b": 2 }\n',
  },
  {
    name: "set adds inline",
    before: '{\n  "a": { "x": 1 }\n}',
    ops: set(["a", "y", "z"], [1, { p: {} }]),
    after: '{\n  "a": { "x": 1, "y": { "z": [1, { "p": {} }] } }\n}',
  },
  {
    name: "set adds before an inline comment",
    before: '{ "a": 1 // one\n}',
    ops: set(["b"], 2),
    after: '{ "a": 1, "b": 2 // one\n}',
  },
  {
    name: "set makes missing maps",
    before: '{\n  "a": {\n    "x": 1\n  }\n}\n',
    ops: set(["a", "y", "z"], { p: [1, "q"], r: {}, s: [] }),
    after:
      '{\n  "a": {\n    "x": 1,\n    "y": {\n      "z": {\n        "p": [\n          1,\n          "q"\n        ],\n        "r": {},\n        "s": []\n      }\n    }\n  }\n}\n',
  },
  {
    name: "set fills an empty map",
    before: '{\n  "a": {},\n  "b": {\n  }\n}',
    ops: (root) => [
      { op: "set", owner: root, path: ["a", "x"], value: 1 },
      { op: "set", owner: root, path: ["b", "x"], value: 1 },
    ],
    after: '{\n  "a": {\n    "x": 1\n  },\n  "b": {\n    "x": 1\n  }\n}',
  },
  {
    name: "set fills a map that holds a comment",
    before: '{\n  "a": {\n    // none yet\n  }\n}',
    ops: set(["a", "x"], 1),
    after: '{\n  "a": {\n    // none yet\n    "x": 1\n  }\n}',
  },
  { name: "set fills an empty root", before: "{}\n", ops: set(["a"], 1), after: '{\n  "a": 1\n}\n', fixedIndent: true },
  {
    name: "set in one line",
    before: '{"a":{},"b":1}',
    ops: set(["a", "x"], { y: 1 }),
    after: '{"a":{ "x": { "y": 1 } },"b":1}',
  },
  {
    name: "set replaces null on the way",
    before: '{\n  "a": null\n}',
    ops: set(["a", "x"], 1),
    after: '{\n  "a": {\n    "x": 1\n  }\n}',
  },
  { name: "set refuses a way through text", before: '{"a": "x"}', ops: set(["a", "b"], 1), after: undefined },
  {
    name: "set writes a value that is still missing",
    before: '{\n  "a":,\n  "b": 1\n}',
    ops: set(["a"], "x"),
    after: '{\n  "a": "x",\n  "b": 1\n}',
  },
  {
    name: "several sets share an owner",
    before: '{\n  "a": 1\n}\n',
    ops: (owner) => [
      { op: "set", owner, path: ["b"], value: 1 },
      { op: "set", owner, path: ["c", "x"], value: 2 },
      { op: "set", owner, path: ["c", "y"], value: 3 },
    ],
    after: '{\n  "a": 1,\n  "b": 1,\n  "c": {\n    "x": 2,\n    "y": 3\n  }\n}\n',
  },
  {
    name: "set and remove at the end",
    before: '{\n  "a": 1,\n  "b": 2\n}\n',
    ops: (owner) => [
      { op: "remove", owner, key: "b" },
      { op: "set", owner, path: ["c"], value: 3 },
    ],
    after: '{\n  "a": 1,\n  "c": 3\n}\n',
  },
  {
    name: "replace of list items",
    before: '{\n  "a": [\n    1,\n    { "x": 1 } // two\n  ]\n}',
    ops: (root) => {
      const list = memberOf(root, "a").value;
      if (list.kind !== "list") return [];
      return list.items.map((node, i) => ({ op: "replace", node, value: i === 0 ? { k: "v" } : "two" }));
    },
    after: '{\n  "a": [\n    {\n      "k": "v"\n    },\n    "two" // two\n  ]\n}',
  },
  {
    name: "replace of the root",
    before: '{"a": 1}\n',
    ops: (node) => [{ op: "replace", node, value: [] }],
    after: "[]\n",
  },
  {
    name: "remove of the first",
    before: '{\n  // first\n  "a": 1, // one\n  // second\n  "b": 2\n}',
    ops: remove("a"),
    after: '{\n  // first\n  // second\n  "b": 2\n}',
  },
  {
    name: "remove of the last",
    before: '{\n  "a": 1, // one\n  // second\n  "b": {\n    "x": 1\n  } // two\n  // end\n}',
    ops: remove("b"),
    after: '{\n  "a": 1 // one\n  // second\n  // end\n}',
  },
  {
    name: "remove before a trailing comma",
    before: '{\n  "a": 1,\n  "b": 2,\n}',
    ops: remove("b"),
    after: '{\n  "a": 1,\n}',
  },
  { name: "remove of the only one", before: '{\n  "a": {\n    "x": 1\n  }\n}', ops: remove("a"), after: "{}" },
  { name: "remove of all", before: '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', ops: remove("a", "c", "b"), after: "{}" },
  { name: "remove inline first", before: '{ "a": 1, "b": 2 }', ops: remove("a"), after: '{ "b": 2 }' },
  { name: "remove inline last", before: '{ "a": 1, "b": 2 }', ops: remove("b"), after: '{ "a": 1 }' },
  { name: "remove refuses a key written twice", before: '{"a": 1, "a": 2}', ops: remove("a"), after: undefined },
  { name: "remove refuses an absent key", before: '{"b": 1}', ops: remove("a"), after: undefined },
  {
    name: "rename",
    before: '{\n  "a" : 1, // one\n  "b": 2\n}',
    ops: (owner) => [{ op: "rename", owner, key: "a", to: 'c"d' }],
    after: '{\n  "c\\"d" : 1, // one\n  "b": 2\n}',
  },
  {
    name: "rename refuses a key in use",
    before: '{"a": 1, "b": 2}',
    ops: (owner) => [{ op: "rename", owner, key: "a", to: "b" }],
    after: undefined,
  },
  {
    name: "move wraps in place",
    before: '{\n  "a": 1, // one\n  "b": { // two\n    "x": [\n      1\n    ]\n  }, // three\n  "c": 3\n}',
    ops: move("b", "p", "q", "r"),
    after:
      '{\n  "a": 1, // one\n  "p": {\n    "q": {\n      "r": { // two\n        "x": [\n          1\n        ]\n      }\n    }\n  }, // three\n  "c": 3\n}',
  },
  { name: "move wraps inline", before: '{"b": 1}', ops: move("b", "p", "q"), after: '{"p": { "q": 1 }}' },
  {
    name: "move into itself",
    before: '{\n  "sku": "Basic"\n}',
    ops: move("sku", "sku", "name"),
    after: '{\n  "sku": {\n    "name": "Basic"\n  }\n}',
  },
  {
    name: "move into a map that is there",
    before: '{\n  "a": {\n    "x": 1\n  }, // one\n  "p": {\n    "y": 2\n  },\n  "q": {}\n}',
    ops: move("a", "p", "z", "a"),
    after:
      '{\n  "p": {\n    "y": 2,\n    "z": {\n      "a": {\n        "x": 1\n      }\n    }\n  },\n  "q": {}\n}'.replace(
        '{\n  "p"',
        '{\n  // one\n  "p"',
      ),
  },
  {
    name: "move of the last into its neighbour",
    before: '{\n  "p": {},\n  "a": 1\n}',
    ops: move("a", "p", "a"),
    after: '{\n  "p": {\n    "a": 1\n  }\n}',
  },
  {
    name: "move refuses a place in use",
    before: '{"a": 1, "p": {"a": 2}}',
    ops: move("a", "p", "a"),
    after: undefined,
  },
  {
    name: "two moves into one new map",
    before: '{\n  "a": 1,\n  "b": 2\n}',
    ops: (owner) => [
      { op: "move", owner, key: "a", path: ["p", "a"] },
      { op: "move", owner, key: "b", path: ["p", "b"] },
    ],
    after: '{\n  "p": {\n    "a": 1,\n    "b": 2\n  }\n}',
  },
  {
    name: "changes at two levels",
    before: '{\n  "a": {\n    "x": 1,\n    "y": 2\n  },\n  "b": 1\n}',
    ops: (root) => [
      { op: "remove", owner: mapAt(root, "a"), key: "y" },
      { op: "set", owner: mapAt(root, "a"), path: ["x"], value: 3 },
      { op: "rename", owner: root, key: "b", to: "c" },
    ],
    after: '{\n  "a": {\n    "x": 3\n  },\n  "c": 1\n}',
  },
];

testChanges(json, cases, ["  ", "    ", "\t"]);
