import { Document, isMap, isScalar, type YAMLMap } from "yaml";
import type { Json } from "./tree.ts";

/** Explains a key of a file that is written anew. */
export interface Note {
  readonly path: readonly string[];
  readonly text: string;
}

export const writeJson = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;

/** A new YAML document, each noted key under a comment that explains it. */
export function writeYaml(value: Json, notes: readonly Note[]): string {
  const document = new Document(value, { version: "1.1" });
  for (const { path, text } of notes) {
    const owner = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents;
    const key = isMap(owner) ? keyNode(owner, path.at(-1)) : undefined;
    if (key) key.commentBefore = ` ${text}`;
  }
  return document.toString({ lineWidth: 0, directives: false });
}

function keyNode(map: YAMLMap, key: string | undefined): { commentBefore?: string | null } | undefined {
  const found = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key;
  return isScalar(found) ? found : undefined;
}
