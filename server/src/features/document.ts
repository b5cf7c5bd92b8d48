import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../rules/rule.ts";
import { syntaxOf } from "../syntax/index.ts";
import type { SyntaxId } from "../syntax/tree.ts";
import { type Inspection, inspectText } from "./inspection.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

interface Kept {
  readonly version: number;
  readonly languageId: string;
  readonly rules: readonly Rule[];
  readonly around: Surroundings;
  readonly inspection: Inspection;
}

/** The weak map forgets closed documents by itself. */
const kept = new WeakMap<TextDocument, Kept>();

/** One inspection per version of a document, however many requests ask about it. */
export function inspectDocument(document: TextDocument, rules: readonly Rule[]): Inspection {
  const { version, languageId } = document;
  const last = kept.get(document);
  const around = surroundingsOf(document);
  const isSame = last?.version === version && last.languageId === languageId && last.rules === rules;
  if (isSame && last.around === around) return last.inspection;
  // It is used up, even where the next one fails.
  kept.delete(document);
  const inspection = inspectText(syntaxOfDocument(document), document.getText(), rules, around, last?.inspection);
  kept.set(document, { version, languageId, rules, around, inspection });
  return inspection;
}

const byLanguage: Readonly<Record<string, SyntaxId>> = {
  yaml: "yaml",
  json: "json",
  jsonc: "json",
  "arm-template": "json",
};

/** How a document is written: the editor knows, and where it says nothing of use, name and text tell. */
const syntaxOfDocument = (document: TextDocument): SyntaxId =>
  byLanguage[document.languageId] ?? syntaxOf(document.uri, document.getText());
