import type { Scope } from "../../expressions/arm/scope.ts";
import { contains } from "../../text/span.ts";
import type { Contents } from "./template.ts";

/** The names that an expression at an offset can see: those of the innermost template around it. */
export function scopeAt({ templates }: Contents, offset: number): Scope | undefined {
  const around = templates.filter(({ node }) => contains(node.span, offset));
  const innermost = around.toSorted(
    (a, b) => a.node.span.end - a.node.span.start - (b.node.span.end - b.node.span.start),
  );
  return innermost[0]?.scope;
}
