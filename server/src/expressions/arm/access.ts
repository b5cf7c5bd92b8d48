import { type MapNode, member, type Node } from "../../syntax/tree.ts";
import { standalone } from "./defer-expression.ts";
import { isExpression } from "./expression.ts";
import { isFilledPart } from "./filled.ts";
import type { Form, Frame } from "./frame.ts";
import { makeScalar } from "./made-node.ts";
import { depend, derive, inherit, readForeign } from "./origin.ts";
import { outputAskedBy } from "./output-reference.ts";
import type { Access } from "./parser.ts";
import { combineAll, type Held, mapResult, nothing, one, type Result } from "./result.ts";

/** Whether a map has members that only a deployment knows: computed keys, or a `copy` loop. */
export const isDynamic = (map: MapNode): boolean =>
  map.members.some((m) => isExpression(m.key) || m.key.toLowerCase() === "copy");

/** `of.name` and `of[key]`. */
export function readAccess(access: Access, frame: Frame): Result {
  const output = readOutput(access, frame);
  if (output) return output;
  const found = combineAll(
    [access.of, access.key].map((part) => frame.readExpression(part, frame)),
    frame.run,
    ([holder, step]) => (holder && step ? readInner(holder, step, frame, false) : nothing),
  );
  return isFilledPart(access) ? { ...found, isFilled: true } : found;
}

/** What a deployment in the same file hands back. */
function readOutput(access: Access, frame: Frame): Result | undefined {
  const asked = outputAskedBy(access);
  const found = asked && frame.place.scope.output(standalone(asked.deployment, frame), asked.name);
  return found && readForeign(found, frame);
}

/** `tryGet(of, key, …)`: null where the key is missing. */
export const readTryGet: Form = (args, frame) => {
  if (args.length < 2) return nothing;
  const parts = args.map((arg) => frame.readExpression(arg, frame));
  return combineAll(parts, frame.run, ([holder, ...steps]) =>
    steps.reduce<Result>(
      (here, step) => combineAll([here], frame.run, ([h]) => (h ? readInner(h, step, frame, true) : nothing)),
      holder ? one(holder) : nothing,
    ),
  );
};

function readInner(holder: Held, key: Held, frame: Frame, mayMiss: boolean): Result {
  const { value } = holder;
  const inner = innerOf(value, key.value);
  if (inner) {
    const found = frame.readNode(inner, holder.place, frame.run);
    return mapResult(found, (held) => depend(inherit(holder, held), [key], frame.node));
  }
  const isNull = value.kind === "scalar" && value.value === null;
  // Without `tryGet` a missing key ends the deployment, so there is no value to speak of.
  const isMissing = mayMiss && (value.kind === "list" || (value.kind === "map" && !isDynamic(value)));
  if (!isNull && !isMissing) return nothing;
  return one(derive(makeScalar(null, frame.node.span), [holder, key], frame.node, frame.place));
}

function innerOf(value: Node, key: Node): Node | undefined {
  if (key.kind !== "scalar") return undefined;
  if (typeof key.value === "string") return member(value, key.value)?.value;
  return typeof key.value === "number" && value.kind === "list" ? value.items[key.value] : undefined;
}
