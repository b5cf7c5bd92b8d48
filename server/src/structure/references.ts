import type { Schema } from "./schema.ts";

/** A schema as it is published, where `$ref` names one of its definitions. */
interface Published extends Schema {
  readonly definitions?: Readonly<Record<string, Schema>>;
}

type Parts = Record<string, unknown>;

/** Puts what a schema refers to in place of the references, in the schema itself: every place of a definition shares it. */
export function withoutReferences({ definitions = {}, ...schema }: Published): Schema {
  const read = new Set<unknown>();
  const resolved = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    const { $ref, ...rest } = part as Parts;
    const shared = typeof $ref === "string" ? definitions[$ref.slice("#/definitions/".length)] : undefined;
    if (shared === undefined) return resolve(part as Parts);
    resolve(shared as Parts);
    return Object.keys(rest).length === 0 ? shared : { ...shared, ...rest };
  };
  const resolve = (parts: Parts): Parts => {
    if (read.has(parts)) return parts;
    read.add(parts);
    for (const key of Object.keys(parts)) parts[key] = resolved(parts[key]);
    return parts;
  };
  return resolve(schema);
}
