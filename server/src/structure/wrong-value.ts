import type { Finding } from "../engine/finding.ts";
import type { Fix } from "../rules/rule.ts";
import { at, type Node } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { wordsOf } from "./find-faults.ts";
import { instanceOf, sourceOf, Timestamp } from "./instance.ts";
import { fold, nearest } from "./nearest.ts";
import { layers, type Schema } from "./schema.ts";
import { isToBeFilledIn, nameOf, type Subject, spanOf } from "./subject.ts";
import { oneOf, typesInWords } from "./wording.ts";

/** A value that has the wrong type or is none of the words. */
export function wrongValue(subject: Subject, fault: Fault): Finding | undefined {
  const node = at(subject.root, fault.path);
  if (!node || isToBeFilledIn(subject, node)) return undefined;
  const name = nameOf(fault.path);
  const isType = fault.keyword === "type" || fault.keyword === "shape" || isNull(node);
  return {
    rule: isType ? "wrong-type" : "wrong-value",
    span: spanOf(subject, fault.path),
    severity: "error",
    message: isNull(node)
      ? `'${name}' has no value: give it one, or leave the key out.`
      : sayWhatFits(subject, fault, node, name),
    fixes: isNull(node) ? [] : fixesFor(subject, fault, node),
  };
}

const isNull = (node: Node): boolean => node.kind === "scalar" && node.value === null;

function sayWhatFits(subject: Subject, { schema, keyword }: Fault, node: Node, name: string): string {
  const words = wordsOf(schema);
  const written = excerpt(sourceOf(subject.tree, node));
  if (keyword === "refused" || keyword === "bound") return schema.errorMessage ?? `'${name}' cannot be ${written}.`;
  const value = instanceOf(subject.tree, node);
  if (value instanceof Timestamp && typesOf(schema).includes("string")) {
    return `'${name}' takes text, and ${written} without quotes is a date.`;
  }
  if (words.length > 0) {
    const choice = words.length === 1 ? `can only be ${oneOf(words)}` : `takes ${oneOf(words)}`;
    const typed =
      keyword === "type" && node.kind === "scalar"
        ? `, as text: ${written} without quotes is ${typeInWords(node)}`
        : "";
    return `'${name}' ${choice}${typed === "" && node.kind === "scalar" ? `, not ${written}` : typed}.`;
  }
  if (keyword === "pattern" && schema.errorMessage) return `'${name}' does not take ${written}. ${schema.errorMessage}`;
  const takes = typesInWords(typesOf(schema));
  if (node.kind !== "scalar")
    return `'${name}' takes ${takes}, not ${node.kind === "map" ? "a map of keys" : "a list"}.`;
  const quotes =
    takes === "text" && typeof node.value !== "string"
      ? `: ${written} without quotes is ${typeInWords(node)}`
      : `, not ${written}`;
  return `'${name}' takes ${takes}${quotes}.`;
}

const typeInWords = (node: Node): string =>
  node.kind === "scalar"
    ? ({ boolean: "a flag", number: "a number", string: "text", object: "nothing" }[typeof node.value as "boolean"] ??
      "")
    : "";

/** Every type that a schema or one of its alternatives takes. */
export function typesOf(schema: Schema): readonly string[] {
  const own = schema.type === undefined ? [] : [schema.type].flat();
  const words = wordsOf(schema).length > 0 && own.length === 0 ? ["string"] : [];
  return [...own, ...words, ...(schema.anyOf ?? []).flatMap((branch) => typesOf(branch))];
}

const excerpt = (source: string): string => {
  const [line = ""] = source.split("\n");
  const short = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  return /^['"]/.test(short) ? short : `'${short}'`;
};

function fixesFor(subject: Subject, { schema, keyword }: Fault, node: Node): readonly Fix[] {
  if (node.alias !== undefined || node.kind !== "scalar" || keyword === "refused") return [];
  const source = sourceOf(subject.tree, node);
  const words = wordsOf(schema);
  const text = String(node.value);
  const replace = (value: string | boolean, safe: boolean): Fix => ({
    title: `Replace with '${value}'`,
    safe,
    ops: [{ op: "replace", node, value }],
  });
  if (words.length > 0) {
    const same = words.find((word) => fold(word) === fold(text));
    if (same !== undefined) return [replace(same, true)];
    if (typeof node.value === "boolean") return flagged(words, node.value).map((word) => replace(word, false));
    const near = words.length === 1 ? words[0] : nearest(text, words);
    return near === undefined ? [] : [replace(near, false)];
  }
  const types = typesOf(schema);
  if (types.includes("boolean") && typeof node.value === "string") {
    const meant = ({ enabled: true, enable: true, disabled: false, disable: false } as Record<string, boolean>)[
      text.toLowerCase()
    ];
    return meant === undefined ? [] : [replace(meant, false)];
  }
  const isQuotable =
    types.includes("string") && (typeof node.value !== "string" || instanceOf(subject.tree, node) instanceof Timestamp);
  if (keyword === "type" && isQuotable && schema.pattern === undefined)
    return [{ title: "Put it in quotes", safe: true, ops: [{ op: "replace", node, value: source }] }];
  return [];
}

const flagged = (words: readonly string[], value: boolean): readonly string[] =>
  words
    .filter((word) => (value ? /^(?:true|enabled|allow)$/i : /^(?:false|disabled|deny|none)$/i).test(word))
    .slice(0, 1);

export { layers };
