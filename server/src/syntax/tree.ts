import type { Span, SpanEdit } from "../text/span.ts";

/** One tree for every way of writing. Rules never learn whether they look at JSON or YAML. */
export type Node = MapNode | ListNode | ScalarNode;

interface NodeBase {
  readonly span: Span;
  /** Stands for an anchored node elsewhere (YAML `*name`): `span` is the alias, the content is the anchor's. */
  readonly alias?: true;
}

export interface MapNode extends NodeBase {
  readonly kind: "map";
  readonly members: readonly Member[];
}

export interface ListNode extends NodeBase {
  readonly kind: "list";
  readonly items: readonly Node[];
}

export interface ScalarNode extends NodeBase {
  readonly kind: "scalar";
  readonly value: Scalar;
}

export interface Member {
  readonly key: string;
  readonly keySpan: Span;
  /** A key without a value (`auth_mode:`) has a null scalar with an empty span behind the colon. */
  readonly value: Node;
  /** Comes from a YAML merge key (`<<: *base`): its spans lie in the anchor. */
  readonly merged?: true;
}

export type Scalar = string | number | boolean | null;
export type Json = Scalar | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

export interface Comment {
  readonly span: Span;
  /** With its marks (`#`, `//`, `/*`). */
  readonly text: string;
}

export interface Problem {
  readonly span: Span;
  readonly message: string;
}

export interface Tree {
  readonly syntax: SyntaxId;
  readonly text: string;
  /** One per YAML document, one for JSON, none for an empty text. */
  readonly roots: readonly Node[];
  /** What kept the text from being read whole. The rest of the tree is there all the same. */
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  /** The contents of other files that this one refers to by a relative path. None of their offsets is one of this text. */
  readonly linked?: ReadonlyMap<string, Node>;
}

export type SyntaxId = "json" | "yaml";

/** A change said in the document's own terms; each syntax prints it its own way. */
export type Op = NodeOp | TextOp;

/** Changes text that is no part of the tree: a comment. */
export interface TextOp {
  readonly op: "edit";
  readonly span: Span;
  readonly newText: string;
}

export type NodeOp =
  /** Gives `path` under `owner` a value: replaces what is there, or adds the member and any map missing on the way. */
  | { readonly op: "set"; readonly owner: MapNode; readonly path: readonly string[]; readonly value: Json }
  | { readonly op: "replace"; readonly node: Node; readonly value: Json }
  | { readonly op: "remove"; readonly owner: MapNode; readonly key: string }
  | { readonly op: "rename"; readonly owner: MapNode; readonly key: string; readonly to: string }
  /** Takes the member `key` of `owner`, with its value, to `path` under the same owner. */
  | { readonly op: "move"; readonly owner: MapNode; readonly key: string; readonly path: readonly string[] };

/** A tree that was moved along with its text, in which nothing has changed but the text of one string, or what one map or list holds. */
export interface Typed {
  readonly tree: Tree;
  readonly node: Node;
}

/** A way of writing. Adding Bicep or Terraform means one more of these. */
export interface Syntax {
  readonly id: SyntaxId;
  /** Never throws: what cannot be read becomes a problem, and the rest is kept. */
  parse(text: string): Tree;
  /** Moves a tree to the next version of its text, which uses it up; undefined where the text must be parsed anew. */
  typed?(before: Tree, text: string): Typed | undefined;
  /** The edits that make `ops` true and touch nothing else; undefined where that cannot be done safely. */
  print(tree: Tree, ops: readonly Op[]): readonly SpanEdit[] | undefined;
  /** What `print` answers for each change, at less cost. */
  printAlone(tree: Tree, changes: readonly (readonly Op[])[]): readonly (readonly SpanEdit[] | undefined)[];
  /** The edits of as many changes, each a list of operations, as can be made side by side; the first ones come first. */
  printEach(tree: Tree, changes: readonly (readonly Op[])[]): readonly SpanEdit[];
}

/** The member of a map by key. Azure compares keys of templates without regard to case, so an exact match only comes first. */
export function member(node: Node | undefined, key: string): Member | undefined {
  if (node?.kind !== "map") return undefined;
  const exact = node.members.find((m) => m.key === key);
  if (exact) return exact;
  const folded = key.toLowerCase();
  return node.members.find((m) => m.key.length === key.length && m.key.toLowerCase() === folded);
}

/** Follows `path` down from `node`; undefined where it leads nowhere. */
export function at(node: Node | undefined, path: Path): Node | undefined {
  let here = node;
  for (const step of path) {
    if (typeof step === "number") here = here?.kind === "list" ? here.items[step] : undefined;
    else here = member(here, step)?.value;
  }
  return here;
}

/** The text of a string scalar; undefined for anything else. */
export const textOf = (node: Node | undefined): string | undefined =>
  node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
