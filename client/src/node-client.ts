import type { LogOutputChannel } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { createLanguageClient } from "./language-client.ts";

/** Megabytes that what was made last may fill before it is tidied up. By itself Node lets it grow several times as far, which takes twice the memory and saves no time to speak of. */
const frugal = "--max-semi-space-size=8";

export function createNodeClient(module: string, output: LogOutputChannel, ended: () => void) {
  const transport = TransportKind.ipc;
  const server = {
    run: { module, transport, options: { execArgv: [frugal] } },
    debug: { module, transport, options: { execArgv: [frugal, "--nolazy", "--inspect=6009"] } },
  };
  return createLanguageClient((options) => new LanguageClient("mlwarden", "ML Warden", server, options), output, ended);
}
