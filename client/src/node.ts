import type { ExtensionContext } from "vscode";
import { start, stop } from "./start.ts";

/** In VS Code on a machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.js");
  start(context, async (output, ended) => {
    // The language client is a bundle of its own, so that activation is free of it.
    const { createNodeClient } = await import("./node-client.ts");
    return createNodeClient(module, output, ended);
  });
}

export { stop as deactivate };
