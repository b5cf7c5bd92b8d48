import type { CancellationToken, LogOutputChannel } from "vscode";
import { l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Chosen } from "./environments.ts";
import type { Requests } from "./protocol.ts";
import type { Scope } from "./scope/scope.ts";
import { serveScope } from "./scope/serve-scope.ts";
import { shownDocuments } from "./scope/shown.ts";

/** A client whose server is not started yet; `ended` hears that it keeps crashing. */
export type CreateClient = (output: LogOutputChannel, ended: () => void) => Promise<BaseLanguageClient>;

/** The language server: not started before something asks for it, then started once. */
export class Server {
  readonly #create: CreateClient;
  readonly #chosen: () => Chosen;
  readonly #output: LogOutputChannel;
  readonly #scope: Scope;
  #running: Promise<BaseLanguageClient> | undefined;

  constructor(create: CreateClient, output: LogOutputChannel, scope: Scope, chosen: () => Chosen) {
    this.#create = create;
    this.#chosen = chosen;
    this.#output = output;
    this.#scope = scope;
  }

  get started(): boolean {
    return this.#running !== undefined;
  }

  start(): Promise<BaseLanguageClient> {
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

  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M]["params"],
    token?: CancellationToken,
  ): Promise<Requests[M]["result"]> {
    const client = await this.start();
    return client.sendRequest<Requests[M]["result"]>(method, params, token);
  }

  /** Tells a running server. */
  async tell(method: string, params: object): Promise<void> {
    const client = await this.#running;
    await client?.sendNotification(method, params);
  }

  async tellShown(): Promise<void> {
    const client = await this.#running;
    await client?.sendNotification("mlwarden/shown", shownTo(client));
  }

  async #launch(): Promise<BaseLanguageClient> {
    const client = await this.#create(this.#output, () => {
      this.#running = undefined;
      this.#sayStopped(l10n.t("ML Warden's language server keeps stopping, so files are no longer checked."));
    });
    serveScope(client, this.#scope, this.#output);
    try {
      await client.start();
      await this.#tellAll(client);
      // One that replaces a server that was killed knows nothing of it.
      client.onDidChangeState(() => {
        if (client.isRunning())
          this.#tellAll(client).catch((error: unknown) => this.#output.warn(`After a restart: ${error}`));
      });
      return client;
    } catch (error) {
      this.#running = undefined;
      await client.dispose().catch(() => undefined);
      this.#output.error(`The language server did not start: ${error}`);
      this.#sayStopped(l10n.t("ML Warden could not start its language server, so files are not checked."));
      throw error;
    }
  }

  /** Tells a server that starts all that is kept. */
  async #tellAll(client: BaseLanguageClient): Promise<void> {
    this.#output.info("The language server is running.");
    await client.sendNotification("mlwarden/environments", this.#chosen());
    await client.sendNotification("mlwarden/shown", shownTo(client));
  }

  async #sayStopped(message: string): Promise<void> {
    const [show, restart] = [l10n.t("Show Output"), l10n.t("Restart Server")];
    const choice = await window.showErrorMessage(message, show, restart);
    if (choice === show) this.#output.show();
    if (choice === restart) await this.restart().catch(() => undefined);
  }
}

const shownTo = (client: BaseLanguageClient): { readonly uris: readonly string[] } => ({
  uris: shownDocuments().map((uri) => client.code2ProtocolConverter.asUri(uri)),
});
