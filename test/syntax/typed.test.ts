import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "../../server/src/syntax/json.ts";
import { at, member, type Node, type Tree, textOf } from "../../server/src/syntax/tree.ts";
import { type Kept, keep } from "../../server/src/syntax/watch.ts";

const text = `{ // of the team
  "a": ["one", { "b": "two" }],
  "c": "\\u0041three", /* last */
  "d": 4
}`;
const typed = (before: Tree, now: string) => json.typed?.(before, now);
const plain = (tree: Tree | undefined): unknown => JSON.parse(JSON.stringify(tree ?? null));

for (const [what, from, to] of [
  ["a character", "two", "twos"],
  ["a longer text", "one", "one, and more"],
  ["nothing", "three", ""],
  ["an escape", "three", "\\n\\u00e9"],
  ["an expression", "two", "[parameters('x')]"],
  ["a key", '"b"', '"bb"'],
  ["a value that is no text", '"two"', "2"],
  ["a new key", '{ "b"', '{ "n": [null], "b"'],
  ["the same key again", '{ "b"', '{ "b": 1, "b"'],
  ["a comment in a map", '{ "b"', '{ /* why */ "b"'],
  ["an item", '"one",', '"one", 1,'],
  ["nothing in a map", '"b": "two"', ""],
] as const)
  test(`a tree that is moved is the one that would be parsed: ${what}`, () => {
    const now = text.replace(from, to);
    const moved = typed(json.parse(text), now);
    assert.ok(moved);
    assert.deepEqual(plain(moved.tree), plain(json.parse(now)));
  });

for (const [what, from, to] of [
  ["a quote", '"two"', '"t"wo"'],
  ["a bracket", '"two"', '"two" }'],
  ["the start of a comment", '"two"', '"two" //'],
  ["a key of the whole", '"d"', '"dd"'],
  ["half an escape", "two", "tw\\o"],
  ["a line end", "two", "t\nwo"],
  ["a stand-in for a line end", "two", "t\uE00Awo"],
  ["a comment", "team", "teams"],
  ["a number", '"d": 4', '"d": 44'],
  ["nothing", "two", "two"],
] as const)
  test(`elsewhere the text is parsed anew: ${what}`, () => {
    assert.equal(typed(json.parse(text), text.replace(from, to)), undefined);
  });

test("a text that is not even well-formed is parsed anew", () => {
  assert.equal(typed(json.parse('{ "a": "one" "b" }'), '{ "a": "ones" "b" }'), undefined);
});

test("what is nested too deep is parsed anew", () => {
  const nested = (lists: number): string => `{ "a": {${`"a": ${"[".repeat(lists)}${"]".repeat(lists)}`}} }`;
  const before = json.parse(nested(1));
  assert.ok(typed(before, nested(498)));
  assert.equal(typed(json.parse(nested(1)), nested(499)), undefined);
});

test("what has not read the map that is typed in still holds; what has read it does not", () => {
  const known = new Map<string, Kept<unknown>>();
  const types = (tree: Tree | undefined, key: string): Tree =>
    typed(tree ?? assert.fail(), text.replace('"b"', `"${key}"`))?.tree ?? assert.fail();
  let tree = types(json.parse(text), "b1");
  const [root] = tree.roots;
  const done: string[] = [];
  const work = (what: string, path: readonly (string | number)[], key: string): void => {
    keep(known, what, () => done.push(`${what}: ${textOf(member(at(root, path), key)?.value)}`));
  };
  for (const key of ["b2", "b3"]) {
    tree = types(tree, key);
    work("other", [], "c");
    work("own", ["a", 1], key);
  }
  assert.deepEqual(done, ["other: Athree", "own: two", "own: two"]);
});

/** Types into the string at `c` of a tree, and says how often `work` was done since. */
function counting(work: (node: (key: string) => Node | undefined) => unknown) {
  const known = new Map<string, Kept<unknown>>();
  let tree = json.parse(text);
  let times = 0;
  const [root] = tree.roots;
  return (now: string): number => {
    tree = typed(tree, text.replace("three", now))?.tree ?? assert.fail(now);
    const before = times;
    const run = () => {
      times++;
      return work((key) => at(root, [key]));
    };
    keep(known, "outer", () => keep(known, "inner", run));
    keep(known, "inner", run);
    return times - before;
  };
}

test("what has not read the string that is typed in is not worked out again", () => {
  const type = counting((node) => node("d"));
  assert.deepEqual(["x", "y", "z"].map(type), [1, 0, 0]);
});

test("what has read it is, and so is what was made of that", () => {
  const type = counting((node) => textOf(node("c")));
  assert.deepEqual(["x", "y", "z"].map(type), [1, 1, 1]);
});

test("who asks on the way gets what holds meanwhile", () => {
  const known = new Map<string, Kept<string>>();
  const ask = (): string => keep(known, "a", () => `${ask()}!`, "?");
  assert.equal(ask(), "?!");
});

test("where another string is typed in, the last one is a plain value again", () => {
  const first = typed(json.parse(text), text.replace("three", "3")) ?? assert.fail();
  const second = typed(first.tree, text.replace("three", "3").replace("two", "2"));
  const value = (node: Node | undefined) => Object.getOwnPropertyDescriptor(node, "value");
  assert.equal(value(first.node)?.value, "A3");
  assert.notEqual(value(second?.node)?.get, undefined);
});
