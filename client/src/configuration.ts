import type { TextDocumentContentProvider } from "vscode";
import { l10n, Uri, window, workspace } from "vscode";
import type { Server } from "./server.ts";

export const configurationScheme = "mlwarden-configuration";

/** What the configuration makes of a file, whose address is the query. */
export class Configurations implements TextDocumentContentProvider {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    return (await this.#server.request("mlwarden/effectiveConfiguration", { uri: query })).text;
  }
}

/** Shows what the configuration makes of the file in the active editor. */
export async function showConfiguration(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    window.showInformationMessage(l10n.t("ML Warden: open a file first."));
    return;
  }
  const name = document.uri.path.split("/").at(-1) ?? "";
  const path = `/${l10n.t("Configuration of {0}", name)}.jsonc`;
  const uri = Uri.from({ scheme: configurationScheme, path, query: document.uri.toString() });
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
}
