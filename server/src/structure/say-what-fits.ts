import { masked } from "../rules/masked.ts";
import type { Node, ScalarNode } from "../syntax/tree.ts";
import { nearest } from "../text/nearest.ts";
import type { Fault } from "./fault.ts";
import { instanceOf, sourceOf, Timestamp } from "./instance.ts";
import { typesOf, wordsOf } from "./schema.ts";
import type { Subject } from "./subject.ts";
import { mostWords, oneOf, typesInWords } from "./wording.ts";

/** What a key takes, and what is written instead. */
export function sayWhatFits(subject: Subject, { schema, keyword }: Fault, node: Node, name: string): string {
  const written = excerpt(name, sourceOf(subject.tree, node));
  if (keyword === "refused") return schema.errorMessage ?? `'${name}' cannot stand here.`;
  if (node.kind === "scalar" && schema.errorMessage && saysMore(subject, keyword)) {
    return `'${name}' does not take ${written}. ${schema.errorMessage}`;
  }
  if (keyword === "bound") return schema.errorMessage ?? `'${name}' cannot be ${written}.`;
  const words = wordsOf(schema);
  if (words.length > 0) return `'${name}' ${choiceInWords(words, node, keyword, written)}`;
  const takes = typesInWords(typesOf(schema));
  if (node.kind !== "scalar")
    return `'${name}' takes ${takes}, not ${node.kind === "map" ? "a map of keys" : "a list"}.`;
  const read = readAs(subject, node);
  return read !== undefined && takes === "text"
    ? `'${name}' takes text: ${written} without quotes is ${read}.`
    : `'${name}' takes ${takes}, not ${written}.`;
}

/** That a value does not match says less than what it should look like; of a type, the type says most. */
const saysMore = ({ isRefused }: Subject, keyword: Fault["keyword"]): boolean =>
  keyword === "pattern" || keyword === "bound" || (keyword === "type" && !isRefused);

function choiceInWords(words: readonly string[], node: Node, keyword: Fault["keyword"], written: string): string {
  const choice = words.length === 1 ? `can only be ${oneOf(words)}` : `takes ${oneOf(words)}`;
  if (node.kind !== "scalar") return `${choice}.`;
  const near = words.length > mostWords ? nearest(String(node.value), words) : undefined;
  if (near !== undefined) return `does not take ${written}. Did you mean '${near}'?`;
  const read = keyword === "type" ? readAsScalar(node) : undefined;
  return read === undefined
    ? `${choice}, not ${written}.`
    : `${choice}, as text: ${written} without quotes is ${read}.`;
}

/** What a value without quotes is read as; undefined for text. */
const readAs = (subject: Subject, node: ScalarNode): string | undefined =>
  instanceOf(subject.tree, node) instanceof Timestamp ? "read as a date" : readAsScalar(node);

const readAsScalar = ({ value }: ScalarNode): string | undefined =>
  typeof value === "boolean" ? `read as ${value}` : typeof value === "number" ? "read as a number" : undefined;

const secret = /(?:password|secret|token|account_key|api_key|certificate|\bkey|\bpat)$/i;

/** The start of a value as it is written; a secret is not repeated. */
const excerpt = (name: string, source: string): string => {
  if (secret.test(name)) return "what is written";
  const [line = ""] = masked(source).split("\n");
  const short = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  return /^['"]/.test(short) ? short : `'${short}'`;
};
