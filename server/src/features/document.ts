import type { TextDocument } from "vscode-languageserver-textdocument";
import { analyse } from "../engine/analyse.ts";
import { check } from "../engine/check.ts";
import type { Analysis, Finding } from "../engine/finding.ts";
import { unsuppressed } from "../engine/suppress.ts";
import type { Rule } from "../rules/rule.ts";
import { validate } from "../structure/index.ts";
import { syntaxOf } from "../syntax/index.ts";
import type { SyntaxId } from "../syntax/tree.ts";

/** A file that was read and judged. */
export interface Inspection extends Analysis {
  /** About security and structure, in the order of the text. */
  readonly findings: readonly Finding[];
}

export function inspectText(syntax: SyntaxId, text: string, rules: readonly Rule[]): Inspection {
  const analysis = analyse(syntax, text);
  return { ...analysis, findings: merge(check(analysis, rules), unsuppressed(analysis.tree, validate(analysis))) };
}

/** Where a rule speaks of a place already, its structure is not told as well. */
function merge(judged: readonly Finding[], structural: readonly Finding[]): readonly Finding[] {
  const places = new Set(judged.map(({ span }) => `${span.start}-${span.end}`));
  const fresh = structural.filter(({ span }) => !places.has(`${span.start}-${span.end}`));
  return fresh.length === 0 ? judged : [...judged, ...fresh].sort((a, b) => a.span.start - b.span.start);
}

interface Kept {
  readonly version: number;
  readonly languageId: string;
  readonly rules: readonly Rule[];
  readonly inspection: Inspection;
}

/** The weak map forgets closed documents by itself. */
const kept = new WeakMap<TextDocument, Kept>();

/** One inspection per version of a document, however many requests ask about it. */
export function inspectDocument(document: TextDocument, rules: readonly Rule[]): Inspection {
  const { version, languageId } = document;
  const last = kept.get(document);
  if (last?.version === version && last.languageId === languageId && last.rules === rules) return last.inspection;
  const inspection = inspectText(syntaxOfDocument(document), document.getText(), rules);
  kept.set(document, { version, languageId, rules, inspection });
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
