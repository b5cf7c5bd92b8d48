import type { Schema } from "../../structure/schema.ts";
import type { Alternative } from "./schema-at.ts";

/** A key that a map can have. */
export interface KnownKey {
  readonly key: string;
  readonly schemas: readonly Schema[];
  /** In whatever way the map is read. */
  readonly isRequired: boolean;
  /** False for keys that only Azure writes, and for those that whoever reads the file drops. */
  readonly isOffered: boolean;
}

/** Every key that a map can have, those that it must have first. */
export function keysOf(alternatives: readonly Alternative[]): readonly KnownKey[] {
  const found = new Map<string, Schema[]>();
  for (const schema of alternatives.flat()) {
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      const schemas = found.get(key);
      if (!schemas) found.set(key, [inner]);
      else if (!schemas.includes(inner)) schemas.push(inner);
    }
  }
  const keys = [...found].map(([key, schemas]): KnownKey => {
    const isRequired = alternatives.every((way) => way.some((schema) => schema.required?.includes(key)));
    return { key, schemas, isRequired, isOffered: schemas.some((schema) => !isReadOnly(schema) && !isIgnored(schema)) };
  });
  return [...keys.filter(({ isRequired }) => isRequired), ...keys.filter(({ isRequired }) => !isRequired)];
}

export const isReadOnly = (schema: Schema): boolean => schema.readOnly === true;

/** Whether no value fits: people write the key, but nothing reads it. */
export const isIgnored = ({ not }: Schema): boolean => not !== undefined && Object.keys(not).length === 0;
