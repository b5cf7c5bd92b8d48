import type { ExtensionContext, LogOutputChannel } from "vscode";
import { window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Requests } from "./protocol.ts";

/** The language server: not started before something asks for it, then started once. */
export class Server {
  readonly #context: ExtensionContext;
  readonly #output: LogOutputChannel;
  #running: Promise<LanguageClient> | undefined;

  constructor(context: ExtensionContext, output: LogOutputChannel) {
    this.#context = context;
    this.#output = output;
  }

  get started(): boolean {
    return this.#running !== undefined;
  }

  start(): Promise<LanguageClient> {
    this.#running ??= this.#launch();
    return this.#running;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    const client = await running?.catch(() => undefined);
    await client?.dispose().catch((error: unknown) => this.#output.warn(`While stopping: ${error}`));
  }

  async request<M extends keyof Requests>(method: M, params: Requests[M]["params"]): Promise<Requests[M]["result"]> {
    const client = await this.start();
    return client.sendRequest<Requests[M]["result"]>(method, params);
  }

  async #launch(): Promise<LanguageClient> {
    // The language client is most of this bundle; loading it here keeps activation free of it.
    const { createLanguageClient } = await import("./language-client.ts");
    const client = createLanguageClient(this.#context.asAbsolutePath("dist/server.js"), this.#output, () => {
      this.#running = undefined;
      this.#sayStopped("ML Warden's language server keeps stopping, so files are no longer checked.");
    });
    try {
      await client.start();
      return client;
    } catch (error) {
      this.#running = undefined;
      await client.dispose().catch(() => undefined);
      this.#output.error(`The language server did not start: ${error}`);
      this.#sayStopped("ML Warden could not start its language server, so files are not checked.");
      throw error;
    }
  }

  async #sayStopped(message: string): Promise<void> {
    const choice = await window.showErrorMessage(message, "Show Output", "Restart Server");
    if (choice === "Show Output") this.#output.show();
    if (choice === "Restart Server") await this.restart().catch(() => undefined);
  }
}
