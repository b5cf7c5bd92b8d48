import { declarationsIn } from "../dialects/arm/parameter-file.ts";
import { type MapNode, type Member, member, type Node, type Tree } from "../syntax/tree.ts";
import { contains, type Span } from "../text/span.ts";

/** The parameter of a template in whose declaration something is said. */
export const declarationAt = (template: Tree, { start, end }: Span): Member | undefined =>
  declarationsIn(template).find(
    ({ keySpan, value }) => keySpan.start <= start && end <= Math.max(keySpan.end, value.span.end),
  );

/** The value that a parameter file gives where a template says something of a parameter; the inner one where it is in a map. */
export function givenAt(template: Tree, span: Span, values: MapNode): Node | undefined {
  const declared = declarationAt(template, span);
  const given = declared && member(member(values, declared.key)?.value, "value")?.value;
  return given && counterpart(given, member(declared.value, "defaultValue")?.value, span);
}

/** What stands in `given` where `span` is in `beside`. */
function counterpart(given: Node, beside: Node | undefined, span: Span): Node {
  if (beside?.kind !== "map") return given;
  const around = beside.members.find((m) => contains({ start: m.keySpan.start, end: m.value.span.end }, span.start));
  const inner = around && member(given, around.key)?.value;
  return inner ? counterpart(inner, around.value, span) : given;
}
