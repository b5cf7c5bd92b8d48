import type { Json } from "../syntax/tree.ts";
import { texts } from "./generated/texts.ts";
import { withoutReferences } from "./references.ts";

/** The part of JSON Schema (draft-07) that the schemas in `schemas/` use. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly readOnly?: boolean;
  readonly examples?: readonly Json[];
  /**
   * "unread": whoever reads the file drops keys that are not listed, or, beside `not`, this key; "unread: appInsightsEnabled"
   * says which key or dotted path to write instead. "unknown": the same for a key that is documented, but refused.
   * "path": names a file. "expression": takes only `${{…}}`.
   */
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
  const schema = withoutReferences(JSON.parse(text));
  cache.set(kind, schema);
  return schema;
}

/** The same as it is published, where `definitions` are told once. */
export const publishedSchema = (kind: string): Json | undefined =>
  texts[kind] === undefined ? undefined : JSON.parse(texts[kind]);

/** Every kind that has a schema. */
export const kindsWithSchema: readonly string[] = Object.keys(texts);

/** The words of a choice, without their other spellings. */
export const wordsOf = (schema: Schema): readonly string[] => [
  ...new Set(
    [...(schema.enum ?? []), ...(schema.anyOf ?? []).flatMap((branch) => branch.enum ?? [])].filter(
      (word) => typeof word === "string",
    ),
  ),
];

/** Whether nothing but `${{…}}` fits: every value of a step may be one, so that this says nothing of what a key is for. */
export const isExpression = ({ $comment }: Schema): boolean => $comment === "expression";

/** Every type that a schema or one of its alternatives takes. */
export function typesOf(schema: Schema): readonly string[] {
  if (isExpression(schema)) return [];
  const own = schema.type === undefined ? [] : [schema.type].flat();
  const words = wordsOf(schema).length > 0 && own.length === 0 ? ["string"] : [];
  return [...own, ...words, ...(schema.anyOf ?? []).flatMap((branch) => typesOf(branch))];
}
