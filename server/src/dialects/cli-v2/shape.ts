import { type MapNode, type Node, type SyntaxId, textOf } from "../../syntax/tree.ts";

/** Questions about the top-level keys of a file. Keys of CLI v2 files are compared as written. */
export interface Shape {
  readonly syntax: SyntaxId;
  has(...keys: string[]): boolean;
  hasAny(...keys: string[]): boolean;
  /** Whether every key is one of these, or `$schema`. */
  hasOnly(keys: ReadonlySet<string>): boolean;
  value(key: string): Node | undefined;
  text(key: string): string | undefined;
  /** The value of a text key in lower case without `_`, so that `AzureBlob` and `azure_blob` are one word. */
  word(key: string): string | undefined;
  /** Whether `key` holds a map with any of `inner`. */
  nests(key: string, ...inner: string[]): boolean;
}

export function shapeOf(root: MapNode, syntax: SyntaxId): Shape {
  const values = new Map(root.members.map((m) => [m.key, m.value]));
  const text = (key: string): string | undefined => textOf(values.get(key));
  return {
    syntax,
    has: (...wanted) => wanted.every((key) => values.has(key)),
    hasAny: (...wanted) => wanted.some((key) => values.has(key)),
    hasOnly: (known) => [...values.keys()].every((key) => key === "$schema" || known.has(key)),
    value: (key) => values.get(key),
    text,
    word: (key) => text(key)?.trim().toLowerCase().replaceAll("_", ""),
    nests(key, ...inner) {
      const value = values.get(key);
      return value?.kind === "map" && value.members.some((m) => inner.includes(m.key));
    },
  };
}
