import { textOf } from "../../syntax/tree.ts";
import type { Form, Frame } from "./frame.ts";
import { came, depend, readForeign } from "./origin.ts";
import { combineAll, mapResult, nothing, type Result, unite } from "./result.ts";
import type { Parameter } from "./scope.ts";

const refer =
  (look: (name: string, frame: Frame) => Result): Form =>
  (args, frame) => {
    if (args.length !== 1) return nothing;
    const names = args.map((arg) => frame.readExpression(arg, frame));
    return combineAll(names, frame.run, (choice) => {
      const name = textOf(choice[0]?.value);
      return name === undefined ? nothing : mapResult(look(name, frame), (held) => depend(held, choice, frame.node));
    });
  };

/** `variables('x')`. */
export const readVariable = refer((name, frame) => {
  const node = frame.place.scope.variable(name);
  return node ? mapResult(frame.readNode(node, frame.place, frame.run), (held) => came(held, "variable")) : nothing;
});

/** `parameters('x')`: what the parent template or a parameter file hands over, else the default, else what is allowed. */
export const readParameter = refer((name, frame) => {
  const parameter = frame.place.scope.parameter(name);
  if (!parameter) return nothing;
  if (parameter.bound) {
    if (!parameter.bound.fromFile) return readForeign(parameter.bound, frame);
    const { value, scope } = parameter.bound;
    return mapResult(frame.readNode(value, { ...frame.place, scope }, frame.run), (held) => ({
      ...held,
      // What is worked out in the other file is not there to be edited, and neither is anything inside it.
      via: held.site === value && held.via === "literal" ? "parameters-file" : "computed",
      site: value,
      given: true,
      parameter: held.parameter ?? parameter.name,
    }));
  }
  return parameter.defaultValue ? readDefault(parameter, frame) : readAllowed(parameter, frame);
});

function readDefault({ name, defaultValue, allowedValues }: Parameter, frame: Frame): Result {
  if (!defaultValue) return nothing;
  const { possible, complete } = frame.readNode(defaultValue, frame.place, frame.run);
  return mapResult({ possible, complete }, (held) => ({
    ...held,
    certain: false,
    // A computed default, or one taken from what another parameter allows, is not mended by writing a value over `site`.
    via: held.via === "computed" || held.via === "allowed" ? held.via : "default",
    parameter: held.parameter ?? name,
    ...(allowedValues && held.site === defaultValue ? { allowed: allowedValues } : {}),
  }));
}

function readAllowed({ name, allowedValues = [] }: Parameter, frame: Frame): Result {
  if (allowedValues.length === 0) return nothing;
  const results = allowedValues.map((node) => frame.readNode(node, frame.place, frame.run));
  return mapResult(unite(results), (held) => ({
    ...held,
    via: "allowed",
    parameter: name,
    allowed: allowedValues,
    site: frame.node,
  }));
}
