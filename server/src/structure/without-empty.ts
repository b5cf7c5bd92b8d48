import type { Schema } from "./schema.ts";

/**
 * The same without keys that have no value, as the v1 client sees a deployment configuration: it asks for each key, and an
 * empty one answers like one that is not there. An empty map stays, for it asks that one for its keys.
 */
export function withoutEmpty(value: unknown, schema: Schema | undefined): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).flatMap(([key, held]): [string, unknown][] => {
    const part = schema?.properties?.[key];
    if (held === null && part?.type !== "object") return [];
    return [[key, part ? withoutEmpty(held, part) : held]];
  });
  return Object.fromEntries(entries);
}
