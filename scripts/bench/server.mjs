import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

const patience = 30_000;

/** A language server under measurement, driven as an editor drives it; by pull where it can, else by push. */
export class MeasuredServer {
  #process;
  #wire;
  #pulls = false;
  #published = new Map();
  #document;

  constructor(command, settings = {}) {
    this.born = performance.now();
    this.#process = spawn(command[0], command.slice(1), { stdio: ["pipe", "pipe", "ignore"] });
    this.#wire = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#wire.onRequest("workspace/configuration", ({ items }) =>
      items.map(({ section }) => settings[section] ?? null),
    );
    this.#wire.onRequest("client/registerCapability", () => null);
    this.#wire.onNotification("textDocument/publishDiagnostics", (params) => {
      this.#published.get(params.uri)?.(params);
    });
    this.#wire.listen();
  }

  /** Opens a text; answers the milliseconds from the start of the process to its first diagnostics. */
  async open(uri, languageId, text) {
    const { capabilities } = await this.#wire.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: {} },
        textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true } },
      },
    });
    this.#pulls = capabilities.diagnosticProvider !== undefined;
    await this.#wire.sendNotification("initialized", {});
    await this.#wire.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    this.#document = { uri, version: 1 };
    const first = this.#diagnostics();
    await this.#wire.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
    await (this.#pulls ? this.#pull() : first);
    return performance.now() - this.born;
  }

  /** Types one character at a place and takes it back with the next; answers the milliseconds to the diagnostics. */
  async edit(position, character) {
    this.#document.version++;
    const { uri, version } = this.#document;
    const end = { line: position.line, character: position.character + (character === "" ? 1 : 0) };
    const start = performance.now();
    const told = this.#diagnostics();
    await this.#wire.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end }, text: character }],
    });
    await (this.#pulls ? this.#pull() : told);
    return performance.now() - start;
  }

  /** Resident memory of the process in MB; undefined where the system does not tell. */
  get memory() {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  end() {
    this.#wire.dispose();
    this.#process.kill();
  }

  #pull() {
    return this.#wire.sendRequest("textDocument/diagnostic", { textDocument: { uri: this.#document.uri } });
  }

  #diagnostics() {
    const { uri } = this.#document;
    if (this.#pulls) return undefined;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("no diagnostics")), patience);
      this.#published.set(uri, (params) => {
        clearTimeout(timer);
        resolve(params.diagnostics);
      });
    });
  }
}
