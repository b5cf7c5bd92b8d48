import type { LogOutputChannel } from "vscode";
import type { DocumentFilter } from "vscode-languageclient/node";
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node";
import { languages, schemes } from "./may-be-ours.ts";

const documentSelector: DocumentFilter[] = schemes.flatMap((scheme) => [
  ...languages.map((language) => ({ scheme, language })),
  { scheme, pattern: "**/*.runconfig" },
]);

export function createLanguageClient(module: string, outputChannel: LogOutputChannel): LanguageClient {
  const transport = TransportKind.ipc;
  return new LanguageClient(
    "mlwarden",
    "ML Warden",
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
    },
    {
      documentSelector,
      outputChannel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {},
      initializationFailedHandler: () => false,
    },
  );
}
