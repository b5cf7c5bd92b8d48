import { kindsWithSchema, type Schema, schemaOf } from "./schema.ts";
import type { Subject } from "./subject.ts";
import { kindInWords } from "./wording.ts";

/** More kinds than this have keys such as `tags`: naming them would help no one. */
const most = 3;

/** The kinds of file that have a key at the top, in words: those that are much like this one, or else all where they are few. */
export function kindsWith(key: string, { kind, schema }: Subject): readonly string[] {
  const own = topKeys(schema);
  const having = kindsWithSchema.filter((other) => other !== kind && topKeys(schemaOf(other)).has(key));
  const alike = having.filter((other) => likeness(own, topKeys(schemaOf(other))) > 0.6);
  const kinds = alike.length > 0 ? alike : having;
  return kinds.length > most ? [] : kinds.map((other) => kindInWords(schemaOf(other)?.title ?? other));
}

/** Which share of the keys of two kinds both have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((key) => b.has(key)).length;
  return both / (a.size + b.size - both);
}

function topKeys(schema: Schema | undefined): ReadonlySet<string> {
  const parts = schema ? [schema, ...(schema.allOf ?? []).flatMap((part) => (part.then ? [part.then] : []))] : [];
  return new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})));
}
