import type {
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  LocationLink,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Config } from "./config/config.ts";
import type { Files } from "./config/files.ts";
import { configOf as findConfig } from "./config/load.ts";
import type { Location } from "./config/location.ts";
import { type Policy, unconfigured } from "./config/policy.ts";
import { type Abilities, plainEditor } from "./features/actions/action.ts";
import { codeActions as actions } from "./features/actions/code-actions.ts";
import { fixAll, safeIn } from "./features/actions/fix-all.ts";
import { type ConfigFile as LevelFile, levelEdit } from "./features/actions/level-edit.ts";
import { codeLenses as lenses } from "./features/code-lenses.ts";
import type { CompletionOptions } from "./features/completion/complete-keys.ts";
import { completion as complete } from "./features/completion/completion.ts";
import { definition as define } from "./features/definition.ts";
import { diagnostics as diagnose } from "./features/diagnostics.ts";
import { discreet } from "./features/discreet.ts";
import { inspectDocument } from "./features/document.ts";
import { effectiveConfig as printConfig } from "./features/effective-config.ts";
import { explainFile as describeFile } from "./features/explain-file.ts";
import { hover as explain } from "./features/hover/hover.ts";
import { commandLink, namedPage } from "./features/hover/page-link.ts";
import { type Inspection, inspectText } from "./features/inspection.ts";
import { documentLinks as links } from "./features/links.ts";
import { type ReportedFile, reportFile as toReport } from "./features/output/reported-file.ts";
import { postureMarkdown } from "./features/posture/markdown.ts";
import { type Posture, postureOf } from "./features/posture/posture.ts";
import { textEdits } from "./features/range.ts";
import { type Answers, type ScaffoldedFile, scaffold as write } from "./features/scaffold/index.ts";
import { insertion as insert } from "./features/scaffold/insert.ts";
import { type Status, statusOf } from "./features/status.ts";
import { surround } from "./features/surroundings.ts";
import { documentSymbols as symbols } from "./features/symbols.ts";
import type { Settings } from "./features/validated-elsewhere.ts";
import { localise } from "./language/localise.ts";
import { localiseFile } from "./language/localise-file.ts";
import { english } from "./language/translator.ts";
import { rules } from "./rules/index.ts";
import { masked } from "./rules/masked.ts";
import { levelIn, standingOf } from "./rules/profile.ts";
import type { Level, ProfileId } from "./rules/rule.ts";
import { structureChecks } from "./structure/checks.ts";
import { syntaxOf } from "./syntax/index.ts";
import type { NamedText } from "./text/named-text.ts";

/** The facade: everything that a shell (language server, command line) may call. */

/**
 * Reads and judges a file. `name` only tells how it is written (JSON or YAML), and which of the `siblings` in its folder go
 * with it; what it is, its content tells. Never throws.
 */
export const inspect = (
  name: string,
  text: string,
  siblings: readonly NamedText[] = [],
  policy: Policy = unconfigured,
): Inspection => inspectText(syntaxOf(name, text), text, rules, { name, siblings, policy });

/** A file after every safe fix, over and over until none is left; the same one where there is none. */
export function mend(inspection: Inspection): Inspection {
  const text = fixAll(inspection, rules, safeIn(inspection));
  const { tree, around } = inspection;
  return text === tree.text ? inspection : inspectText(tree.syntax, text, rules, around);
}

/** The requests of an editor, each about an open document. */
export const diagnostics = (document: TextDocument, settings: Settings): Diagnostic[] =>
  discreet(diagnose(document, rules, settings));
export const hover = (document: TextDocument, at: Position, opensPages = false): Hover | null =>
  discreet(explain(document, at, rules, opensPages ? commandLink : namedPage));
export const completion = (document: TextDocument, at: Position, options: CompletionOptions): CompletionItem[] =>
  complete(document, at, rules, options);
export const definition = (document: TextDocument, at: Position): LocationLink[] => define(document, at, rules);
export const documentSymbols = (document: TextDocument): DocumentSymbol[] => discreet(symbols(document, rules));
export const codeLenses = (document: TextDocument, chooses: boolean): CodeLens[] =>
  discreet(lenses(document, rules, chooses));
export const documentLinks = (document: TextDocument, home?: Location): DocumentLink[] => links(document, rules, home);
export const codeActions = (
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
  settings: Settings,
  editor: Abilities = plainEditor,
  config?: LevelFile,
): CodeAction[] => discreet(actions(document, range, context, rules, settings, editor, config));

/** The change of a configuration that gives a rule another level for an open document; undefined where it has no place for it. */
export const levelChange = (
  document: TextDocument,
  config: LevelFile,
  rule: string,
  level: Level,
): WorkspaceEdit | undefined => levelEdit(inspectDocument(document, rules), config, rule, level);

/** The diagnostics of a file that is not open. */
export function diagnosticsOf(
  uri: string,
  text: string,
  settings: Settings,
  siblings: readonly NamedText[] = [],
  config: Config | undefined = undefined,
  more: Parameters<typeof surround>[3] = {},
): Diagnostic[] {
  const document = TextDocument.create(uri, "", 0, text);
  surround(document, siblings, config, more);
  return discreet(diagnose(document, rules, settings));
}

