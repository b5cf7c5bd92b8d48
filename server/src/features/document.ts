import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Policy } from "../config/policy.ts";
import { alone, companionsOf } from "../dialects/arm/companions.ts";
import { linkedTo } from "../dialects/arm/links.ts";
import { analyse, unread } from "../engine/analyse.ts";
import { check } from "../engine/check.ts";
import { checkParameterFile } from "../engine/check-parameter-file.ts";
import { checkTemplate } from "../engine/check-template.ts";
import type { Analysis, Finding, SuppressedFinding } from "../engine/finding.ts";
import { type Split, splitSuppressed } from "../engine/suppress.ts";
import type { Rule } from "../rules/rule.ts";
import { validate } from "../structure/index.ts";
import { syntaxOf } from "../syntax/index.ts";
import type { SyntaxId } from "../syntax/tree.ts";
import { nowhere, type Surroundings, surroundingsOf } from "./surroundings.ts";

/** A file that was read and judged. */
export interface Inspection extends Analysis {
  /** About security and structure, in the order of the text. */
  readonly findings: readonly Finding[];
  /** What comments of the file silence. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly around: Surroundings;
}

export function inspectText(
  syntax: SyntaxId,
  text: string,
  rules: readonly Rule[],
  around: Surroundings = nowhere,
): Inspection {
  const { name, siblings, policy, faults } = around;
  if (faults) return { ...unread(syntax, text), findings: faults, suppressed: [], around };
  const { template, parameterFiles } = siblings.length > 0 ? companionsOf({ name, text }, siblings) : alone;
  const given = template && checkParameterFile({ name, text }, template, siblings, rules, policy);
  if (given) return { ...given.analysis, ...splitSuppressed(given.analysis.tree, given.judged), around };
  const analysis = analyse(syntax, text, linkedTo({ name, text }, siblings));
  const { tree, recognition } = analysis;
  const judged =
    recognition?.dialect === "arm" && parameterFiles.length > 0
      ? checkTemplate(analysis, name, parameterFiles, rules, policy)
      : check(analysis, rules, policy);
  const structural = splitSuppressed(tree, checkStructure(analysis, policy));
  return { ...analysis, ...merge(splitSuppressed(tree, judged), structural), around };
}

const checkStructure = (analysis: Analysis, { levels }: Policy): readonly Finding[] =>
  validate(analysis).flatMap((finding) => {
    const severity = levels.get(finding.rule)?.level ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });

/** The same file, as if no comment silenced anything in it. */
export const heedless = (inspection: Inspection): Inspection => ({
  ...inspection,
  findings: inOrder(
    inspection.findings,
    inspection.suppressed.map(({ reason: _, ...finding }) => finding),
  ),
  suppressed: [],
});

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
