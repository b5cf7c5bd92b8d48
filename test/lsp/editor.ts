import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
} from "vscode-languageserver/node";
import {
  CancellationTokenSource,
  createProtocolConnection,
  ProgressType,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

export const bundle = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

/** What VS Code says of itself, as far as it matters here; an older editor leaves out `diagnostic`. */
export const modern: ClientCapabilities = { textDocument: { diagnostic: {}, publishDiagnostics: {} } };
export const old: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

/** An editor as the server sees one: it starts the bundle, or another server, and speaks to it over standard input and output. */
export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server wrote to its log. */
  readonly log: string[] = [];
  /** What it wrote to standard error. */
  complaints = "";
  readonly #server: ChildProcess;
  readonly #wire: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  #ended = false;
  #streams = 0;

  /** `flags` are for Node. */
  constructor(program = bundle, flags: readonly string[] = []) {
    assert.ok(existsSync(program), "build first: npm run build");
    const server = spawn(process.execPath, [...flags, program, "--stdio"]);
    server.stderr.on("data", (chunk: Buffer) => {
      this.complaints += chunk;
      process.stderr.write(chunk);
    });
    this.#server = server;
    this.#wire = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.#wire.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.#wire.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.reply("mlwarden/above", () => []);
    this.#wire.listen();
  }

  async start(
    capabilities: ClientCapabilities,
    initializationOptions: object = {},
    locale?: string,
    workspaceFolders: readonly { readonly uri: string; readonly name: string }[] | null = null,
  ): Promise<InitializeResult> {
    const answer = await this.ask<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(locale !== undefined && { locale }),
      workspaceFolders,
    });
    await this.#wire.sendNotification("initialized", {});
    return answer;
  }

  ask<T>(method: string, params: object): Promise<T> {
    return this.#wire.sendRequest<T>(method, params);
  }

  /** Asks for an answer in parts, each of which is heard as it comes. */
  stream<P>(
    method: string,
    params: object,
    heard: (part: P) => void,
  ): { answer: Promise<unknown>; cancel: () => void } {
    const partialResultToken = `part ${++this.#streams}`;
    this.#wire.onProgress(new ProgressType<P>(), partialResultToken, heard);
    const source = new CancellationTokenSource();
    const answer = this.#wire.sendRequest(method, { ...params, partialResultToken }, source.token);
    return { answer, cancel: () => source.cancel() };
  }

  /** Asks, and takes it back at once. */
  giveUp(method: string, params: object): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.#wire.sendRequest(method, params, source.token);
    source.cancel();
    return answer;
  }

  /** Answers what the server asks. */
  reply(method: string, handle: (params: never) => unknown): void {
    this.#wire.onRequest(method, handle);
  }

  async tell(method: string, params: object): Promise<void> {
    await this.#wire.sendNotification(method, params);
  }

  async open(text: string, languageId = "yaml", name = "file"): Promise<TextDocument> {
    const document = TextDocument.create(
      `file:///${name}.${languageId === "yaml" ? "yml" : "json"}`,
      languageId,
      1,
      text,
    );
    this.#documents.set(document.uri, document);
    const { uri, version } = document;
    await this.#wire.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
    return document;
  }

  /** Puts `text` in the place of the first `what`. */
  async replace(document: TextDocument, what: string, text: string): Promise<void> {
    const start = document.getText().indexOf(what);
    assert.ok(start >= 0, `${what} is in the text`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + what.length) };
    await this.change(document, range, text);
  }

  async change(document: TextDocument, range: Range, text: string): Promise<void> {
    const contentChanges = [{ range, text }];
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.#wire.sendNotification("textDocument/didChange", {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  async close({ uri }: TextDocument): Promise<void> {
    await this.#wire.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  async diagnostics({ uri }: { uri: string }): Promise<Diagnostic[]> {
    const report = await this.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri } });
    return report.items;
  }

  /** Ends the server as a crash would. */
  async kill(): Promise<void> {
    this.#ended = true;
    const gone = new Promise((resolve) => this.#server.on("exit", resolve));
    this.#server.kill("SIGKILL");
    await gone;
    this.#wire.dispose();
  }

  /** Shuts the server down as an editor does, and answers its exit code. */
  async end(): Promise<number | null> {
    if (this.#ended) return this.#server.exitCode;
    this.#ended = true;
    const gone = new Promise<number | null>((resolve) => this.#server.on("exit", resolve));
    await this.ask("shutdown", {});
    await this.#wire.sendNotification("exit");
    const code = await gone;
    this.#wire.dispose();
    return code;
  }
}
