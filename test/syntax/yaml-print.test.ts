import type { Json } from "../../server/src/syntax/tree.ts";
import { yaml } from "../../server/src/syntax/yaml.ts";
import { type Case, mapAt, mapOf, memberOf, testChanges } from "./change.ts";

const set =
  (path: readonly string[], value: Json): Case["ops"] =>
  (owner) => [{ op: "set", owner, path, value }];
const setIn =
  (at: readonly string[], path: readonly string[], value: Json): Case["ops"] =>
  (root) => [{ op: "set", owner: mapAt(root, ...at), path, value }];
const remove =
  (...path: readonly string[]): Case["ops"] =>
  (root) => {
    const key = path.at(-1) ?? "";
    return [{ op: "remove", owner: mapAt(root, ...path.slice(0, -1)), key }];
  };
const rename =
  (key: string, to: string): Case["ops"] =>
  (owner) => [{ op: "rename", owner, key, to }];
const move =
  (key: string, ...path: readonly string[]): Case["ops"] =>
  (owner) => [{ op: "move", owner, key, path }];
const item = (root: Parameters<Case["ops"]>[0], key: string, index: number) => {
  const list = memberOf(root, key).value;
  const found = list.kind === "list" ? list.items[index] : undefined;
  if (!found) throw new Error(`no item ${index} in ${key}`);
  return found;
};

const nested = "a:\n  x: 1\n  u: 2 # two\n\n# about b\nb: 3\n";

