import type { DiagnosticCollection, Disposable } from "vscode";
import { DiagnosticSeverity, languages, Uri, window, workspace } from "vscode";
import type { Server } from "./server.ts";
import { visibleDocuments } from "./visible.ts";
import { textOf } from "./workspace-files.ts";

/** Findings of files that are not in an editor. Those in one belong to the language client, which would show them twice. */
export class CheckedFiles implements Disposable {
  readonly #server: Server;
  readonly #shown: DiagnosticCollection = languages.createDiagnosticCollection("ML Warden: checked files");
  readonly #leftToClient = new Map<string, boolean>();
  readonly #listeners: Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = [
      window.tabGroups.onDidChangeTabs(() => this.#share()),
      window.onDidChangeVisibleTextEditors(() => this.#share()),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#forget(uri);
      }),
    ];
  }

  /** How many findings the Problems panel shows for the file (no hints), or undefined where it is too large to be read. */
  async check(uri: Uri): Promise<number | undefined> {
    const text = await textOf(uri);
    if (text === undefined) return undefined;
    const client = await this.#server.start();
    const { diagnostics } = await this.#server.request("mlwarden/check", {
      uri: client.code2ProtocolConverter.asUri(uri),
      text,
    });
    const converted = await client.protocol2CodeConverter.asDiagnostics(diagnostics);
    const visible = visibleDocuments().has(uri.toString());
    this.#leftToClient.set(uri.toString(), visible);
    this.#shown.set(uri, visible ? [] : converted);
    return converted.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).length;
  }

  clear(): void {
    this.#shown.clear();
    this.#leftToClient.clear();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#shown.dispose();
  }

  /** Hands files over to the language client as they come into an editor, and takes them back as they leave it. */
  #share(): void {
    if (this.#leftToClient.size === 0) return;
    const visible = visibleDocuments();
    for (const [key, left] of this.#leftToClient) {
      if (left === visible.has(key)) continue;
      const uri = Uri.parse(key);
      this.#leftToClient.set(key, !left);
      if (left) this.check(uri).catch(() => this.#forget(uri));
      else this.#shown.delete(uri);
    }
  }

  #forget(uri: Uri): void {
    this.#leftToClient.delete(uri.toString());
    this.#shown.delete(uri);
  }
}
