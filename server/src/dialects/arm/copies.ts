import { evaluate } from "../../expressions/arm/evaluator.ts";
import type { Scope } from "../../expressions/arm/scope.ts";
import { type Outcome, type Possible, unknown } from "../../expressions/possible.ts";
import { type Member, member, type Node, textOf } from "../../syntax/tree.ts";

/** One entry of a `copy` list: it makes a list called `name`, of `count` times `input`. */
interface Loop {
  readonly name: string;
  readonly keySpan: Member["keySpan"];
  readonly count: Node | undefined;
  readonly input: Node;
}

/** The loops in a map of properties or variables; the `copy` of a resource is a map and none of these. */
function loopsIn(holder: Node | undefined): readonly Loop[] {
  const loops = member(holder, "copy");
  if (loops?.value.kind !== "list") return [];
  return loops.value.items.flatMap((item): Loop[] => {
    const name = member(item, "name")?.value;
    const input = member(item, "input")?.value;
    const text = textOf(name);
    return name && input && text !== undefined
      ? [{ name: text, keySpan: name.span, count: member(item, "count")?.value, input }]
      : [];
  });
}

const maxItems = 64;

/** How often a loop runs; undefined where only a deployment knows. */
export function countOf(count: Node | undefined, scope: Scope): number | undefined {
  const { possible, complete } = count ? evaluate(count, scope) : unknown;
  const [only] = possible;
  const isKnown = complete && possible.length === 1 && only?.certain === true && only.value.kind === "scalar";
  return isKnown && typeof only.value.value === "number" ? only.value.value : undefined;
}

/** The variable that a loop makes. Its length counts, so it is only known where the number of rounds is. */
export function copiedVariable(variables: Node | undefined, name: string, scope: Scope): Node | undefined {
  const loop = loopsIn(variables).find((l) => l.name.toLowerCase() === name.toLowerCase());
  const count = loop && countOf(loop.count, scope);
  if (!loop || count === undefined || count < 0 || count > maxItems) return undefined;
  return { kind: "list", span: loop.input.span, items: Array.from({ length: count }, () => loop.input) };
}

/** A reader of nodes that also sees the lists made by loops; one item stands for all rounds. */
export const readerIn =
  (scope: Scope): ((node: Node) => Outcome) =>
  (node) => {
    const { possible, complete } = evaluate(node, scope);
    if (!possible.some(({ value }) => loopsIn(value).length > 0)) return { possible, complete };
    // Elsewhere the loop's own scope is lost, so nothing is said of it.
    const isHere = possible.every(({ via }) => via === "literal");
    return { possible: isHere ? possible.map((p) => unroll(p, scope)) : possible, complete: complete && isHere };
  };

function unroll(possible: Possible, scope: Scope): Possible {
  const { value } = possible;
  if (value.kind !== "map") return possible;
  const made = loopsIn(value).map(({ name, keySpan, count, input }): Member => {
    const items = countOf(count, scope) === 0 ? [] : [input];
    return { key: name, keySpan, value: { kind: "list", span: input.span, items } };
  });
  const own = value.members.filter((m) => m.key.toLowerCase() !== "copy");
  return { ...possible, via: "computed", value: { ...value, members: [...own, ...made] } };
}
