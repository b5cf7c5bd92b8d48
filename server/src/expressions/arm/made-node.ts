import type { Json, Node, ScalarNode } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import { escapeBracket } from "./expression.ts";

const maxDepth = 64;

/** A node made up for a value; it has the span of the expression. Undefined where the value is too deep to be meant. */
export function makeNode(value: Json, span: Span, depth = 0): Node | undefined {
  if (depth > maxDepth) return undefined;
  if (value === null || typeof value !== "object") {
    // Inside a map or list the text is read again, and must then not pass for an expression.
    return { kind: "scalar", span, value: typeof value === "string" && depth > 0 ? escapeBracket(value) : value };
  }
  const make = (inner: Json): Node | undefined => makeNode(inner, span, depth + 1);
  if (isList(value)) {
    const items = value.map(make);
    return items.every(isThere) ? { kind: "list", span, items } : undefined;
  }
  const members = Object.entries(value).flatMap(([key, inner]) => {
    const node = make(inner);
    return node ? [{ key, keySpan: span, value: node }] : [];
  });
  return members.length === Object.keys(value).length ? { kind: "map", span, members } : undefined;
}

export const makeScalar = (value: ScalarNode["value"], span: Span): ScalarNode => ({ kind: "scalar", span, value });

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isThere = (node: Node | undefined): node is Node => node !== undefined;
