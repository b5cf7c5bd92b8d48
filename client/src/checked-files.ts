import type { DiagnosticCollection, Disposable, Uri } from "vscode";
import { languages, workspace } from "vscode";
import type { Server } from "./server.ts";

const largest = 5_000_000;

/** Findings of files that are not open. An open one belongs to the language client, which would show it twice. */
export class CheckedFiles implements Disposable {
  readonly #server: Server;
  readonly #shown: DiagnosticCollection = languages.createDiagnosticCollection("ML Warden: checked files");
  readonly #checked = new Map<string, Uri>();
  readonly #listeners: Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = [
      workspace.onDidOpenTextDocument(({ uri }) => this.#shown.delete(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#checked.has(uri.toString())) this.check(uri).catch(() => this.#forget(uri));
      }),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#forget(uri);
      }),
    ];
  }

  /** How many findings the file has, or undefined where it is too large to be read. */
  async check(uri: Uri): Promise<number | undefined> {
    const text = await textOf(uri);
    if (text === undefined) return undefined;
    const client = await this.#server.start();
    const { diagnostics } = await this.#server.request("mlwarden/check", {
      uri: client.code2ProtocolConverter.asUri(uri),
      text,
    });
    this.#checked.set(uri.toString(), uri);
    this.#shown.set(uri, openDocument(uri) ? [] : await client.protocol2CodeConverter.asDiagnostics(diagnostics));
    return diagnostics.length;
  }

  clear(): void {
    this.#shown.clear();
    this.#checked.clear();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#shown.dispose();
  }

  #forget(uri: Uri): void {
    this.#checked.delete(uri.toString());
    this.#shown.delete(uri);
  }
}

const openDocument = (uri: Uri) =>
  workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());

async function textOf(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const { size } = await workspace.fs.stat(uri);
  return size > largest ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
}
