import type { Fix } from "../rules/rule.ts";
import type { Node, ScalarNode } from "../syntax/tree.ts";
import { fold } from "../text/fold.ts";
import { nearest } from "../text/nearest.ts";
import type { Fault } from "./fault.ts";
import { instanceOf, sourceOf, Timestamp } from "./instance.ts";
import { type Schema, typesOf, wordsOf } from "./schema.ts";
import type { Subject } from "./subject.ts";

/** What to write instead of a value, where one thing was likely meant. */
export function mendValue(subject: Subject, { schema, keyword }: Fault, node: Node): readonly Fix[] {
  if (node.alias !== undefined || node.kind !== "scalar" || keyword === "refused") return [];
  if (wordsOf(schema).length > 0) return toWord(node, wordsOf(schema));
  if (typesOf(schema).includes("boolean")) return toFlag(node);
  const isQuotable = typeof node.value !== "string" || instanceOf(subject.tree, node) instanceof Timestamp;
  if (keyword !== "type" || !isQuotable || !takesAnyText(schema)) return [];
  return [
    { title: "Put it in quotes", safe: true, ops: [{ op: "replace", node, value: sourceOf(subject.tree, node) }] },
  ];
}

const takesAnyText = (schema: Schema): boolean => typesOf(schema).includes("string") && schema.pattern === undefined;

const replace = (node: ScalarNode, value: string | boolean, safe: boolean): Fix => ({
  title: `Replace with '${value}'`,
  safe,
  ops: [{ op: "replace", node, value }],
});

/** The same word spelt otherwise is safe to mend; a guess is not. */
function toWord(node: ScalarNode, words: readonly string[]): readonly Fix[] {
  const text = String(node.value);
  const same = words.find((word) => fold(word) === fold(text));
  if (same !== undefined) return [replace(node, same, true)];
  if (typeof node.value === "boolean") {
    const meant = node.value ? /^(?:true|enabled|allow)$/i : /^(?:false|disabled|deny|none)$/i;
    return words.filter((word) => meant.test(word)).map((word) => replace(node, word, false));
  }
  const near = words.length === 1 ? words[0] : nearest(text, words);
  return near === undefined ? [] : [replace(node, near, false)];
}

const flags = new Map([
  ["true", true],
  ["enabled", true],
  ["enable", true],
  ["false", false],
  ["disabled", false],
  ["disable", false],
]);

function toFlag(node: ScalarNode): readonly Fix[] {
  const meant = flags.get(String(node.value).toLowerCase());
  return meant === undefined ? [] : [replace(node, meant, false)];
}
