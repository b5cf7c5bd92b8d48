import type { CodeAction, CodeActionContext, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../../engine/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import { inspectDocument } from "../document.ts";
import { spanOf } from "../range.ts";
import { type Settings, shown } from "../validated-elsewhere.ts";
import { type Abilities, about, kinds, type Situation } from "./action.ts";
import { additionsOf } from "./addition-actions.ts";
import { elsewhereOf } from "./elsewhere-actions.ts";
import { fixAllKind, fixEverything, fixesOf, fixesOfRule, safeFixes } from "./fix-actions.ts";
import { levelsOf } from "./level-actions.ts";
import type { ConfigFile } from "./level-edit.ts";
import { type Family, listed } from "./listed.ts";
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
    context.only?.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`)) ?? kind !== fixAllKind;
  const { start, end } = spanOf(document, range);
  const near = shown(inspection, settings).filter(({ span }) => span.start <= end && start <= span.end);
  const ofRules = near.filter(isFirstOfRule);
  // The most useful first: what mends, what explains, what silences.
  const families: readonly Family[] = [
    { kind: kinds.explain, verb: "Explain", actions: each(explanation, situation, ofRules) },
    { kind: kinds.suppress, verb: "Suppress", actions: each(suppressions, situation, near) },
    { kind: kinds.level, verb: "Change the level of", actions: each(levelsOf, situation, ofRules) },
  ];
  return [
    ...(wants(kinds.mend) ? mends(situation, near, ofRules) : []),
    ...families.flatMap((family) => {
      if (!wants(family.kind)) return [];
      return editor.lists && !context.only?.includes(family.kind)
        ? listed(situation, range, ofRules, family)
        : family.actions;
    }),
    ...(wants(fixAllKind) ? fixEverything(situation) : []),
  ];
}

const each = (
  offer: (situation: Situation, finding: Finding) => CodeAction[],
  situation: Situation,
  findings: readonly Finding[],
): CodeAction[] => findings.flatMap((finding) => offer(situation, finding));

const mends = (situation: Situation, findings: readonly Finding[], ofRules: readonly Finding[]): CodeAction[] => [
  ...each(fixesOf, situation, findings),
  ...each(elsewhereOf, situation, findings),
  ...each(additionsOf, situation, findings),
  ...each(fixesOfRule, situation, ofRules),
  ...safeFixes(situation, findings),
];

function explanation(situation: Situation, finding: Finding): CodeAction[] {
  if (!situation.editor.pages) return [];
  const title = `Explain ${finding.rule}`;
  const command = { title, command: "mlwarden.openPage", arguments: [`rules/${finding.rule}`] };
  return [{ ...about(situation, finding, title, kinds.explain), command }];
}

const isFirstOfRule = ({ rule }: Finding, index: number, all: readonly Finding[]): boolean =>
  all.findIndex((other) => other.rule === rule) === index;
