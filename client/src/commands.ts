import type { Disposable, LogOutputChannel } from "vscode";
import { commands, window } from "vscode";
import { checkFolder } from "./check-folder.ts";
import type { CheckedFiles } from "./checked-files.ts";
import { explainFile } from "./explain-file.ts";
import type { Answers } from "./protocol.ts";
import { openRule } from "./rule-page.ts";
import { openSample } from "./sample.ts";
import { newFile } from "./scaffold.ts";
import type { Server } from "./server.ts";

export function registerCommands(server: Server, files: CheckedFiles, output: LogOutputChannel): Disposable[] {
  const register = (name: string, run: (argument: unknown) => Promise<void>) =>
    commands.registerCommand(`mlwarden.${name}`, (argument: unknown) =>
      run(argument).catch((error: unknown) => {
        output.error(`${name}: ${error}`);
        if (server.started) window.showErrorMessage(`ML Warden: ${error instanceof Error ? error.message : error}`);
      }),
    );
  return [
    register("newWorkspace", (answers) => newFile(server, "workspace", answersIn(answers))),
    register("newOnlineEndpoint", (answers) => newFile(server, "onlineEndpoint", answersIn(answers))),
    register("newWebService", (answers) => newFile(server, "webService", answersIn(answers))),
    register("checkFolder", (folder) => checkFolder(files, output, folder)),
    register("openSample", openSample),
    register("explainFile", () => explainFile(server, output)),
    register("openRule", openRule),
    register("restart", () => server.restart()),
  ];
}

function answersIn(argument: unknown): Answers | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  return Object.fromEntries(Object.entries(argument).filter((entry) => typeof entry[1] === "string"));
}
