import type { Node, ScalarNode, Tree } from "../syntax/tree.ts";
import { meaningOf } from "../syntax/yaml-scalar.ts";

/** A plain scalar that YAML 1.1 takes for a date or a time: neither text nor number to whoever reads the file. */
export class Timestamp {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

const timestamp =
  /^\d{4}-\d{2}-\d{2}$|^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::\d{2})?))?$/;

/** A node as plain JavaScript, as it is held against a schema. */
export function instanceOf(tree: Tree, node: Node): unknown {
  if (node.kind === "scalar") return scalarOf(tree, node);
  if (node.kind === "list") return node.items.map((item) => instanceOf(tree, item));
  // Half a surrogate pair can be in no message.
  return Object.fromEntries(node.members.map((m) => [m.key.toWellFormed(), instanceOf(tree, m.value)]));
}

function scalarOf(tree: Tree, node: ScalarNode): unknown {
  if (typeof node.value !== "string" || tree.syntax !== "yaml") return node.value;
  const source = sourceOf(tree, node);
  return timestamp.test(source) && source === node.value && meaningOf(source) === source
    ? new Timestamp(source)
    : node.value;
}

/** The text of a node as it stands in the file. */
export const sourceOf = (tree: Tree, node: Node): string => tree.text.slice(node.span.start, node.span.end);
