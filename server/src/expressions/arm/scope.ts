import type { MapNode, Node } from "../../syntax/tree.ts";

/** What a template parameter can be. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly defaultValue?: Node;
  readonly allowedValues?: readonly Node[];
  readonly bound?: Bound;
  readonly declaration: MapNode;
}

/** The value that a parent template hands to an inner nested one, to be read in the parent's scope. */
export interface Bound extends Foreign {
  /** Another file does so. The value stands where the parameter has its default, so that what is said of it is said there. */
  readonly fromFile?: true;
}

/** A function that a template defines for itself. Its output sees its own parameters and nothing else. */
export interface UserFunction {
  readonly parameters: readonly Parameter[];
  readonly output: Node;
}

/** What is read with the names that another template sees. */
export interface Foreign {
  readonly value: Node;
  readonly scope: Scope;
}

/** How often something in a file was too much to work out: every time makes the next attempts shorter. */
export interface Patience {
  spent: number;
}

/** The names that an expression can see. Look-ups ignore case, as Resource Manager does. */
export interface Scope {
  parameter(name: string): Parameter | undefined;
  variable(name: string): Node | undefined;
  userFunction(namespace: string, name: string): UserFunction | undefined;
  /** What a deployment that stands in the same file hands back; the node names it, or is its id. */
  output(deployment: Node, name: string): Foreign | undefined;
  /** The resource that a template of language version 2.0 calls by a symbolic name. */
  resource(symbolicName: string): Node | undefined;
  /** Of the whole file. */
  readonly patience: Patience;
}

/** Sees these parameters and nothing else. */
export const seeing = (parameters: readonly Parameter[], patience: Patience): Scope => ({
  ...nameless(patience),
  parameter: (name) => parameters.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase()),
});

/** Sees no names at all. */
export const nameless = (patience: Patience = { spent: 0 }): Scope => ({
  parameter: () => undefined,
  variable: () => undefined,
  userFunction: () => undefined,
  output: () => undefined,
  resource: () => undefined,
  patience,
});
