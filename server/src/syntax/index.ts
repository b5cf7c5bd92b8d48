import { json } from "./json.ts";
import type { Syntax, SyntaxId } from "./tree.ts";
import { yaml } from "./yaml.ts";

export const syntaxes: Readonly<Record<SyntaxId, Syntax>> = { json, yaml };

/** How a file is written: by the ending of its name, and where that does not tell, by how its text starts. */
export function syntaxOf(name: string, text: string): SyntaxId {
  if (/\.jsonc?$/i.test(name)) return "json";
  if (/\.ya?ml$/i.test(name)) return "yaml";
  return /^[\s\uFEFF]*(?:[{[]|\/[/*])/.test(text) ? "json" : "yaml";
}
