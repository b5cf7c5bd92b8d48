import type { CodeAction, CodeActionContext, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../engine/finding.ts";
import type { Rule } from "../rules/rule.ts";
import { syntaxes } from "../syntax/index.ts";
import type { SpanEdit } from "../text/span.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { inspectDocument } from "./document.ts";
import { editBetween, firstOf, fixAll, safeOnly } from "./fix-all.ts";
import type { Inspection } from "./inspection.ts";
import { spanOf, textEdits } from "./range.ts";
import { suppress, suppressInFile, suppressInMetadata } from "./suppress.ts";
import { type Settings, shown } from "./validated-elsewhere.ts";

export const fixAllKind = "source.fixAll.mlwarden";

/** What can be done about the findings of a range. They are looked up again, so no edit is older than the text it changes. */
export function codeActions(
  document: TextDocument,
  range: Range,
  context: Pick<CodeActionContext, "only">,
  rules: readonly Rule[],
  settings: Settings,
): CodeAction[] {
  const inspection = inspectDocument(document, rules);
  const wants = (kind: string): boolean =>
    context.only?.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`)) ?? kind === "quickfix";
  const { start, end } = spanOf(document, range);
  const near = shown(inspection, settings).filter(({ span }) => span.start <= end && start <= span.end);
  return [
    ...(wants("quickfix") ? quickFixes(document, inspection, near, rules) : []),
    ...(wants(fixAllKind) ? fixEverything(document, inspection, rules) : []),
  ];
}

function quickFixes(
  document: TextDocument,
  inspection: Inspection,
  findings: readonly Finding[],
  rules: readonly Rule[],
): CodeAction[] {
  return [
    ...findings.flatMap((finding) => fixesOf(document, inspection, finding)),
    ...findings.filter(isFirstOfRule).flatMap((finding) => fixesOfRule(document, inspection, finding, rules)),
    ...findings.flatMap((finding) => suppression(document, inspection, finding)),
    ...findings.map((finding) => explanation(document, finding)).filter(isFirstOfTitle),
  ];
}

function fixesOf(document: TextDocument, { tree }: Inspection, finding: Finding): CodeAction[] {
  const isOnlySafe = finding.fixes.filter((fix) => fix.safe).length === 1;
  return finding.fixes.flatMap(({ title, safe, ops }): CodeAction[] => {
    const edits = syntaxes[tree.syntax].print(tree, ops);
    if (!edits) return [];
    return [
      {
        ...action(document, finding, `${title} (${finding.rule})`, edits),
        ...(safe && isOnlySafe && { isPreferred: true }),
      },
    ];
  });
}

/** Where a rule has several findings in the file: the first fix of each, in one step. */
function fixesOfRule(
  document: TextDocument,
  inspection: Inspection,
  finding: Finding,
  rules: readonly Rule[],
): CodeAction[] {
  const { rule } = finding;
  if (inspection.findings.filter((f) => f.rule === rule && f.fixes.length > 0).length < 2) return [];
  const edit = editBetween(inspection.tree.text, fixAll(inspection, rules, firstOf(rule)));
  return edit ? [action(document, finding, `Fix all ${rule} in this file`, [edit])] : [];
}

function suppression(document: TextDocument, inspection: Inspection, finding: Finding): CodeAction[] {
  const comments = mayComment(document, inspection);
  const here = suppress(inspection, finding, comments);
  const everywhere = suppressInFile(inspection, finding, comments);
  const ops = comments ? [] : suppressInMetadata(inspection, finding);
  const inMetadata = ops.length > 0 ? syntaxes[inspection.tree.syntax].print(inspection.tree, ops) : undefined;
  return [
    ...(here ? [action(document, finding, `Suppress ${finding.rule} on this line`, [here])] : []),
    ...(inMetadata ? [action(document, finding, `Suppress ${finding.rule} for this resource`, inMetadata)] : []),
    ...(everywhere ? [action(document, finding, `Suppress ${finding.rule} in this file`, [everywhere])] : []),
  ];
}

/** Comments break strict JSON; a file that has some already, or that is meant to, is not strict. */
const mayComment = ({ languageId }: TextDocument, { tree }: Inspection): boolean =>
  tree.syntax === "yaml" || languageId === "jsonc" || languageId === "arm-template" || tree.comments.length > 0;

function explanation(document: TextDocument, finding: Finding): CodeAction {
  const title = `Explain ${finding.rule}`;
  return {
    title,
    kind: "quickfix",
    diagnostics: [toDiagnostic(document, finding)],
    command: { title, command: "mlwarden.openPage", arguments: [`rules/${finding.rule}`] },
  };
}

const isFirstOfRule = ({ rule }: Finding, index: number, all: readonly Finding[]): boolean =>
  all.findIndex((other) => other.rule === rule) === index;

const isFirstOfTitle = ({ title }: CodeAction, index: number, all: readonly CodeAction[]): boolean =>
  all.findIndex((a) => a.title === title) === index;

function fixEverything(document: TextDocument, inspection: Inspection, rules: readonly Rule[]): CodeAction[] {
  const edit = editBetween(inspection.tree.text, fixAll(inspection, rules, safeOnly));
  return edit
    ? [{ title: "Apply all safe fixes of ML Warden", kind: fixAllKind, edit: changing(document, [edit]) }]
    : [];
}

const action = (document: TextDocument, finding: Finding, title: string, edits: readonly SpanEdit[]): CodeAction => ({
  title,
  kind: "quickfix",
  diagnostics: [toDiagnostic(document, finding)],
  edit: changing(document, edits),
});

const changing = (document: TextDocument, edits: readonly SpanEdit[]): NonNullable<CodeAction["edit"]> => ({
  documentChanges: [
    { textDocument: { uri: document.uri, version: document.version }, edits: textEdits(document, edits) },
  ],
});
