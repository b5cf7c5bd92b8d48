import { textOf } from "../../syntax/tree.ts";
import { readTryGet } from "./access.ts";
import { readAnd, readCoalesce, readIf, readOr } from "./branches.ts";
import { createArray, createObject } from "./constructors.ts";
import { readEnvironment } from "./environment.ts";
import { decideFilled, isFilledCall } from "./filled.ts";
import type { Form, Frame } from "./frame.ts";
import { functions } from "./functions.ts";
import { makeNode, makeScalar } from "./made-node.ts";
import { derive } from "./origin.ts";
import type { Call } from "./parser.ts";
import { readParameter, readVariable } from "./references.ts";
import { combineAll, filled, type Held, nothing, one, type Result } from "./result.ts";
import { settle } from "./settle.ts";
import { structures } from "./structures.ts";
import { readUserFunction } from "./user-functions.ts";

/** No security setting is longer; concatenating variables with themselves would be. */
const maxText = 65_536;

const forms: ReadonlyMap<string, Form> = new Map(
  Object.entries({
    parameters: readParameter,
    variables: readVariable,
    if: readIf,
    and: readAnd,
    or: readOr,
    coalesce: readCoalesce,
    createobject: createObject,
    createarray: createArray,
    tryget: readTryGet,
    environment: readEnvironment,
  }),
);

/** What a call may yield. Functions that ask Azure yield nothing. */
export function readCall(call: Call, frame: Frame): Result {
  const { namespace, name, args } = call;
  if (namespace !== undefined) return readUserFunction(call, frame);
  const key = name.toLowerCase();
  const form = forms.get(key);
  if (form) return form(args, frame);
  if (isFilledCall(key)) return filled;
  if (!functions.has(key) && !structures.has(key)) return nothing;
  const inputs = args.map((arg) => frame.readExpression(arg, frame));
  const decided = decideFilled(key, inputs);
  if (decided === undefined) return combineAll(inputs, frame.run, (choice) => apply(key, choice, frame));
  const others = inputs.filter(({ isFilled }) => !isFilled);
  const answer = makeScalar(decided, frame.node.span);
  return combineAll(others, frame.run, (choice) => one(derive(answer, choice, frame.node, frame.place)));
}

function apply(name: string, args: readonly Held[], frame: Frame): Result {
  const isPlain = args.every((held) => held.value.kind === "scalar");
  return (isPlain ? undefined : structures.get(name)?.(args, frame)) ?? compute(name, args, frame);
}

function compute(name: string, args: readonly Held[], frame: Frame): Result {
  if (!affordsText(args, frame)) return nothing;
  const settled = args.flatMap((held) => settle(held, frame) ?? []);
  if (settled.length !== args.length) return nothing;
  const value = functions.get(name)?.(settled.map((s) => s.value));
  if (value === undefined || (typeof value === "string" && value.length > maxText)) return nothing;
  const from = settled.flatMap((s) => s.from);
  const node = makeNode(value, frame.node.span);
  return node ? one(derive(node, from, frame.node, frame.place)) : nothing;
}

/** Going through a long text counts as work. */
function affordsText(args: readonly Held[], { run }: Frame): boolean {
  const length = args.reduce((sum, held) => sum + (textOf(held.value)?.length ?? 0), 0);
  run.steps -= Math.floor(length / 256);
  return length <= maxText && run.steps >= 0;
}
