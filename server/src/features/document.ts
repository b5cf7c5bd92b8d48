import type { TextDocument } from "vscode-languageserver-textdocument";
import { alone, companionsOf } from "../dialects/arm/companions.ts";
import { analyse } from "../engine/analyse.ts";
import { check } from "../engine/check.ts";
import { checkParameterFile } from "../engine/check-parameter-file.ts";
import { checkTemplate } from "../engine/check-template.ts";
import type { Analysis, Finding, SuppressedFinding } from "../engine/finding.ts";
import { type Split, splitSuppressed } from "../engine/suppress.ts";
import type { Rule } from "../rules/rule.ts";
import { validate } from "../structure/index.ts";
import { syntaxOf } from "../syntax/index.ts";
import type { SyntaxId } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import { nameIn } from "./range.ts";

/** A file that was read and judged. */
export interface Inspection extends Analysis {
  /** About security and structure, in the order of the text. */
  readonly findings: readonly Finding[];
  /** What comments of the file silence. */
  readonly suppressed: readonly SuppressedFinding[];
}

export function inspectText(
  syntax: SyntaxId,
  text: string,
  rules: readonly Rule[],
  { name, siblings }: Surroundings = nowhere,
): Inspection {
  const { template, parameterFiles } = siblings.length > 0 ? companionsOf({ name, text }, siblings) : alone;
  const given = template && checkParameterFile({ name, text }, template, rules);
  if (given) return { ...given.analysis, ...splitSuppressed(given.analysis.tree, given.judged) };
  const analysis = analyse(syntax, text);
  const isTemplate = analysis.recognition?.dialect === "arm" && parameterFiles.length > 0;
  const judged = isTemplate ? checkTemplate(analysis, name, parameterFiles, rules) : check(analysis, rules);
  const structural = splitSuppressed(analysis.tree, validate(analysis));
  return { ...analysis, ...merge(splitSuppressed(analysis.tree, judged), structural) };
}

/** The same file, as if no comment silenced anything in it. */
export const heedless = (inspection: Inspection): Inspection => ({
  ...inspection,
  findings: inOrder(
    inspection.findings,
    inspection.suppressed.map(({ reason: _, ...finding }) => finding),
  ),
  suppressed: [],
});

/** The name of a file, and the files of its folder that may be deployed together with it. */
export interface Surroundings {
  readonly name: string;
  readonly siblings: readonly NamedText[];
}

const nowhere: Surroundings = { name: "", siblings: [] };

/** Where a rule speaks of a place already, its structure is not told as well. */
function merge(judged: Split, structural: Split): Split {
  const places = new Set(judged.findings.map(({ span }) => `${span.start}-${span.end}`));
  const fresh = structural.findings.filter(({ span }) => !places.has(`${span.start}-${span.end}`));
  return {
    findings: inOrder(judged.findings, fresh),
    suppressed: inOrder(judged.suppressed, structural.suppressed),
  };
}

const inOrder = <F extends Finding>(some: readonly F[], more: readonly F[]): readonly F[] =>
  more.length === 0 ? some : [...some, ...more].sort((a, b) => a.span.start - b.span.start);

const surroundings = new WeakMap<TextDocument, Surroundings>();

/** Tells what lies around a document. What was worked out before is kept where that is still the same. */
export function surround(document: TextDocument, siblings: readonly NamedText[]): void {
  const last = surroundings.get(document) ?? nowhere;
  const isSame = (a: NamedText, b: NamedText | undefined): boolean => a.name === b?.name && a.text === b.text;
  if (siblings.length === last.siblings.length && siblings.every((s, i) => isSame(s, last.siblings[i]))) return;
  surroundings.set(document, { name: nameIn(document.uri), siblings });
}

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
  const around = surroundings.get(document) ?? nowhere;
  const isSame = last?.version === version && last.languageId === languageId && last.rules === rules;
  if (isSame && last.around === around) return last.inspection;
  const inspection = inspectText(syntaxOfDocument(document), document.getText(), rules, around);
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
