import type { Disposable, LanguageStatusItem, TextDocument } from "vscode";
import { LanguageStatusSeverity, l10n, languages, window } from "vscode";
import { mayBeOurs } from "./may-be-ours.ts";
import { isEdited } from "./schemes.ts";
import type { Server } from "./server.ts";

const pause = 300;

/** What the file in the active editor is taken for, among the other things that the editor tells of its language. */
export class Status implements Disposable {
  readonly #server: Server;
  readonly #listeners: readonly Disposable[];
  #item: LanguageStatusItem | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.#updateSoon()),
      languages.onDidChangeDiagnostics(() => this.#updateSoon()),
    ];
    this.#updateSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item?.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update().catch(() => this.#hide()), pause);
  }

  async #update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !this.#server.started || !isEdited(document) || !mayBeOurs(document)) return this.#hide();
    const told = await this.#server.request("mlwarden/status", { uri: document.uri.toString() });
    if (window.activeTextEditor?.document !== document) return;
    if (told) this.#show(document, told.kind, told.detail);
    else this.#hide();
  }

  #show({ uri: { scheme, path } }: TextDocument, kind: string, detail: string): void {
    const selector = { scheme, pattern: path };
    this.#item ??= languages.createLanguageStatusItem("mlwarden.status", selector);
    this.#item.name = "ML Warden";
    this.#item.selector = selector;
    this.#item.severity = LanguageStatusSeverity.Information;
    this.#item.text = `$(shield) ${kind}`;
    this.#item.detail = detail;
    this.#item.command = {
      command: "mlwarden.explainFile",
      title: l10n.t("Why?"),
      tooltip: l10n.t("Why is this file checked as that?"),
    };
  }

  #hide(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
