import type { ExtensionContext } from "vscode";
import { window, workspace } from "vscode";
import { registerCommands } from "./commands.ts";
import { Configurations, configurationScheme } from "./configuration.ts";
import { chosenIn } from "./environments.ts";
import { Pages, pageScheme } from "./pages.ts";
import { registerPosture } from "./posture/register.ts";
import { Previews, previewScheme } from "./scaffold/preview.ts";
import { Scope } from "./scope/scope.ts";
import { tellShown } from "./scope/shown.ts";
import { type CreateClient, Server } from "./server.ts";
import { startWhenOurs } from "./start-when-ours.ts";
import { Status } from "./status.ts";

let server: Server | undefined;

/** Activation is the same in every host; only how the server is started differs. */
export function start(context: ExtensionContext, create: CreateClient): void {
  const output = window.createOutputChannel("ML Warden", { log: true });
  const scope = new Scope();
  server = new Server(create, output, scope, () => chosenIn(context));
  const previews = new Previews();
  const pages = new Pages(context.extensionUri, server);
  context.subscriptions.push(
    output,
    scope,
    workspace.registerTextDocumentContentProvider(pageScheme, pages),
    workspace.registerTextDocumentContentProvider(previewScheme, previews),
    workspace.registerTextDocumentContentProvider(configurationScheme, new Configurations(server)),
    ...registerCommands(context, server, scope, pages, previews, output),
    ...registerPosture(server),
    startWhenOurs(server, scope),
    ...tellShown(server),
    new Status(server),
  );
}

export function stop(): Promise<void> | undefined {
  return server?.stop();
}
