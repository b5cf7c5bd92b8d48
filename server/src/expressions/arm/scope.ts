import type { MapNode, Node } from "../../syntax/tree.ts";

/** What a template parameter can be. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly defaultValue?: Node;
  readonly allowedValues?: readonly Node[];
  /** The value a parent template hands to an inner nested one, to be read in the parent's scope. */
  readonly bound?: { readonly value: Node; readonly scope: Scope };
  readonly declaration: MapNode;
}

/** The names that an expression can see. Look-ups ignore case, as Resource Manager does. */
export interface Scope {
  parameter(name: string): Parameter | undefined;
  variable(name: string): Node | undefined;
}
