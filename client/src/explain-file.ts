import { type LogOutputChannel, l10n, window } from "vscode";
import type { Server } from "./server.ts";

/** Tells what the file in the active editor is taken for, or why it is not checked. */
export async function explainFile(server: Server, output: LogOutputChannel): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    window.showInformationMessage(l10n.t("ML Warden: open a file first."));
    return;
  }
  const name = document.uri.path.split("/").at(-1);
  const { text } = await server.request("mlwarden/explainFile", {
    uri: document.uri.toString(),
    text: document.getText(),
  });
  const [first = "", ...more] = text.trimEnd().split("\n");
  const choice = await window.showInformationMessage(
    `${name} ${first}`,
    ...(more.length > 0 ? [l10n.t("Show Details")] : []),
  );
  if (choice === undefined) return;
  output.info(`${name} ${text.trimEnd()}`);
  output.show();
}
