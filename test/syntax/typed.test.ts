import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "../../server/src/syntax/json.ts";
import { at, type Node, type ScalarNode, type Tree, textOf } from "../../server/src/syntax/tree.ts";
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
] as const)
  test(`a tree that is moved is the one that would be parsed: ${what}`, () => {
    const now = text.replace(from, to);
    const moved = typed(json.parse(text), now);
    assert.ok(moved);
    assert.deepEqual(plain(moved.tree), plain(json.parse(now)));
  });

for (const [what, from, to] of [
  ["a quote", '"two"', '"t"wo"'],
  ["half an escape", "two", "tw\\o"],
  ["a line end", "two", "t\nwo"],
  ["a stand-in for a line end", "two", "t\uE00Awo"],
  ["a key", '"b"', '"bb"'],
  ["a comment", "team", "teams"],
  ["a number", '"d": 4', '"d": 44'],
  ["a whole value", '"two"', "2"],
  ["nothing", "two", "two"],
] as const)
  test(`elsewhere the text is parsed anew: ${what}`, () => {
    assert.equal(typed(json.parse(text), text.replace(from, to)), undefined);
  });

test("a text that is not even well-formed is parsed anew", () => {
  assert.equal(typed(json.parse('{ "a": "one" "b" }'), '{ "a": "ones" "b" }'), undefined);
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
  const value = (node: ScalarNode | undefined) => Object.getOwnPropertyDescriptor(node, "value");
  assert.equal(value(first.node)?.value, "A3");
  assert.notEqual(value(second?.node)?.get, undefined);
});
