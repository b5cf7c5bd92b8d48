import { deferExpression } from "./defer-expression.ts";
import type { Frame } from "./frame.ts";
import { readForeign } from "./origin.ts";
import type { Call } from "./parser.ts";
import { nothing, type Result } from "./result.ts";
import { type Parameter, seeing } from "./scope.ts";

/** `namespace.name(a, b)`: what the template defines it to be. */
export function readUserFunction({ namespace = "", name, args }: Call, frame: Frame): Result {
  const { scope } = frame.place;
  const called = scope.userFunction(namespace, name);
  if (!called || called.parameters.length !== args.length) return nothing;
  const parameters = called.parameters.flatMap((parameter, i): readonly Parameter[] => {
    const arg = args[i];
    return arg ? [{ ...parameter, bound: { value: deferExpression(arg, frame), scope } }] : [];
  });
  return readForeign({ value: called.output, scope: seeing(parameters, scope.patience) }, frame);
}
