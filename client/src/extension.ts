import type { ExtensionContext } from "vscode";
import { window, workspace } from "vscode";
import { CheckedFiles } from "./checked-files.ts";
import { registerCommands } from "./commands.ts";
import { registerPosture } from "./posture/register.ts";
import { RulePages, ruleScheme } from "./rule-page.ts";
import { Server } from "./server.ts";
import { startWhenOurs } from "./start-when-ours.ts";
import { Status } from "./status.ts";

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel("ML Warden", { log: true });
  server = new Server(context, output);
  const files = new CheckedFiles(server);
  context.subscriptions.push(
    output,
    files,
    workspace.registerTextDocumentContentProvider(ruleScheme, new RulePages(server)),
    ...registerCommands(server, files, output),
    ...registerPosture(server),
    startWhenOurs(server),
    new Status(server),
  );
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
