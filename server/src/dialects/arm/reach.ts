import { isExpression } from "../../expressions/arm/expression.ts";
import { type Expression, parse } from "../../expressions/arm/parser.ts";
import { member, type Node, textOf } from "../../syntax/tree.ts";
import { writtenAt } from "./sources.ts";
import type { Located } from "./symbols.ts";

const maxDepth = 16;

/** The nodes at the end of a path, each with the names it is read with. `list[]` goes through the items of a list. */
export function reach(start: Located, path: string): readonly Located[] {
  const steps = path.split(".").flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), "[]"] : [step]));
  let places = [start];
  for (const step of steps)
    places = places
      .flatMap((place) => unfold(place))
      .flatMap(({ node, scope }) => {
        const inner = step !== "[]" ? member(node, step)?.value : undefined;
        const items = step === "[]" && node.kind === "list" ? node.items : [];
        return (inner ? [inner] : items).map((found) => ({ node: found, scope }));
      });
  return places;
}

/** The maps and lists that an expression leads to, where they are written out. */
function unfold(place: Located, depth = 0): readonly Located[] {
  const text = textOf(place.node);
  if (text === undefined || !isExpression(text) || depth >= maxDepth) return [place];
  const expression = parse(text);
  return (expression ? branches(expression, text, place) : []).flatMap((found) => unfold(found, depth + 1));
}

function branches(expression: Expression, text: string, place: Located): readonly Located[] {
  const name = expression.kind === "call" ? expression.name.toLowerCase() : "";
  if (expression.kind === "call" && name === "if")
    return expression.args.slice(1).flatMap((arg) => branches(arg, text, place));
  if (expression.kind === "call" && (name === "array" || name === "createarray"))
    return [{ node: listOf(expression.args, text, place.node), scope: place.scope }];
  const written = writtenAt(expression, place.scope);
  return written ? [written] : [];
}

const listOf = (args: readonly Expression[], text: string, { span }: Node): Node => ({
  kind: "list",
  span,
  items: args.map(({ start, end }) => ({ kind: "scalar", span, value: `[${text.slice(start, end)}]` })),
});
