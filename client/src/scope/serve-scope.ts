import type { LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Scope } from "./scope.ts";
import { type Content, readOurs } from "./workspace-files.ts";

/** Tells the server which files to check that may not be open, and what stands in them. */
export function serveScope(client: BaseLanguageClient, scope: Scope, output: LogOutputChannel): void {
  client.onRequest("mlwarden/filesInScope", async (): Promise<readonly string[]> => {
    const { uris } = await scope.files();
    return uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(
    "mlwarden/contents",
    async ({ uris }: { readonly uris: readonly string[] }): Promise<readonly (Content | null)[]> => {
      const contents = await readOurs(uris.map((uri) => client.protocol2CodeConverter.asUri(uri)));
      for (const [index, content] of contents.entries())
        if (content && "fault" in content) output.warn(`Not checked: ${uris[index]}: ${content.fault}`);
      return contents.map((content) => content ?? null);
    },
  );
}
