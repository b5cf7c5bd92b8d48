import type { Schema } from "./schema.ts";

/** A schema as it is published, where `$ref` names one of its definitions. */
export interface Published extends Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Published>>;
}

const published = new WeakMap<Schema, Published>();

/** A schema with what it refers to in place of the references; every place of a definition shares it. */
export function withoutReferences(schema: Published): Schema {
  const { definitions, ...root } = schema;
  if (!definitions) return schema;
  const read = new Map<string, unknown>();
  const replace = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.map(replace);
    const { $ref, ...rest } = part as Published;
    if (typeof $ref !== "string")
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replace(value)]));
    const name = $ref.slice("#/definitions/".length);
    if (!read.has(name)) read.set(name, replace(definitions[name]));
    const definition = read.get(name);
    return Object.keys(rest).length === 0 ? definition : { ...(definition as Schema), ...rest };
  };
  const whole = replace(root) as Schema;
  published.set(whole, schema);
  return whole;
}

/** The schema with its references, which is quicker to prepare for validation. */
export const withReferences = (schema: Schema): Published => published.get(schema) ?? schema;
