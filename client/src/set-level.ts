import { l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { Server } from "./server.ts";

const levels: readonly QuickPickItem[] = [
  { label: "error" },
  { label: "warning" },
  { label: "information" },
  { label: "hint", description: l10n.t("only in the editor, as dots under the text") },
  { label: "off", description: l10n.t("the rule is silent") },
];

/** Asks for the level that a rule is to have for a file, and writes it to the configuration. */
export async function setLevel(server: Server, argument: unknown): Promise<void> {
  const { uri, rule } = argument as { readonly uri: string; readonly rule: string };
  const level = await window.showQuickPick(levels, {
    title: l10n.t("Level of {0}", rule),
    placeHolder: l10n.t("For mlwarden.json"),
  });
  if (!level) return;
  const change = await server.request("mlwarden/setLevel", { uri, rule, level: level.label });
  const client = await server.start();
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(change);
  if (!edit || !(await workspace.applyEdit(edit)))
    throw new Error(l10n.t("mlwarden.json could not be changed. Correct what is wrong in it first."));
  for (const [file] of edit.entries()) await workspace.openTextDocument(Uri.from(file)).then((open) => open.save());
}
