import type { LogOutputChannel } from "vscode";
import type { BaseLanguageClient, DocumentFilter, ErrorHandler, LanguageClientOptions } from "vscode-languageclient";
import { CloseAction, ErrorAction, RevealOutputChannelOn } from "vscode-languageclient";
import { company } from "./company/middleware.ts";
import { filesBelow, type Listing } from "./files-below.ts";
import { type FirstFile, firstFile } from "./first-file.ts";
import { languages } from "./may-be-ours.ts";
import { editedSchemes } from "./schemes.ts";
import { section, serverSettings } from "./settings.ts";
import { filesAbove, linkedFrom, siblingsOf } from "./siblings.ts";

const documentSelector = (): DocumentFilter[] =>
  editedSchemes().flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    { scheme, pattern: "**/*.runconfig" },
  ]);

/** Starts the server, in whatever way the host of the extension can. */
export type Connect = (options: LanguageClientOptions) => BaseLanguageClient;

/** A client whose server is not started yet; `ended` hears that it keeps crashing. */
export function createLanguageClient(
  connect: Connect,
  output: LogOutputChannel,
  ended: () => void,
): BaseLanguageClient {
  const client: BaseLanguageClient = connect({
    documentSelector: documentSelector(),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      ...serverSettings(),
      siblings: true,
      files: true,
      workspace: true,
      environments: true,
      pages: true,
      levels: true,
      lists: true,
    },
    markdown: { isTrusted: { enabledCommands: ["mlwarden.openPage"] } },
    middleware: company(() => client),
    synchronize: { configurationSection: section },
    initializationFailedHandler: () => false,
    errorHandler: restarting(() => client.isRunning(), ended),
  });
  // Its troubles are written to the output; what a person needs to be told is for us to say, once and in plain words.
  const { error } = client;
  client.error = (message, data) => error.call(client, message, data, false);
  client.onRequest<FirstFile | null, unknown>("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) =>
    firstFile(uris.map((uri) => client.protocol2CodeConverter.asUri(uri))),
  );
  client.onRequest("mlwarden/siblings", ({ uri }: { uri: string }) =>
    siblingsOf(client.protocol2CodeConverter.asUri(uri)),
  );
  client.onRequest("mlwarden/above", ({ uri, level }: { uri: string; level: number }) =>
    filesAbove(client.protocol2CodeConverter.asUri(uri), level),
  );
  client.onRequest(
    "mlwarden/linked",
    async ({ uri, path }: { uri: string; path: string }) =>
      (await linkedFrom(client.protocol2CodeConverter.asUri(uri), path)) ?? null,
  );
  client.onRequest(
    "mlwarden/filesBelow",
    ({ uri, path, ...listing }: Listing & { readonly uri: string; readonly path: string }) =>
      filesBelow(client.protocol2CodeConverter.asUri(uri), path, listing),
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
    // A server that is gone closes its connection, and is replaced then; one that is stopped would not be.
    error: () => ({ action: ErrorAction.Continue }),
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
