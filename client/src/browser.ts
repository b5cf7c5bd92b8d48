import { type ExtensionContext, env, Uri, workspace } from "vscode";
import { start, stop } from "./start.ts";

/** In VS Code in a browser: the server is a worker, which can read no file. */
export function activate(context: ExtensionContext): void {
  const program = (name: string) => Uri.joinPath(context.extensionUri, "dist", name);
  const translations = async (): Promise<unknown> => {
    const file = program(`l10n.${env.language.toLowerCase()}.json`);
    return workspace.fs.readFile(file).then(
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
      () => undefined,
    );
  };
  start(context, async (output, ended) => {
    const { createBrowserClient } = await import("./browser-client.ts");
    const scripts = ["core.js", "worker.js"].map((name) => program(name).toString(true));
    return createBrowserClient(scripts, await translations(), output, ended);
  });
}

export { stop as deactivate };
