import type { TextDocumentContentProvider, Uri as UriType } from "vscode";
import { EventEmitter, l10n, languages, TabInputText, Uri, window, workspace } from "vscode";
import type { NewFile } from "./model.ts";

export const previewScheme = "mlwarden-preview";

/** What would be written, as documents that cannot be edited. */
export class Previews implements TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<UriType>();
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: UriType): string {
    return this.#texts.get(uri.path) ?? "";
  }

  /** Opens the files behind the question that is being asked, the first in front. */
  async show(files: readonly NewFile[]): Promise<void> {
    // The first once more, so that it ends in front and the tabs are in order.
    for (const { fileName, languageId, text } of [...files, ...files.slice(0, 1)]) {
      const uri = Uri.from({ scheme: previewScheme, path: `/${l10n.t("Preview of {0}", fileName)}` });
      this.#texts.set(uri.path, text);
      this.#changed.fire(uri);
      // A title in another language need not end as the name of the file does.
      const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), languageId);
      await window.showTextDocument(document, { preview: false, preserveFocus: true });
    }
  }

  async close(): Promise<void> {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.scheme === previewScheme);
    if (ours.length > 0) await window.tabGroups.close(ours);
    this.#texts.clear();
  }
}
