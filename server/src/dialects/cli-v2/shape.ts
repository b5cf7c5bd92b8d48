import { type MapNode, member, textOf } from "../../syntax/tree.ts";

/** Questions about the top-level keys of a file. Keys of CLI v2 files are compared as written. */
export interface Shape {
  has(...keys: string[]): boolean;
  hasAny(...keys: string[]): boolean;
  /** The value of a text key in lower case without `_`, so that `AzureBlob` and `azure_blob` are one word. */
  word(key: string): string | undefined;
  /** Whether `key` holds a map with `inner`. */
  nests(key: string, inner: string): boolean;
}

export function shapeOf(root: MapNode): Shape {
  const keys = new Set(root.members.map((m) => m.key));
  return {
    has: (...wanted) => wanted.every((key) => keys.has(key)),
    hasAny: (...wanted) => wanted.some((key) => keys.has(key)),
    word: (key) => textOf(member(root, key)?.value)?.toLowerCase().replaceAll("_", ""),
    nests: (key, inner) => member(member(root, key)?.value, inner) !== undefined,
  };
}
