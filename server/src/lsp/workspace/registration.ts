import { type Connection, type Disposable, DocumentDiagnosticRequest } from "vscode-languageserver";

/**
 * Has the client ask for the findings of files that are not open for as long as there is something to ask for. The findings go
 * with the registration. It is one of its own, which no document belongs to: so open documents are not asked for twice.
 */
export class Registration {
  readonly #connection: Connection;
  readonly #registers: boolean;
  #registered: Promise<Disposable> | undefined;
  #answered: () => void = () => {};
  /** Ends once the client has asked. */
  asked: Promise<void> = Promise.resolve();

  /** `registers`: whether the client can be told when to ask. */
  constructor(connection: Connection, registers: boolean) {
    this.#connection = connection;
    this.#registers = registers;
  }

  answered(): void {
    this.#answered();
  }

  async suit(isWorthAsking: boolean): Promise<void> {
    if (!this.#registers || isWorthAsking === (this.#registered !== undefined)) return;
    if (this.#registered) {
      (await this.#registered).dispose();
      this.#registered = undefined;
      return;
    }
    this.asked = new Promise((resolve) => {
      this.#answered = resolve;
    });
    this.#registered = this.#connection.client.register(DocumentDiagnosticRequest.type, {
      documentSelector: [],
      identifier: "mlwarden-workspace",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await this.#registered;
  }
}
