import { kindsWithSchema, type Schema, schemaOf } from "./schema.ts";
import type { Subject } from "./subject.ts";
import { kindInWords } from "./wording.ts";

/** More kinds than this have keys such as `tags`: naming them would help no one. */
const most = 4;

/** The kinds of file that have a key at the top, in words; none where there are many. */
export function kindsWith(key: string, { kind }: Subject): readonly string[] {
  const kinds = kindsWithSchema.filter((other) => other !== kind && topKeys(schemaOf(other)).has(key));
  return kinds.length > most ? [] : kinds.map((other) => kindInWords(schemaOf(other)?.title ?? other));
}

/** The kind that a file looks like, where it is not the one it says it is: another that knows every key of it. */
export function likelierKind({ kind, root }: Subject): string | undefined {
  const keys = root.members.map((m) => m.key);
  const fitting = kindsWithSchema.filter((other) => {
    const schema = schemaOf(other);
    if (other === kind || schema?.additionalProperties !== false) return false;
    const known = topKeys(schema);
    return keys.every((key) => known.has(key)) && (schema.required ?? []).every((key) => keys.includes(key));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function topKeys(schema: Schema | undefined): ReadonlySet<string> {
  const parts = schema ? [schema, ...(schema.allOf ?? []).flatMap((part) => (part.then ? [part.then] : []))] : [];
  return new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})));
}
