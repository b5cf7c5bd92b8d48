import type { CodeLens } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { readRole, sentenceOf, summarise } from "../roles/index.ts";
import type { Rule } from "../rules/rule.ts";
import { inspectDocument } from "./document.ts";
import { environmentsFor } from "./environments.ts";
import type { Inspection } from "./inspection.ts";
import { rangeOf } from "./range.ts";

/** How many operations are named on either side. */
const most = 5;

/**
 * Above each custom role, what it is enough for; above a template, with which parameters it is worked out, which can be
 * chosen in an editor that `chooses`.
 */
export function codeLenses(document: TextDocument, rules: readonly Rule[], chooses: boolean): CodeLens[] {
  const inspection = inspectDocument(document, rules);
  return [...ofEnvironments(document, inspection, chooses), ...ofRoles(document, inspection)];
}

function ofEnvironments(document: TextDocument, { tree, recognition }: Inspection, chooses: boolean): CodeLens[] {
  const [root] = tree.roots;
  if (recognition?.kind !== "template" || root?.kind !== "map") return [];
  const { all, counting, callers } = environmentsFor(document);
  const range = rangeOf(document, root.members[0]?.keySpan ?? root.span);
  const left = counting.length < all.length ? `, not ${all.filter((name) => !counting.includes(name)).join(", ")}` : "";
  const title = `Evaluated with: default, ${counting.join(", ")}${left}`;
  const command = chooses ? "mlwarden.chooseEnvironment" : "";
  const chosen = { uri: document.uri, environments: all };
  return [
    ...(all.length > 0 ? [{ range, command: { title, command, arguments: [chosen] } }] : []),
    ...(callers.length > 0 ? [{ range, command: still(`Evaluated as deployed by: ${callers.join(", ")}`) }] : []),
  ];
}

/** A lens without a command is text that nothing happens on. */
const still = (title: string) => ({ title, command: "" });

function ofRoles(document: TextDocument, inspection: Inspection): CodeLens[] {
  const roles = inspection.resources.filter(({ kind }) => kind === "roleDefinition");
  return roles.map((role): CodeLens => {
    const title = sentenceOf(summarise(readRole(role)), most).replaceAll("; ", " · ");
    return { range: rangeOf(document, role.anchor), command: still(title) };
  });
}
