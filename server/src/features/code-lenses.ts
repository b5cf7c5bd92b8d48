import type { CodeLens } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { readRole, sentenceOf, summarise } from "../roles/index.ts";
import type { Rule } from "../rules/rule.ts";
import { inspectDocument } from "./document.ts";
import { rangeOf } from "./range.ts";

/** How many operations are named on either side. */
const most = 5;

/** Above each custom role, what it is enough for. */
export function codeLenses(document: TextDocument, rules: readonly Rule[]): CodeLens[] {
  const roles = inspectDocument(document, rules).resources.filter(({ kind }) => kind === "roleDefinition");
  return roles.map((role): CodeLens => {
    const title = sentenceOf(summarise(readRole(role)), most).replaceAll("; ", " · ");
    // A lens without a command is text that nothing happens on.
    return { range: rangeOf(document, role.anchor), command: { title, command: "" } };
  });
}
