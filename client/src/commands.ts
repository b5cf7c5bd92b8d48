import type { Disposable, ExtensionContext, LogOutputChannel } from "vscode";
import { commands, window } from "vscode";
import { checkFolder } from "./check-folder.ts";
import { showConfiguration } from "./configuration.ts";
import { chooseEnvironment } from "./environments.ts";
import { explainFile } from "./explain-file.ts";
import { listActions } from "./list-actions.ts";
import type { Pages } from "./pages.ts";
import { openSample } from "./sample.ts";
import { newFile } from "./scaffold/new-file.ts";
import type { Previews } from "./scaffold/preview.ts";
import type { Scope } from "./scope/scope.ts";
import type { Server } from "./server.ts";
import { setLevel } from "./set-level.ts";

export function registerCommands(
  context: ExtensionContext,
  server: Server,
  scope: Scope,
  pages: Pages,
  previews: Previews,
  output: LogOutputChannel,
): Disposable[] {
  const register = (name: string, run: (argument: unknown) => Promise<void>) =>
    commands.registerCommand(`mlwarden.${name}`, (argument: unknown) =>
      run(argument).catch((error: unknown) => {
        output.error(`${name}: ${error}`);
        if (server.started) window.showErrorMessage(`ML Warden: ${error instanceof Error ? error.message : error}`);
      }),
    );
  return [
    register("new", (argument) => newFile(server, previews, argument)),
    register("newInFolder", (folder) => newFile(server, previews, folder)),
    register("checkFolder", (folder) => checkFolder(server, scope, folder)),
    register("clearFolders", async () => scope.forgetChosen()),
    register("openSample", openSample),
    register("explainFile", () => explainFile(server, output)),
    register("chooseEnvironment", (lens) => chooseEnvironment(context, server, lens)),
    register("showConfiguration", showConfiguration),
    register("openPage", (page) => pages.open(page)),
    register("listActions", listActions),
    register("setLevel", (finding) => setLevel(server, finding)),
    register("restart", () => server.restart()),
  ];
}
