import type { Node, ScalarNode } from "../../syntax/tree.ts";
import { defer } from "./deferred.ts";
import { escapeBracket } from "./expression.ts";
import type { Frame } from "./frame.ts";
import { makeScalar } from "./made-node.ts";
import type { Expression } from "./parser.ts";

/** Keeps a part of an expression for when it is asked for, in a node that looks as if it stood on its own. */
export const deferExpression = (expression: Expression, frame: Frame): Node =>
  defer(standalone(expression, frame), (run) => frame.readExpression(expression, { ...frame, run }));

/** A part of an expression as a node of its own, with the span of the whole. */
export function standalone(expression: Expression, { text, node }: Pick<Frame, "text" | "node">): ScalarNode {
  if (expression.kind !== "literal") return makeScalar(`[${text.slice(expression.start, expression.end)}]`, node.span);
  const { value } = expression;
  return makeScalar(typeof value === "string" ? escapeBracket(value) : value, node.span);
}
