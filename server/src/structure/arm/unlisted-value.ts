import type { Finding } from "../../engine/finding.ts";
import type { Fix } from "../../rules/rule.ts";
import type { Member, Node, ScalarNode } from "../../syntax/tree.ts";
import { nearest } from "../../text/nearest.ts";
import { oneOf } from "../wording.ts";
import type { Place } from "./types.ts";

/** A value that Azure refuses: of another type, or none of the words. What it may convert is let pass. */
export function unlistedValue(key: string, place: Place, value: Node): Finding | undefined {
  const takes = typeOf(place);
  const shape = value.kind === "scalar" ? "scalar" : value.kind;
  if (takes !== undefined && takes !== shape) return wrongShape(key, takes, value);
  if (value.kind !== "scalar") return undefined;
  if (place.words) return wrongWord(key, place.words, place.more === true, value);
  if (place.is === "bool" && !isFlag(value))
    return finding("warning", value, `'${key}' takes true or false${not(value)}.`);
  if (place.is === "int" && !isNumber(value)) return finding("warning", value, `'${key}' takes a number${not(value)}.`);
  return undefined;
}

type Shape = Node["kind"];

function typeOf({ is, keys, any, item, variants, words }: Place): Shape | undefined {
  if (item) return "list";
  if (keys || any || variants || is === "obj") return "map";
  return is !== undefined || words ? "scalar" : undefined;
}

const nouns: Readonly<Record<Shape, string>> = { map: "an object", list: "a list", scalar: "a single value" };

const wrongShape = (key: string, takes: Shape, value: Node): Finding =>
  finding("warning", value, `'${key}' takes ${nouns[takes]}, not ${nouns[value.kind]}.`);

const isFlag = ({ value }: ScalarNode): boolean =>
  typeof value === "boolean" || /^(?:true|false)$/i.test(String(value).trim());
const isNumber = ({ value }: ScalarNode): boolean =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value.trim()));

/** Azure compares words without regard to case and blanks. */
const plain = (word: unknown): string => String(word).toLowerCase().replace(/\s/g, "");

function wrongWord(key: string, words: readonly string[], hasMore: boolean, node: ScalarNode): Finding | undefined {
  if (words.includes(String(node.value))) return undefined;
  if (words.some((word) => plain(word) === plain(node.value)) || node.value === "") return undefined;
  const near =
    typeof node.value === "boolean" ? meantBy(node.value, words) : nearest(String(node.value), words, hasMore ? 2 : 3);
  if (hasMore && near === undefined) return undefined;
  const advice =
    near === undefined
      ? `takes ${oneOf(words)}${not(node)}.`
      : `does not list '${node.value}'. Did you mean '${near}'?`;
  return finding(
    hasMore || near === undefined ? "hint" : "warning",
    node,
    `'${key}' ${advice}`,
    near === undefined
      ? []
      : [{ title: `Replace with '${near}'`, safe: false, ops: [{ op: "replace", node, value: near }] }],
  );
}

/** `false` for a choice of two words that turn something on and off. */
const meantBy = (flag: boolean, words: readonly string[]): string | undefined =>
  words.find((word) => (flag ? /^enabled$/i : /^disabled$/i).test(word));

/** The written value, unless it is long or may be secret. */
const not = ({ value }: ScalarNode): string => (String(value).length > 40 ? "" : `, not '${value}'`);

const finding = (
  severity: Finding["severity"],
  { span }: Node,
  message: string,
  fixes: readonly Fix[] = [],
): Finding => ({
  rule: "unlisted-value",
  severity,
  span,
  message,
  fixes,
});

/** A key that only Azure writes. */
export const ignoredKey = ({ key, keySpan }: Member): Finding => ({
  rule: "ignored-key",
  severity: "hint",
  span: keySpan,
  message: `'${key}' has no effect here: Azure fills it in.`,
  fixes: [],
});
