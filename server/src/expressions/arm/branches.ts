import type { Node } from "../../syntax/tree.ts";
import type { Form } from "./frame.ts";
import { makeScalar } from "./made-node.ts";
import { depend, derive } from "./origin.ts";
import { combineAll, type Held, mapResult, nothing, one, type Result, unite } from "./result.ts";

const is = (node: Node, value: boolean | null): boolean => node.kind === "scalar" && node.value === value;
const isBoolean = (node: Node): boolean => is(node, true) || is(node, false);

/** `if(condition, a, b)`: both branches where the condition is not known. */
export const readIf: Form = (args, frame) => {
  const [test, ...branches] = args;
  if (!test || branches.length !== 2) return nothing;
  const condition = frame.readExpression(test, frame);
  const isKnown = condition.complete && condition.possible.every((held) => isBoolean(held.value));
  const results = branches.flatMap((branch, index) => {
    const reasons = condition.possible.filter((held) => is(held.value, index === 0));
    if (isKnown && reasons.length === 0) return [];
    return [mapResult(frame.readExpression(branch, frame), (held) => depend(held, reasons, frame.node))];
  });
  return unite(results);
};

/** `and` is decided by one false, `or` by one true, even next to what is unknown. */
const decideBy =
  (decisive: boolean): Form =>
  (args, frame) => {
    if (args.length < 2) return nothing;
    const make = (value: boolean, from: readonly Held[]): Held =>
      derive(makeScalar(value, frame.node.span), from, frame.node, frame.place);
    const results = args.map((arg) => frame.readExpression(arg, frame));
    const deciding = results.filter((r) => r.complete && r.possible.every((h) => is(h.value, decisive)));
    const [found] = [...deciding.filter((r) => r.possible.every((h) => h.certain)), ...deciding];
    if (found) return unite(found.possible.map((held) => one(make(decisive, [held]))));
    return combineAll(results, frame.run, (choice) => {
      if (!choice.every((held) => isBoolean(held.value))) return nothing;
      return one(make(choice.some((held) => is(held.value, decisive)) === decisive, choice));
    });
  };

export const readAnd = decideBy(false);
export const readOr = decideBy(true);

/** `coalesce(a, b, …)`: the first that is not null. */
export const readCoalesce: Form = (args, frame) => {
  const results: Result[] = [];
  const nulls: Held[] = [];
  for (const arg of args) {
    const { possible, complete } = frame.readExpression(arg, frame);
    const filled = possible.filter((held) => !is(held.value, null));
    results.push({ possible: filled.map((held) => depend(held, nulls, frame.node)), complete });
    if (filled.length === possible.length) return unite(results);
    nulls.push(...possible.filter((held) => is(held.value, null)));
  }
  if (args.length === 0) return nothing;
  return unite([...results, one(derive(makeScalar(null, frame.node.span), nulls, frame.node, frame.place))]);
};
