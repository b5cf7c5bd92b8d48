import type { Node } from "../syntax/tree.ts";

/** How a value came to stand where it is read. */
export type Via = "literal" | "default" | "allowed" | "variable" | "nested" | "computed" | "parameters-file";

/** One value that a setting may take once the file is deployed. */
export interface Possible {
  /** The value; for computed ones a node made up for the purpose, with the span of the expression. */
  readonly value: Node;
  /** The node that a person would edit to change it: the literal itself, a parameter's `defaultValue`, a variable. */
  readonly site: Node;
  /** False where a deployment may override it: it is a parameter's default. */
  readonly certain: boolean;
  readonly via: Via;
  /** What a parameter file gives decides it. */
  readonly given?: true;
  /** The parameter that decides, where one does. */
  readonly parameter?: string;
  /** It was found inside a map or list that came by way of an expression, such as the default of a parameter. */
  readonly isPart?: true;
  /** What it is one alternative of, where one of several is taken, or one that cannot be known. */
  readonly among?: Outcome;
  /** The values that the parameter allows, where it lists them. */
  readonly allowed?: readonly Node[];
}

/** Everything known about what an expression may become. */
export interface Outcome {
  readonly possible: readonly Possible[];
  /** False where other values may occur that cannot be worked out. With no possible value: nothing is known. */
  readonly complete: boolean;
}

export const unknown: Outcome = { possible: [], complete: false };

export const literal = (node: Node): Outcome => ({
  possible: [{ value: node, site: node, certain: true, via: "literal" }],
  complete: true,
});
