import type { Node, Path, ScalarNode, Tree } from "../syntax/tree.ts";
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

/** A node as plain JavaScript, as a JSON Schema library wants it. */
export function instanceOf(tree: Tree, node: Node): unknown {
  if (node.kind === "scalar") return scalarOf(tree, node);
  if (node.kind === "list") return node.items.map((item) => instanceOf(tree, item));
  // The library makes addresses of keys, and half a surrogate pair can be in none.
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

/** The steps of a JSON pointer in an address, such as `#/tags/cost%20center`. Digits are a list's index only where `root` has a list. */
export function stepsOf(pointer: string, root: unknown): Path {
  const steps: (string | number)[] = [];
  let here = root;
  for (const raw of pointer.split("/").slice(1)) {
    const key = decodeURIComponent(raw).replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(here) ? Number(key) : key;
    steps.push(step);
    here = (here as Record<string | number, unknown> | undefined)?.[step];
  }
  return steps;
}
