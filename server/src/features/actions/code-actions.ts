import type { CodeAction, CodeActionContext, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../../engine/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import { inspectDocument } from "../document.ts";
import { spanOf } from "../range.ts";
import { type Settings, shown } from "../validated-elsewhere.ts";
import { type Abilities, about, type Situation } from "./action.ts";
import { additionsOf } from "./addition-actions.ts";
import { elsewhereOf } from "./elsewhere-actions.ts";
import { fixAllKind, fixEverything, fixesOf, fixesOfRule, safeFixes } from "./fix-actions.ts";
import { levelsOf } from "./level-actions.ts";
import type { ConfigFile } from "./level-edit.ts";
import { suppressions } from "./suppress-actions.ts";

/** What can be done about the findings of a range. They are looked up again, so no edit is older than the text it changes. */
export function codeActions(
  document: TextDocument,
  range: Range,
  context: Pick<CodeActionContext, "only">,
  rules: readonly Rule[],
  settings: Settings,
  editor: Abilities,
  config?: ConfigFile,
): CodeAction[] {
  const inspection = inspectDocument(document, rules);
  const situation: Situation = { document, inspection, rules, editor, config };
  const wants = (kind: string): boolean =>
    context.only?.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`)) ?? kind === "quickfix";
  const { start, end } = spanOf(document, range);
  const near = shown(inspection, settings).filter(({ span }) => span.start <= end && start <= span.end);
  return [
    ...(wants("quickfix") ? quickFixes(situation, near) : []),
    ...(wants(fixAllKind) ? fixEverything(situation) : []),
  ];
}

/** The most useful first: what mends, what explains, what silences. */
function quickFixes(situation: Situation, findings: readonly Finding[]): CodeAction[] {
  const each = (offer: (situation: Situation, finding: Finding) => CodeAction[], some = findings): CodeAction[] =>
    some.flatMap((finding) => offer(situation, finding));
  const ofRules = findings.filter(isFirstOfRule);
  return [
    ...each(fixesOf),
    ...each(elsewhereOf),
    ...each(additionsOf),
    ...each(fixesOfRule, ofRules),
    ...safeFixes(situation, findings),
    ...each(explanation, ofRules),
    ...each(suppressions),
    ...each(levelsOf, ofRules),
  ];
}

function explanation(situation: Situation, finding: Finding): CodeAction[] {
  if (!situation.editor.pages) return [];
  const title = `Explain ${finding.rule}`;
  const command = { title, command: "mlwarden.openPage", arguments: [`rules/${finding.rule}`] };
  return [{ ...about(situation, finding, title), command }];
}

const isFirstOfRule = ({ rule }: Finding, index: number, all: readonly Finding[]): boolean =>
  all.findIndex((other) => other.rule === rule) === index;
