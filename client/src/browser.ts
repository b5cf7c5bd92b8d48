import { type ExtensionContext, Uri } from "vscode";
import { start, stop } from "./start.ts";

/** In VS Code in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist/worker.js").toString(true);
  start(context, async (output, ended) => {
    const { createBrowserClient } = await import("./browser-client.ts");
    return createBrowserClient(script, output, ended);
  });
}

export { stop as deactivate };
