import { expressionScope } from "../dialects/arm/index.ts";
import type { Analysis } from "../engine/finding.ts";
import { isExpression } from "../expressions/arm/expression.ts";
import { type Call, type Expression, parse } from "../expressions/arm/parser.ts";
import type { Scope } from "../expressions/arm/scope.ts";
import { pathAt } from "../syntax/cursor.ts";
import { toTextSpan, toValueOffset } from "../syntax/json-offset.ts";
import { type Node, textOf } from "../syntax/tree.ts";
import type { Span } from "../text/span.ts";

/** A part of an expression in a template, with what it can see. */
export interface ExpressionPlace {
  readonly part: Expression;
  readonly scope: Scope;
  /** Where the part stands in the file. */
  readonly span: Span;
  /** The part as an expression of its own. */
  readonly node: Node;
}

/** The innermost call or access at an offset: on `parameters`, or on the name in it, that is `parameters('name')`. */
export function expressionAt({ tree, recognition }: Analysis, offset: number): ExpressionPlace | undefined {
  if (recognition?.dialect !== "arm") return undefined;
  const cursor = pathAt(tree, offset);
  const text = cursor?.onKey ? undefined : textOf(cursor?.node);
  const scope = expressionScope(tree, offset);
  if (!cursor?.node || text === undefined || !scope || !isExpression(text)) return undefined;
  const holder = cursor.node.span;
  const part = innermost(parse(text), toValueOffset(tree.text, holder, offset));
  if (!part) return undefined;
  const span = toTextSpan(tree.text, holder, part);
  const node: Node = { kind: "scalar", span, value: `[${text.slice(part.start, part.end)}]` };
  return { part, scope, span, node };
}

function innermost(part: Expression | undefined, offset: number): Expression | undefined {
  if (!part || part.kind === "literal" || offset < part.start || offset > part.end) return undefined;
  const inner = part.kind === "call" ? part.args : [part.of, part.key];
  for (const next of inner) {
    const found = innermost(next, offset);
    if (found) return found;
  }
  return part;
}

/** The name in `parameters('name')` or `variables('name')`. */
export function nameIn(
  part: Expression,
): { readonly of: "parameters" | "variables"; readonly name: string } | undefined {
  const of = part.kind === "call" && part.namespace === undefined ? part.name.toLowerCase() : "";
  const [argument] = (part as Partial<Call>).args ?? [];
  if ((of !== "parameters" && of !== "variables") || argument?.kind !== "literal") return undefined;
  return { of, name: String(argument.value) };
}
