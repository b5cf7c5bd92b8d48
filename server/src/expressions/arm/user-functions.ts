import { deferExpression } from "./defer-expression.ts";
import type { Frame } from "./frame.ts";
import { readForeign } from "./origin.ts";
import type { Call } from "./parser.ts";
import { nothing, type Result } from "./result.ts";
import { nameless, type Parameter, type Scope } from "./scope.ts";

/** `namespace.name(a, b)`: what the template defines it to be. */
export function readUserFunction({ namespace = "", name, args }: Call, frame: Frame): Result {
  const called = frame.place.scope.userFunction(namespace, name);
  if (!called || called.parameters.length !== args.length) return nothing;
  const scope = frame.place.scope;
  const parameters = called.parameters.flatMap((parameter, i): readonly Parameter[] => {
    const arg = args[i];
    return arg ? [{ ...parameter, bound: { value: deferExpression(arg, frame), scope } }] : [];
  });
  return readForeign({ value: called.output, scope: seeing(parameters) }, frame);
}

const seeing = (parameters: readonly Parameter[]): Scope => ({
  ...nameless,
  parameter: (name) => parameters.find((p) => p.name.toLowerCase() === name.toLowerCase()),
});
