import { type Member, textOf } from "../../syntax/tree.ts";
import { deferExpression } from "./defer-expression.ts";
import type { Form } from "./frame.ts";
import { derive } from "./origin.ts";
import { type Held, nothing, one } from "./result.ts";

/** `createArray(a, …)`. */
export const createArray: Form = (args, frame) => {
  const { span } = frame.node;
  const items = args.map((arg) => deferExpression(arg, frame));
  return one(derive({ kind: "list", span, items }, [], frame.node, frame.place));
};

/** `createObject('key', value, …)`. Its keys must be known, its values are worked out when read. */
export const createObject: Form = (args, frame) => {
  const { span } = frame.node;
  const members: Member[] = [];
  const keys: Held[] = [];
  for (let n = 0; n < args.length; n += 2) {
    const [name, value] = args.slice(n, n + 2);
    const found = name && frame.readExpression(name, frame);
    const [held, other] = found?.complete ? found.possible : [];
    const key = textOf(held?.value);
    if (!held || other || !value || key === undefined) return nothing;
    keys.push(held);
    members.push({ key, keySpan: span, value: deferExpression(value, frame) });
  }
  return one(derive({ kind: "map", span, members }, keys, frame.node, frame.place));
};
