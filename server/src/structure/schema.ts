import type { Json } from "../syntax/tree.ts";
import { texts } from "./generated/texts.ts";

/** The part of JSON Schema (draft-07) that the schemas in `schemas/` use. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly readOnly?: boolean;
  readonly examples?: readonly Json[];
  /** "unread": whoever reads the file drops keys that are not listed. "path": names a file. */
  readonly $comment?: string;
  /** What to say where the value does not fit. VS Code knows the word too. */
  readonly errorMessage?: string;
}

const cache = new Map<string, Schema>();

/** The schema of a kind of file, read when first asked for; undefined where there is none. */
export function schemaOf(kind: string): Schema | undefined {
  const known = cache.get(kind);
  if (known) return known;
  const text = texts[kind];
  if (text === undefined) return undefined;
  const schema = JSON.parse(text) as Schema;
  cache.set(kind, schema);
  return schema;
}

/** Every kind that has a schema. */
export const kindsWithSchema: readonly string[] = Object.keys(texts);

/** The schemas that apply to one value: the schema itself, and those that `allOf` and conditions bring. */
export function layers(schema: Schema, holds: (condition: Schema) => boolean): readonly Schema[] {
  const inner = (schema.allOf ?? []).flatMap((part) => layers(part, holds));
  const then = schema.if && schema.then && holds(schema.if) ? layers(schema.then, holds) : [];
  return [schema, ...inner, ...then];
}