export const status = (document: TextDocument): Status | undefined => statusOf(inspectDocument(document, rules));

/** How what files declare stands with each control; also as a page of Markdown. */
export function posture(documents: readonly TextDocument[], say = english): Posture & { readonly markdown: string } {
  const found = localise(postureOf(documents, rules), say);
  return discreet({ ...found, markdown: postureMarkdown(found, say) });
}

/** What kind of file it is taken for, and why, or why it is not checked. */
export const explainFile = (inspection: Inspection, text: string): string => masked(describeFile(inspection, text));

/** What reports tell of a file. */
export const reportFile = (path: string, inspection: Inspection, width: number): ReportedFile =>
  discreet(toReport(path, inspection, width));

/** The files of a scaffold; undefined where there is none of that id, or an answer is not allowed. */
export const scaffold = (id: string, answers: Answers, say = english): readonly ScaffoldedFile[] | undefined =>
  write(id, answers)?.map((file) => ({ ...file, text: localiseFile(file.text, say) }));

/** The edits that put what is scaffolded from answers into a text; undefined where there is no place for it. */
export function insertion(
  text: string,
  at: Position,
  id: string,
  answers: Answers,
  say = english,
): TextEdit[] | undefined {
  const document = TextDocument.create("", "", 0, text);
  const edits = insert(text, document.offsetAt(at), scaffold(id, answers, say) ?? []);
  return edits && textEdits(document, edits);
}

/** Everything that a finding can be about: rules of security and checks of structure. */
export const checks = [...rules, ...structureChecks];

/** What a profile makes of each of them, and why. */
export const checksIn = (profile: ProfileId): readonly ProfiledCheck[] => [
  ...rules.map((rule) => ({ ...rule, level: levelIn(rule, profile), because: standingOf(rule, profile).why })),
  ...structureChecks.map((check) => ({
    ...check,
    level: check.severity,
    because: "It is about the structure of a file, and the same in every profile.",
  })),
];

const ruleIds = checks.map(({ id }) => id);

/** The configuration that holds for a file: the nearest one upward, with all that it extends. */
export const configOf = (location: Location, files: Files): Promise<Config | undefined> =>
  findConfig(location, files, ruleIds);

/** What a configuration makes of a file, and why: JSON with comments. */
export const effectiveConfig = (config: Config | undefined, location: Location, say = english): string =>
  masked(printConfig(config, location, rules, structureChecks, say));

export interface ProfiledCheck {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly because: string;
}

export { settings, settingsOf } from "./catalog/index.ts";
export { acceptedIn, type Baseline, baselineName, printBaseline, readBaseline } from "./config/baseline.ts";
export { assignedTo, withAssigned } from "./config/companions.ts";
export { type Config, type ConfigFile, configName } from "./config/config.ts";
export type { Files, Found } from "./config/files.ts";
export { configPlaces } from "./config/load.ts";
export { folderOf, type Location, pathWithin, upwardFrom } from "./config/location.ts";
export { type Policy, policyFor } from "./config/policy.ts";
export { type Above, mostAbove } from "./dialects/arm/callers.ts";
export { filesAround, type Nearby } from "./dialects/beside/files-around.ts";
export { secretGlobs } from "./dialects/beside/secret-names.ts";
export { mayBeSibling, mayHaveSiblings, namesBeside } from "./dialects/beside/siblings.ts";
export { codeFoldersIn, listing } from "./dialects/beside/snapshots.ts";
export type { Finding } from "./engine/finding.ts";
export { type Abilities, plainEditor } from "./features/actions/action.ts";
export { fixAllKind } from "./features/actions/fix-actions.ts";
export type { ConfigFile as LevelFile } from "./features/actions/level-edit.ts";
export { withoutAccepted } from "./features/baseline.ts";
export { heedless, type Inspection } from "./features/inspection.ts";
export { printable, widthOf } from "./features/output/excerpt.ts";
export { placesIn } from "./features/output/position.ts";
export { type Circumstances, type Format, formats, report } from "./features/output/report.ts";
export type { ReportedFile } from "./features/output/reported-file.ts";
export { reportRules } from "./features/output/rule-list.ts";
export type { Terminal } from "./features/output/text.ts";
export { locationIn, nameIn } from "./features/range.ts";
export { isSameAs, readSource, type Source, sourceNames } from "./features/same-elsewhere.ts";
export { type Scaffold, type ScaffoldedFile, scaffolds } from "./features/scaffold/index.ts";
export { surround } from "./features/surroundings.ts";
export { defaultSettings, type Settings } from "./features/validated-elsewhere.ts";
export { localise } from "./language/localise.ts";
export { localiseFile } from "./language/localise-file.ts";
export { english, type Translate, type Translations, translator } from "./language/translator.ts";
export { rules } from "./rules/index.ts";
export { masked } from "./rules/masked.ts";
export { profileIds } from "./rules/profile.ts";
export type { Level, ProfileId, Rule, Severity } from "./rules/rule.ts";
export { severities } from "./rules/severity.ts";
export { kindsWithSchema, publishedSchema } from "./structure/schema.ts";
export type { NamedText } from "./text/named-text.ts";
