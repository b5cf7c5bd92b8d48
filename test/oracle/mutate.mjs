import { yaml } from "../../server/src/syntax/yaml.ts";
import { applyEdits } from "../../server/src/text/span.ts";

/** Changes one thing of a YAML file; undefined where that cannot be written. Returns the new text and what was done. */
export function mutate(text, random) {
  const tree = yaml.parse(text);
  const members = membersOf(tree.roots[0]).filter(({ member }) => member.key !== "$schema");
  const chosen = random.pick(members);
  if (!chosen) return undefined;
  const [name, make] = random.pick(mutations);
  const op = make(chosen, random, members);
  const edits = op && yaml.print(tree, [op]);
  return edits && { text: applyEdits(text, edits), mutation: name, key: chosen.path };
}

const mutations = [
  [
    "rename",
    ({ owner, member }, random) => ({ op: "rename", owner, key: member.key, to: misspell(member.key, random) }),
  ],
  ["drop", ({ owner, member }) => ({ op: "remove", owner, key: member.key })],
  [
    "retype",
    ({ member }, random) => ({ op: "replace", node: member.value, value: random.pick(otherTypes(member.value)) }),
  ],
  ["move", ({ owner, member }, random, all) => move(owner, member, random, all)],
  [
    "recase key",
    ({ owner, member }, random) => ({ op: "rename", owner, key: member.key, to: recase(member.key, random) }),
  ],
  ["recase value", ({ member }, random) => onText(member, (word) => recase(word, random))],
  ["misspell value", ({ member }, random) => onText(member, (word) => misspell(word, random))],
];

function membersOf(node, path = "") {
  if (node?.kind === "list") return node.items.flatMap((item) => membersOf(item, `${path}[]`));
  if (node?.kind !== "map") return [];
  return node.members.flatMap((member) => {
    const inner = path === "" ? member.key : `${path}.${member.key}`;
    return [{ owner: node, member, path: inner }, ...membersOf(member.value, inner)];
  });
}

function misspell(word, random) {
  const at = Math.floor(random.next() * (word.length - 1));
  if (random.chance(0.5)) return word.slice(0, at) + word.slice(at + 1) || "x";
  return random.chance(0.5)
    ? `${word}s`
    : word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}

function recase(word, random) {
  const camel = word.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
  return random.pick([
    camel,
    camel.charAt(0).toUpperCase() + camel.slice(1),
    word.toUpperCase(),
    word.toLowerCase(),
    word.replaceAll("_", "-"),
  ]);
}

function onText({ value }, change) {
  return value.kind === "scalar" && typeof value.value === "string" && value.value.length > 1
    ? { op: "replace", node: value, value: change(value.value) }
    : undefined;
}

const otherTypes = (node) =>
  [1, 1.5, true, "some text", null, ["item"], { key: "value" }, [], "enabled", "true", 0].filter(
    (value) => typeof value !== "object" || node.kind === "scalar" || value === null,
  );

function move(owner, member, random, all) {
  const target = random.pick(all.filter(({ member: other }) => other.value.kind === "map" && other !== member));
  const inside = owner.members.find((other) => other.value.kind === "map" && other !== member);
  if (inside && random.chance(0.5)) return { op: "move", owner, key: member.key, path: [inside.key, member.key] };
  return target && { op: "set", owner: target.member.value, path: [member.key], value: plain(member.value) };
}

function plain(node) {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.members.map((m) => [m.key, plain(m.value)]));
}
