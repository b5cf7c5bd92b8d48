import type { CodeAction, TextDocumentEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, FixElsewhere } from "../../engine/finding.ts";
import { syntaxes } from "../../syntax/index.ts";
import { documentBeside, textEdits } from "../range.ts";
import { about, type Situation, warned } from "./action.ts";
import { otherFile } from "./annotate.ts";

/** What mends a finding in the parameter files that cause it: where these need the same change, it is one action. */
export function elsewhereOf(situation: Situation, finding: Finding): CodeAction[] {
  const fixes = finding.elsewhere?.().fixes ?? [];
  return [...new Set(fixes.map(({ title }) => title))].flatMap((title) => {
    const same = fixes.filter((fix) => fix.title === title);
    const documentChanges = same.flatMap((fix) => changeOf(situation.document, fix) ?? []);
    if (documentChanges.length < same.length) return [];
    const named = `${title} in ${filesIn(same)} (${finding.rule})`;
    return [{ ...about(situation, finding, named), edit: warned(situation, finding, { documentChanges }, otherFile) }];
  });
}

function changeOf(document: TextDocument, { file, tree, ops }: FixElsewhere): TextDocumentEdit | undefined {
  const edits = syntaxes[tree.syntax].print(tree, ops);
  const other = documentBeside(document, file);
  return edits && { textDocument: { uri: other.uri, version: null }, edits: textEdits(other, edits) };
}

const filesIn = (fixes: readonly FixElsewhere[]): string =>
  fixes.length > 2 ? `${fixes.length} parameter files` : fixes.map(({ file }) => file.name).join(" and ");
