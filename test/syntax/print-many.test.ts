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

test("changes that stand for themselves are told apart, also where they cannot stand together or cannot be made", () => {
  const text = "base: &base\n  a: 1\nown:\n  <<: *base\nb: 2\nc: 3\n";
  const tree = syntaxes.yaml.parse(text);
  const [root] = tree.roots;
  assert.ok(root?.kind === "map");
  const own = root.members.find(({ key }) => key === "own")?.value;
  assert.ok(own?.kind === "map");
  const printed = syntaxes.yaml.printAlone(tree, [
    [set(root, "b", "x")],
    [set(root, "b", "z")],
    [{ op: "remove", owner: own, key: "a" }],
    [set(root, "c", "x"), { op: "edit", span: { start: 0, end: 0 }, newText: "# why\n" }],
    [],
  ]);
  assert.deepEqual(
    printed.map((edits) => edits && applyEdits(text, edits)),
    [
      text.replace("b: 2", "b: x"),
      text.replace("b: 2", "b: z"),
      undefined,
      `# why\n${text.replace("c: 3", "c: x")}`,
      text,
    ],
  );
});

test("what is printed for hundreds of changes is what is printed for each", () => {
  const text = `{"list": [${Array.from({ length: 300 }, (_, i) => `{"a": ${i}, "b": 0}`).join()}]}`;
  const tree = syntaxes.json.parse(text);
  const list = tree.roots[0]?.kind === "map" ? tree.roots[0].members[0]?.value : undefined;
  const owners = list?.kind === "list" ? list.items.filter((item) => item.kind === "map") : [];
  const changes = owners.flatMap((owner): (readonly Op[])[] => [
    [set(owner, "a", "x")],
    [{ op: "remove", owner, key: "b" }],
    [{ op: "rename", owner, key: "b", to: "a" }],
  ]);
  assert.equal(changes.length, 900);
  assert.deepEqual(
    syntaxes.json.printAlone(tree, changes),
    changes.map((ops) => syntaxes.json.print(tree, ops)),
  );
});
