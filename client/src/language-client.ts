import { type FileSystemWatcher, type LogOutputChannel, workspace } from "vscode";
import type { DocumentFilter, ErrorHandler } from "vscode-languageclient/node";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
} from "vscode-languageclient/node";
import { type FirstFile, firstFile } from "./first-file.ts";
import { languages, schemes } from "./may-be-ours.ts";
import { section, serverSettings } from "./settings.ts";
import { siblingsOf } from "./siblings.ts";

const documentSelector: DocumentFilter[] = schemes.flatMap((scheme) => [
  ...languages.map((language) => ({ scheme, language })),
  { scheme, pattern: "**/*.runconfig" },
]);

/** Writes its troubles to the output; what a person needs to be told is for us to say, once and in plain words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Of templates and their parameter files. It outlives restarts of the server. */
let watcher: FileSystemWatcher | undefined;

export function createLanguageClient(module: string, output: LogOutputChannel, ended: () => void): LanguageClient {
  const transport = TransportKind.ipc;
  const server = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
  };
  watcher ??= workspace.createFileSystemWatcher("**/*.{json,jsonc}");
  const client: LanguageClient = new QuietClient("mlwarden", "ML Warden", server, {
    documentSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { ...serverSettings(), siblings: true, files: true },
    synchronize: { configurationSection: section, fileEvents: watcher },
    initializationFailedHandler: () => false,
    errorHandler: restarting(() => client.isRunning(), ended),
  });
  client.onRequest<FirstFile | null, unknown>("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) =>
    firstFile(uris.map((uri) => client.protocol2CodeConverter.asUri(uri))),
  );
  client.onRequest("mlwarden/siblings", ({ uri }: { uri: string }) =>
    siblingsOf(client.protocol2CodeConverter.asUri(uri)),
  );
  return client;
}

const mostRestarts = 4;
const withinMilliseconds = 3 * 60_000;

/** Restarts a server that crashes while running, unless it keeps crashing; `ended` hears that it does. */
function restarting(isRunning: () => boolean, ended: () => void): ErrorHandler {
  let crashes: number[] = [];
  let ran = false;
  return {
    error: (_error, _message, count = 0) => ({ action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown }),
    closed: () => {
      ran ||= isRunning();
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < withinMilliseconds), now];
      if (ran && crashes.length <= mostRestarts) return { action: CloseAction.Restart, handled: true };
      if (ran) ended();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
