import type { Node, ScalarNode } from "../../syntax/tree.ts";
import type { Expression } from "./parser.ts";
import type { Place, Result, Run } from "./result.ts";

/** Reads a node in a place. */
export type ReadNode = (node: Node, place: Place, run: Run) => Result;

/** What is at hand while an expression is read. */
export interface Frame {
  /** The string that holds the expression. */
  readonly node: ScalarNode;
  readonly text: string;
  readonly place: Place;
  readonly run: Run;
  readonly readNode: ReadNode;
  readonly readExpression: (expression: Expression, frame: Frame) => Result;
}

/** A function of the language that decides itself which of its arguments are read, and when. */
export type Form = (args: readonly Expression[], frame: Frame) => Result;
