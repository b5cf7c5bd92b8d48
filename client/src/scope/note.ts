import type { Disposable, LanguageStatusItem } from "vscode";
import { LanguageStatusSeverity, l10n, languages } from "vscode";
import { languages as ourLanguages } from "../may-be-ours.ts";

/** Tells, among the other things that the editor tells of a language, that less is checked than was asked for. */
export class Note implements Disposable {
  #item: LanguageStatusItem | undefined;

  show(sentences: readonly string[]): void {
    if (sentences.length === 0) {
      this.dispose();
      return;
    }
    this.#item ??= languages.createLanguageStatusItem("mlwarden.scope", ourLanguages);
    this.#item.name = l10n.t("ML Warden: scope");
    this.#item.severity = LanguageStatusSeverity.Warning;
    this.#item.text = `$(shield) ${l10n.t("Not every file is checked")}`;
    this.#item.detail = sentences.join(" ");
    this.#item.command = {
      command: "workbench.action.openSettings",
      arguments: ["mlwarden.scope"],
      title: l10n.t("Open Settings"),
    };
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
