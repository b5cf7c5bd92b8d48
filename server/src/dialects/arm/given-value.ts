import { escapeBracket } from "../../expressions/arm/expression.ts";
import { type Member, member, type Node } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";

/**
 * A value that another file gives, as if it stood in the template where the parameter's default does, or else its name: what
 * is said of it is said there. Where it is literal, nothing in it is an expression.
 */
export function givenFor({ keySpan, value: declaration }: Member, value: Node, isLiteral: boolean): Node {
  const fallback = member(declaration, "defaultValue")?.value;
  return placedAt(fallback?.span ?? keySpan, fallback, value, isLiteral ? escapeBracket : (text) => text);
}

const originals = new WeakMap<Node, Node>();

/** The node of the other file that a value stands for; undefined for one of the template itself. */
export const originalOf = (placed: Node): Node | undefined => originals.get(placed);

function placedAt(span: Span, beside: Node | undefined, node: Node, write: (text: string) => string): Node {
  const placed = copiedTo(span, beside, node, write);
  originals.set(placed, node);
  return placed;
}

/** `beside` is what the template has there, so that inner values come to stand on their counterparts. */
function copiedTo(span: Span, beside: Node | undefined, node: Node, write: (text: string) => string): Node {
  if (node.kind === "scalar") {
    const { value } = node;
    return { kind: "scalar", span, value: typeof value === "string" ? write(value) : value };
  }
  if (node.kind === "list")
    return { kind: "list", span, items: node.items.map((item) => placedAt(span, undefined, item, write)) };
  return {
    kind: "map",
    span,
    members: node.members.map(({ key, value }) => {
      const there = member(beside, key);
      return {
        key: write(key),
        keySpan: there?.keySpan ?? span,
        value: placedAt(there?.value.span ?? span, there?.value, value, write),
      };
    }),
  };
}
