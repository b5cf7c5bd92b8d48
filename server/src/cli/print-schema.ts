import { kindsWithSchema, printable, publishedSchema } from "../index.ts";
import { suggest } from "./suggest.ts";
import { note, print } from "./terminal.ts";

/** Prints the JSON Schema of a kind of file, by the name that reports give it, or which kinds there are; answers the exit code. */
export function printSchema(kind: string | undefined): number {
  if (kind === undefined) {
    print(`${kindsWithSchema.toSorted().join("\n")}\n`);
    return 0;
  }
  const wanted = kind.replace(/^.*\//, "").toLowerCase();
  const name = kindsWithSchema.find((k) => k.toLowerCase() === wanted);
  const schema = name === undefined ? undefined : publishedSchema(name);
  if (schema) {
    print(`${JSON.stringify(schema, null, 2)}\n`);
    return 0;
  }
  const close = suggest(kind, kindsWithSchema);
  const hint = close === undefined ? "'mlwarden schema' lists them" : `did you mean '${close}'?`;
  note(`there is no schema for the kind '${printable(kind)}'; ${hint}`);
  return 2;
}
