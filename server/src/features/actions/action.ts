import type { ChangeAnnotation, CodeAction, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../../engine/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import type { SpanEdit } from "../../text/span.ts";
import { toDiagnostic } from "../diagnostics.ts";
import type { Inspection } from "../inspection.ts";
import { annotate } from "./annotate.ts";
import type { ConfigFile } from "./level-edit.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** What an editor can do with code actions, beyond applying plain edits. */
export interface Abilities {
  /** Takes a person through what an edit leaves to be filled in. */
  readonly stops: boolean;
  /** Tells why an action is not to be had. */
  readonly disabled: boolean;
  /** Opens the pages of rules. */
  readonly pages: boolean;
  /** Asks for the level that a rule is to have. */
  readonly levels: boolean;
  /** Tells what there is to know of an edit, and has it confirmed. */
  readonly annotations: boolean;
  /** Lists the actions of one kind apart. */
  readonly lists: boolean;
}

export const plainEditor: Abilities = {
  stops: false,
  disabled: false,
  pages: false,
  levels: false,
  annotations: false,
  lists: false,
};

/** What code actions are made from. */
export interface Situation {
  readonly document: TextDocument;
  readonly inspection: Inspection;
  readonly rules: readonly Rule[];
  readonly editor: Abilities;
  /** Where the configuration of the document is to be changed. */
  readonly config: ConfigFile | undefined;
}

/** Kinds in LSP's sense: what can be done about findings, and of that what mends nothing. */
export const kinds = {
  mend: "quickfix",
  explain: "quickfix.mlwarden.explain",
  suppress: "quickfix.mlwarden.suppress",
  level: "quickfix.mlwarden.level",
} as const;

export type Kind = (typeof kinds)[keyof typeof kinds];

/** An action about a finding, so that it is offered wherever the finding is shown. */
export const about = (
  { document }: Situation,
  finding: Finding,
  title: string,
  kind: Kind = kinds.mend,
): CodeAction => ({
  title,
  kind,
  diagnostics: [toDiagnostic(document, finding)],
});

export const change = (
  situation: Situation,
  finding: Finding,
  title: string,
  edits: readonly SpanEdit[],
  kind?: Kind,
): CodeAction => ({
  ...about(situation, finding, title, kind),
  edit: workspaceEdit(situation.document, edits, situation.editor.stops),
});

/** A change that mends findings of a rule: with whom it may shut out, where it may. */
export function mending(situation: Situation, finding: Finding, title: string, edits: readonly SpanEdit[]): CodeAction {
  const { document, editor } = situation;
  return {
    ...about(situation, finding, title),
    edit: warned(situation, finding, workspaceEdit(document, edits, editor.stops)),
  };
}

/** An edit with whom it may shut out; where that is nobody, with what else is to be told of it. */
export function warned(
  { rules, editor }: Situation,
  { rule }: Finding,
  edit: WorkspaceEdit,
  otherwise?: ChangeAnnotation,
): WorkspaceEdit {
  const { shutsOut, fixNote } = rules.find(({ id }) => id === rule) ?? {};
  const label =
    shutsOut === "people" ? "May shut people out, so it is made only if you tick it" : "May shut programs out";
  const annotation = shutsOut
    ? { label, needsConfirmation: shutsOut === "people", ...(fixNote && { description: fixNote }) }
    : otherwise;
  return annotation && editor.annotations ? annotate(edit, annotation) : edit;
}
