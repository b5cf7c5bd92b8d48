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
export interface Bound {
  readonly value: Node;
  readonly scope: Scope;
  /** No parent does so, but a parameter file. */
  readonly fromFile?: true;
}

/** The names that an expression can see. Look-ups ignore case, as Resource Manager does. */
export interface Scope {
  parameter(name: string): Parameter | undefined;
  variable(name: string): Node | undefined;
}
