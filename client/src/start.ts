import type { ExtensionContext } from "vscode";
import { window, workspace } from "vscode";
import { CheckedFiles } from "./checked-files.ts";
import { registerCommands } from "./commands.ts";
import { Configurations, configurationScheme } from "./configuration.ts";
import { chosenIn } from "./environments.ts";
import { Pages, pageScheme } from "./pages.ts";
import { registerPosture } from "./posture/register.ts";
import { Previews, previewScheme } from "./scaffold/preview.ts";
import { type CreateClient, Server } from "./server.ts";
import { startWhenOurs } from "./start-when-ours.ts";
import { Status } from "./status.ts";

let server: Server | undefined;

/** Activation is the same in every host; only how the server is started differs. */
export function start(context: ExtensionContext, create: CreateClient): void {
  const output = window.createOutputChannel("ML Warden", { log: true });
  server = new Server(create, output, () => chosenIn(context));
  const files = new CheckedFiles(server);
  const previews = new Previews();
  const pages = new Pages(context.extensionUri, server);
  context.subscriptions.push(
    output,
    files,
    workspace.registerTextDocumentContentProvider(pageScheme, pages),
    workspace.registerTextDocumentContentProvider(previewScheme, previews),
    workspace.registerTextDocumentContentProvider(configurationScheme, new Configurations(server)),
    ...registerCommands(context, server, files, pages, previews, output),
    ...registerPosture(server),
    startWhenOurs(server),
    new Status(server),
  );
}

export function stop(): Promise<void> | undefined {
  return server?.stop();
}
