import type { CodeAction } from "vscode-languageserver";
import type { Finding } from "../../engine/finding.ts";
import { syntaxes } from "../../syntax/index.ts";
import { editBetween } from "../../text/edit-between.ts";
import type { SpanEdit } from "../../text/span.ts";
import { about, change, mending, type Situation } from "./action.ts";
import { firstOf, fixAll, safeIn } from "./fix-all.ts";
import { workspaceEdit } from "./workspace-edit.ts";

export const fixAllKind = "source.fixAll.mlwarden";

/** What mends a finding; where nothing does that might, why not. */
export function fixesOf(situation: Situation, finding: Finding): CodeAction[] {
  const { tree } = situation.inspection;
  const isOnlySafe = finding.fixes.filter((fix) => fix.safe).length === 1;
  const fixes = finding.fixes.map(({ title, safe, ops }) => {
    const named = `${title} (${finding.rule})`;
    const edits = syntaxes[tree.syntax].print(tree, ops);
    if (!edits) return refused(situation, finding, named, "It stands where it cannot be changed safely");
    return [{ ...mending(situation, finding, named, edits), ...(safe && isOnlySafe && { isPreferred: true }) }];
  });
  const reason = fixes.length === 0 ? decidedBy(situation, finding) : undefined;
  return reason === undefined ? fixes.flat() : refused(situation, finding, `Fix ${finding.rule}`, reason);
}

function refused(situation: Situation, finding: Finding, title: string, reason: string): CodeAction[] {
  return situation.editor.disabled ? [{ ...about(situation, finding, title), disabled: { reason } }] : [];
}

/** What has the say where nothing is to be mended on the spot. */
function decidedBy(
  { inspection: { tree, recognition } }: Situation,
  { span, related = [], unmended, elsewhere }: Finding,
): string | undefined {
  if (recognition?.kind === "parameters") return unmended;
  const { fixes, unmended: unmendedThere } = elsewhere?.() ?? {};
  if (fixes && fixes.length > 0) return undefined;
  if (unmendedThere !== undefined) return unmendedThere;
  const other = related.find(({ file }) => file)?.file?.name;
  if (other !== undefined) return `The value comes from ${other}`;
  return /^"\[(?!\[)/.test(tree.text.slice(span.start, span.end)) ? "An expression works the value out" : undefined;
}

/** Where a rule has several findings in the file: the first fix of each, in one step. */
export function fixesOfRule(situation: Situation, finding: Finding): CodeAction[] {
  const { inspection, rules } = situation;
  const { rule } = finding;
  if (inspection.findings.filter((f) => f.rule === rule && f.fixes.length > 0).length < 2) return [];
  const edit = editTo(situation, fixAll(inspection, rules, firstOf(rule)));
  return edit ? [mending(situation, finding, `Fix all ${rule} in this file`, [edit])] : [];
}

/** Where several rules have findings that can be mended unseen: all of these. */
export function safeFixes(situation: Situation, [finding]: readonly Finding[]): CodeAction[] {
  const choose = safeIn(situation.inspection);
  const fixable = new Set(situation.inspection.findings.filter(choose).map(({ rule }) => rule));
  const edit = finding && fixable.size > 1 ? allSafe(situation) : undefined;
  return finding && edit ? [change(situation, finding, "Apply all safe fixes of ML Warden in this file", [edit])] : [];
}

/** The same for an editor that asks when a file is saved. */
export function fixEverything(situation: Situation): CodeAction[] {
  const edit = allSafe(situation);
  if (!edit) return [];
  const title = "Apply all safe fixes of ML Warden in this file";
  return [{ title, kind: fixAllKind, edit: workspaceEdit(situation.document, [edit], false) }];
}

const allSafe = (situation: Situation): SpanEdit | undefined =>
  editTo(situation, fixAll(situation.inspection, situation.rules, safeIn(situation.inspection)));

const editTo = ({ inspection }: Situation, text: string): SpanEdit | undefined =>
  editBetween(inspection.tree.text, text);