const cases: readonly Case[] = [
  {
    name: "set keeps a comment",
    before: "a:  on # one\nb: 1\n",
    ops: set(["a"], false),
    after: "a:  false # one\nb: 1\n",
  },
  {
    name: "set of an empty value",
    before: "a: # one\nb:\n",
    ops: (r) => [...set(["a"], 1)(r), ...set(["b"], "x")(r)],
    after: "a: 1 # one\nb: x\n",
  },
  {
    name: "set of an empty value behind an anchor",
    before: "a: &x\nb: 1\n",
    ops: set(["a"], 1),
    after: "a: &x 1\nb: 1\n",
  },
  { name: "set keeps double quotes", before: 'a: "x" # one\n', ops: set(["a"], 'u"z'), after: 'a: "u\\"z" # one\n' },
  { name: "set keeps single quotes", before: "a: 'x'\n", ops: set(["a"], "it's"), after: "a: 'it''s'\n" },
  { name: "set drops quotes for what is not text", before: 'a: "true"\n', ops: set(["a"], false), after: "a: false\n" },
  { name: "set quotes what would be misread", before: "a: x\n", ops: set(["a"], "off"), after: 'a: "off"\n' },
  {
    name: "set beside a quoted text that goes on at the start of a line",
    before: 'a:\n  x: "one\ntwo"\n  u: 2 # two\n',
    ops: setIn(["a"], ["u"], 3),
    after: 'a:\n  x: "one\ntwo"\n  u: 3 # two\n',
  },
  {
    name: "remove of a quoted text that goes on at the start of a line",
    before: 'a:\n  x: "one\ntwo"\n  u: 2\n',
    ops: remove("a", "x"),
    after: "a:\n  u: 2\n",
  },
  {
    name: "set over a block scalar",
    before: "a: |\n  x\n  u\n\nb: 1\n",
    ops: set(["a"], "z"),
    after: "a: z\n\nb: 1\n",
  },
  {
    name: "set over a map",
    before: "a: # one\n  x: 1\n  u: 2 # two\nb: 1\n",
    ops: set(["a"], true),
    after: "a: true # one\nb: 1\n",
  },
  { name: "set over a list", before: "a:\n- 1\n- 2\nb: 1\n", ops: set(["a"], {}), after: "a: {}\nb: 1\n" },
  {
    name: "set of a map",
    before: "b:\n  u: 1\na: x # one\n",
    ops: set(["a"], { k: { l: "v" }, m: {} }),
    after: "b:\n  u: 1\na: # one\n  k:\n    l: v\n  m: {}\n",
  },
  {
    name: "set of a list",
    before: "a: x\nb: 1\n",
    ops: set(["a"], [1, { k: "v", l: [] }, [2]]),
    after: "a:\n  - 1\n  - k: v\n    l: []\n  - - 2\nb: 1\n",
    fixedIndent: true,
  },
  {
    name: "set of a map over a map",
    before: "a: # one\n  x: 1\nb: 1\n",
    ops: set(["a"], { u: 2 }),
    after: "a: # one\n  u: 2\nb: 1\n",
  },
  {
    name: "set of a map over a flow map",
    before: "b:\n  x: 1\na: {x: 1} # one\n",
    ops: set(["a"], { u: 2 }),
    after: "b:\n  x: 1\na: # one\n  u: 2\n",
  },
  {
    name: "set adds behind a comment",
    before: nested,
    ops: setIn(["a"], ["z"], "w"),
    after: "a:\n  x: 1\n  u: 2 # two\n  z: w\n\n# about b\nb: 3\n",
  },
  { name: "set adds at the end", before: nested, ops: set(["c", "d"], "e"), after: `${nested}c:\n  d: e\n` },
  {
    name: "set adds to a text without a last line end",
    before: "a:\n  x: 1",
    ops: set(["a", "u", "z"], 2),
    after: "a:\n  x: 1\n  u:\n    z: 2",
  },
  {
    name: "set adds behind a block scalar",
    before: "a:\n  x: |\n    one\n\n    # no comment\n\nb: 1\n",
    ops: set(["a", "u"], 2),
    after: "a:\n  x: |\n    one\n\n    # no comment\n  u: 2\n\nb: 1\n",
  },
  {
    name: "set adds behind the kept lines of a block scalar",
    before: "a:\n  x: |+\n    one\n\nb: 1\n",
    ops: set(["a", "u"], 2),
    after: "a:\n  x: |+\n    one\n\n  u: 2\nb: 1\n",
  },
  {
    name: "set adds in a list item",
    before: "l:\n  - a: 1 # one\n  - a: 2\n",
    ops: (r) => [{ op: "set", owner: mapOf(item(r, "l", 0)), path: ["b"], value: 2 }],
    after: "l:\n  - a: 1 # one\n    b: 2\n  - a: 2\n",
    fixedIndent: true,
  },
  {
    name: "set adds behind an empty value",
    before: "a:\n  x:   # none\nb: 1\n",
    ops: set(["a", "u"], 1),
    after: "a:\n  x:   # none\n  u: 1\nb: 1\n",
  },
  {
    name: "set adds before the next document",
    before: "a: 1\n---\nb: 1\n",
    ops: set(["c"], 1),
    after: "a: 1\nc: 1\n---\nb: 1\n",
  },
  {
    name: "set adds behind a byte order mark",
    before: "\uFEFFa: 1\n",
    ops: set(["b"], 2),
    after: "\uFEFFa: 1\nb: 2\n",
  },
  {
    name: "set makes a map of an empty value",
    before: "a:\n  x: 1\nb: # none\nc: 1\n",
    ops: set(["b", "u"], 2),
    after: "a:\n  x: 1\nb: # none\n  u: 2\nc: 1\n",
  },
  {
    name: "set adds in a flow map",
    before: "a: {x: 1} # one\n",
    ops: set(["a", "u", "z"], ["p,q", "${{r}}"]),
    after: 'a: {x: 1, u: {z: ["p,q", "${{r}}"]}} # one\n',
  },
  { name: "set fills an empty flow map", before: "a: { }\n", ops: set(["a", "x"], 1), after: "a: {x: 1}\n" },
  {
    name: "set adds behind a trailing comma",
    before: "a: {x: 1,}\n",
    ops: set(["a", "u"], 2),
    after: "a: {x: 1, u: 2}\n",
  },
  {
    name: "set of an empty value in a flow map",
    before: "a: {x: , u}\n",
    ops: (r) => [...set(["a", "x"], 1)(r), ...set(["a", "u"], 2)(r)],
    after: "a: {x: 1 , u: 2}\n",
  },
  {
    name: "set adds in a flow map over many lines",
    before: "a: {\n  x: 1, # one\n  u: 2 # two\n}\n",
    ops: set(["a", "z"], 3),
    after: "a: {\n  x: 1, # one\n  u: 2, z: 3 # two\n}\n",
  },
  {
    name: "set adds an own key for a merged one",
    before: "b: &b\n  x: 1\na:\n  <<: *b\n",
    ops: setIn(["a"], ["x"], 2),
    after: "b: &b\n  x: 1\na:\n  <<: *b\n  x: 2\n",
  },
  {
    name: "set replaces an alias",
    before: "a: &x 1\nb: *x # one\n",
    ops: set(["b"], 2),
    after: "a: &x 1\nb: 2 # one\n",
  },
  {
    name: "set refuses to change what an alias shares",
    before: "a: &x 1\nb: *x\n",
    ops: set(["a"], 2),
    after: undefined,
  },
  { name: "set keeps an anchor that is not in use", before: "a: &x 1\n", ops: set(["a"], 2), after: "a: &x 2\n" },
  {
    name: "set refuses a way through an alias",
    before: "a: &x\n  u: 1\nb: *x\n",
    ops: set(["b", "u"], 2),
    after: undefined,
  },
  {
    name: "set refuses a way through a merged map",
    before: "a: &x\n  u: {z: 1}\nb:\n  <<: *x\n",
    ops: set(["b", "u", "z"], 2),
    after: undefined,
  },
  { name: "set refuses a way through text", before: "a: x\n", ops: set(["a", "u"], 2), after: undefined },
  {
    name: "set refuses a pair in a flow list",
    before: "a: [x: 1]\n",
    ops: (r) => [{ op: "set", owner: mapOf(item(r, "a", 0)), path: ["u"], value: 2 }],
    after: undefined,
  },
  {
    name: "several sets share an owner",
    before: "a:\n  x: 1\nb: 1\n",
    ops: (root) => [
      { op: "set", owner: mapAt(root, "a"), path: ["u"], value: 2 },
      { op: "set", owner: mapAt(root, "a"), path: ["z", "p"], value: 3 },
      { op: "set", owner: mapAt(root, "a"), path: ["z", "q"], value: 4 },
      { op: "set", owner: root, path: ["c"], value: 5 },
    ],
    after: "a:\n  x: 1\n  u: 2\n  z:\n    p: 3\n    q: 4\nb: 1\nc: 5\n",
  },
  {
    name: "replace of list items",
    before: "a:\n  - x # one\n  - u: 1\n    z: 2\n  -\n",
    ops: (r) => [
      { op: "replace", node: item(r, "a", 0), value: "on" },
      { op: "replace", node: item(r, "a", 1), value: { k: { l: 1 }, m: 2 } },
      { op: "replace", node: item(r, "a", 2), value: { h: 1, o: 2 } },
    ],
    after: 'a:\n  - "on" # one\n  - k:\n      l: 1\n    m: 2\n  - h: 1\n    o: 2\n',
    fixedIndent: true,
  },
  {
    name: "replace of a flow item",
    before: "a: [x, {u: 1}]\n",
    ops: (r) => [{ op: "replace", node: item(r, "a", 1), value: { z: [2] } }],
    after: "a: [x, {z: [2]}]\n",
  },
  {
    name: "replace of the root",
    before: "a: 1 # one\n",
    ops: (node) => [{ op: "replace", node, value: { b: { c: 1 } } }],
    after: "b:\n  c: 1 # one\n",
    fixedIndent: true,
  },
  {
    name: "remove of the first",
    before: nested,
    ops: remove("a", "x"),
    after: "a:\n  u: 2 # two\n\n# about b\nb: 3\n",
  },
  { name: "remove of the last", before: nested, ops: remove("a", "u"), after: "a:\n  x: 1\n\n# about b\nb: 3\n" },
  { name: "remove of a map", before: nested, ops: remove("a"), after: "\n# about b\nb: 3\n" },
  {
    name: "remove of the only one",
    before: "a: # one\n  x: 1 # two\nb: 1\n",
    ops: remove("a", "x"),
    after: "a: {} # one\nb: 1\n",
  },
  { name: "remove of the only one in the root", before: "# top\na: 1 # one\n", ops: remove("a"), after: "# top\n{}\n" },
  {
    name: "remove of all",
    before: "a:\n  x: 1\n  u: 2\nb: 1\n",
    ops: (r) => [...remove("a", "x")(r), ...remove("a", "u")(r)],
    after: "a: {}\nb: 1\n",
  },
  {
    name: "remove leaves a merge key",
    before: "b: &b {x: 1}\na:\n  <<: *b\n  u: 2\n",
    ops: remove("a", "u"),
    after: "b: &b {x: 1}\na:\n  <<: *b\n",
  },
  {
    name: "remove refuses a merged key",
    before: "b: &b {x: 1}\na:\n  <<: *b\n",
    ops: remove("a", "x"),
    after: undefined,
  },
  { name: "remove refuses an anchor in use", before: "b: &b {x: 1}\na: *b\n", ops: remove("b"), after: undefined },
  { name: "remove refuses a key written twice", before: "a: 1\na: 2\nb: 1\n", ops: remove("a"), after: undefined },
  { name: "remove at the end of a text without line end", before: "a: 1\nb: 2", ops: remove("b"), after: "a: 1" },
  {
    name: "remove in a flow map",
    before: "a: {x: 1, u: 2, z: 3} # one\n",
    ops: remove("a", "u"),
    after: "a: {x: 1, z: 3} # one\n",
  },
  {
    name: "remove of the last in a flow map",
    before: "a: {x: 1, u: 2}\n",
    ops: remove("a", "u"),
    after: "a: {x: 1}\n",
  },
  { name: "remove of the only one in a flow map", before: "a: { x: 1 }\n", ops: remove("a", "x"), after: "a: {}\n" },
  {
    name: "remove of the first in a list item",
    before: "l:\n  - a: 1 # one\n    b: 2\n",
    ops: (r) => [{ op: "remove", owner: mapOf(item(r, "l", 0)), key: "a" }],
    after: "l:\n  - b: 2\n",
    fixedIndent: true,
  },
  {
    name: "remove of the first above a comment in a list item",
    before: "l:\n  - a: 1\n    # about b\n    b: 2\n",
    ops: (r) => [{ op: "remove", owner: mapOf(item(r, "l", 0)), key: "a" }],
    after: "l:\n  -\n    # about b\n    b: 2\n",
    fixedIndent: true,
  },
  {
    name: "remove of the only one in a list item",
    before: "l:\n  - a: 1 # one\n  - b\n",
    ops: (r) => [{ op: "remove", owner: mapOf(item(r, "l", 0)), key: "a" }],
    after: "l:\n  - {}\n  - b\n",
    fixedIndent: true,
  },
  { name: "rename", before: "a : 1 # one\nb: 2\n", ops: rename("a", "on"), after: '"on" : 1 # one\nb: 2\n' },
  { name: "rename keeps quotes", before: "'a': 1\n", ops: rename("a", "b"), after: "'b': 1\n" },
  { name: "rename refuses a key in use", before: "a: 1\nb: 2\n", ops: rename("a", "b"), after: undefined },
  {
    name: "move wraps in place",
    before: "a: 1\nb: # one\n  # two\n  x: 1 # three\n\n  u: |\n    t\n# four\nc: 1\n",
    ops: move("b", "p", "q"),
    after: "a: 1\np:\n  q: # one\n    # two\n    x: 1 # three\n\n    u: |\n      t\n# four\nc: 1\n",
  },
  {
    name: "move of a list wraps in place",
    before: "z:\n  u: 1\nb:\n- 1\n- k: v\n",
    ops: move("b", "p", "q"),
    after: "z:\n  u: 1\np:\n  q:\n  - 1\n  - k: v\n",
    fixedIndent: true,
  },
  {
    name: "move of an anchor wraps in place",
    before: "b: &b 1 # one\nc: *b\n",
    ops: move("b", "p", "q"),
    after: "p:\n  q: &b 1 # one\nc: *b\n",
    fixedIndent: true,
  },
  {
    name: "move wraps in a flow map",
    before: "a: {b: 1, c: 2}\n",
    ops: (r) => move("b", "p", "q")(mapAt(r, "a")),
    after: "a: {p: {q: 1}, c: 2}\n",
  },
  {
    name: "move into itself",
    before: "sku: Basic # one\n",
    ops: move("sku", "sku", "name"),
    after: "sku:\n  name: Basic # one\n",
    fixedIndent: true,
  },
  {
    name: "move into a map that is there",
    before: "b: # one\n  x: 1\np:\n  u: 2 # two\nc: 1\n",
    ops: move("b", "p", "q", "b"),
    after: "p:\n  u: 2 # two\n  q:\n    b: # one\n      x: 1\nc: 1\n",
  },
  { name: "move into a flow map", before: "p: {u: 2}\nb: x\n", ops: move("b", "p", "b"), after: "p: {u: 2, b: x}\n" },
  { name: "move refuses a place in use", before: "a: 1\np:\n  a: 2\n", ops: move("a", "p", "a"), after: undefined },
  {
    name: "move refuses to part an alias from its anchor",
    before: "p:\n  u: 1\nb: &b 1\nc: *b\nq:\n  z: *b\n",
    ops: (r) => move("b", "q", "b")(r),
    after: undefined,
  },
  {
    name: "two moves into one new map",
    before: "a: 1 # one\nb: 2 # two\n",
    ops: (r) => [...move("a", "p", "a")(r), ...move("b", "p", "b")(r)],
    after: "p:\n  a: 1 # one\n  b: 2 # two\n",
    fixedIndent: true,
  },
];

testChanges(yaml, cases, ["  ", "    "]);
