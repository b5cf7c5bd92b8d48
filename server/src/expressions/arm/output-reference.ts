import type { Access, Expression } from "./parser.ts";

/** What `reference(deployment).outputs.name.value` asks for. */
export interface OutputReference {
  readonly deployment: Expression;
  readonly name: string;
}

/** Reads an access as a question for an output; undefined where it asks for something else. */
export function outputAskedBy({ of, key }: Access): OutputReference | undefined {
  if (!isWord(key, "value") || of.kind !== "access" || of.of.kind !== "access") return undefined;
  const { of: call, key: outputs } = of.of;
  if (!isWord(outputs, "outputs") || of.key.kind !== "literal" || call.kind !== "call") return undefined;
  const [deployment] = call.args;
  const isReference = call.namespace === undefined && call.name.toLowerCase() === "reference";
  return isReference && deployment ? { deployment, name: String(of.key.value) } : undefined;
}

const isWord = (key: Expression, word: string): boolean =>
  key.kind === "literal" && String(key.value).toLowerCase() === word;
