import { recognise } from "../../server/src/dialects/index.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { SyntaxId } from "../../server/src/syntax/tree.ts";

/** JSON where it starts so, as own texts here do. */
export const syntaxOfText = (text: string): SyntaxId => (/^\s*[{[]/.test(text) ? "json" : "yaml");

export const parse = (text: string) => syntaxes[syntaxOfText(text)].parse(text);

/** `dialect/kind` of a text, with the kind it looks like where it is not the same; undefined for a foreign one. */
export function kindOfText(text: string): string | undefined {
  const { recognition } = recognise(parse(text)) ?? {};
  if (!recognition) return undefined;
  const { dialect, kind, looksLike } = recognition;
  return `${dialect}/${kind}${looksLike ? ` looks like ${looksLike}` : ""}`;
}
