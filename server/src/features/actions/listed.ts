import type { CodeAction, Range } from "vscode-languageserver";
import type { Finding } from "../../engine/finding.ts";
import { toDiagnostic } from "../diagnostics.ts";
import type { Kind, Situation } from "./action.ts";

/** Of so many rules, a menu shows all that can be done about each. */
const mostRules = 2;

/** Actions of one kind. */
export interface Family {
  readonly kind: Kind;
  /** What they do to a rule. */
  readonly verb: string;
  readonly actions: CodeAction[];
}

/** Where many rules speak of one place, one action that has the editor list those of its kind: a menu stays short. */
export function listed(
  { document }: Situation,
  range: Range,
  ofRules: readonly Finding[],
  { kind, verb, actions }: Family,
): CodeAction[] {
  if (ofRules.length <= mostRules || actions.length === 0) return actions;
  const title = `${verb} one of ${ofRules.length} rules…`;
  const command = { title, command: "mlwarden.listActions", arguments: [{ uri: document.uri, range, kind }] };
  return [{ title, kind, diagnostics: ofRules.map((finding) => toDiagnostic(document, finding)), command }];
}
