import assert from "node:assert/strict";
import { test } from "node:test";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { MapNode, Op } from "../../server/src/syntax/tree.ts";
import { applyEdits } from "../../server/src/text/span.ts";

const mended = (text: string, changesOf: (root: MapNode) => readonly (readonly Op[])[]): string => {
  const tree = syntaxes.yaml.parse(text);
  const [root] = tree.roots;
  assert.ok(root?.kind === "map");
  return applyEdits(text, syntaxes.yaml.printEach(tree, changesOf(root)));
};
const set = (owner: MapNode, key: string, value: string): Op => ({ op: "set", owner, path: [key], value });

test("changes of different places are all made", () => {
  const text = "a: 1 # one\nb: 2\nc: 3\n";
  const after = mended(text, (root) => [[set(root, "a", "x")], [{ op: "remove", owner: root, key: "c" }]]);
  assert.equal(after, "a: x # one\nb: 2\n");
});

test("of two changes of one place the first is made", () => {
  assert.equal(
    mended("a: 1\nb: 2\n", (root) => [[set(root, "a", "x")], [set(root, "a", "y"), set(root, "b", "y")]]),
    "a: x\nb: 2\n",
  );
});

test("a change that cannot be made keeps none of the others from being made", () => {
  const text = "base: &base\n  a: 1\nown:\n  <<: *base\nb: 2\n";
  const after = mended(text, (root) => {
    const own = root.members.find(({ key }) => key === "own")?.value;
    assert.ok(own?.kind === "map");
    return [[{ op: "remove", owner: own, key: "a" }], [set(root, "b", "x")]];
  });
  assert.equal(after, text.replace("b: 2", "b: x"));
});

test("hundreds of changes are made in one reading", () => {
  const text = Array.from({ length: 400 }, (_, i) => `key${i}: 1\n`).join("");
  const after = mended(text, (root) => root.members.map(({ key }) => [set(root, key, "x")]));
  assert.equal(after, text.replaceAll(": 1", ": x"));
});
