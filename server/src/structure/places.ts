import type { Path } from "../syntax/tree.ts";
import type { Schema } from "./schema.ts";

const depth = 3;

/** The maps inside a schema that have a key, each by its path. */
export function placesOf(key: string, schema: Schema): readonly Path[] {
  const found: Path[] = [];
  search(key, schema, [], found);
  return found;
}

function search(key: string, schema: Schema, path: Path, found: Path[]): void {
  if (path.length > 0 && schema.properties?.[key] && !schema.properties[key].readOnly) {
    if (!found.some((place) => place.join() === path.join())) found.push(path);
    return;
  }
  if (path.length === depth) return;
  for (const [name, inner] of Object.entries(schema.properties ?? {})) search(key, inner, [...path, name], found);
  for (const branch of schema.anyOf ?? []) search(key, branch, path, found);
}
