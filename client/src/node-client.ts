import type { LogOutputChannel } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { createLanguageClient } from "./language-client.ts";

export function createNodeClient(module: string, output: LogOutputChannel, ended: () => void) {
  const transport = TransportKind.ipc;
  const server = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
  };
  return createLanguageClient((options) => new LanguageClient("mlwarden", "ML Warden", server, options), output, ended);
}
