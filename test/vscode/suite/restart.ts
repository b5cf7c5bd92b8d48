import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { giving, workspaceTemplate } from "../../templates.ts";
import { closeAll, endpoint, findings, findingsOf, inWorkspace, open, pause, until, writeJson } from "./editor.ts";
import { test } from "./runner.ts";

/** The process of the language server, which this host of extensions started. */
const serverProcess = (): number | undefined =>
  execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , parent, command = ""]) => Number(parent) === process.pid && command.includes("dist/server.js"))
    .map(([, id]) => Number(id))[0];

async function lensOf(uri: vscode.Uri): Promise<string> {
  for (const start = Date.now(); Date.now() - start < 20_000; await pause(100)) {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 10);
    const title = lenses.find(({ command }) => command?.title.startsWith("Evaluated with"))?.command?.title;
    if (title !== undefined) return title;
  }
  throw new Error("Waited in vain for a lens");
}

async function chooseFirst(uri: vscode.Uri): Promise<void> {
  const chosen = vscode.commands.executeCommand("mlwarden.chooseEnvironment", {
    uri: uri.toString(),
    environments: ["dev", "prod"],
  });
  await pause(500);
  await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
  await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  await chosen;
}

test("a server that is killed is replaced by one that knows what was typed and the chosen environment", async () => {
  await writeJson("suite/killed/main.json", workspaceTemplate);
  for (const name of ["dev", "prod"]) await writeJson(`suite/killed/main.parameters.${name}.json`, giving("Enabled"));
  const before = await vscode.workspace.fs.readFile(inWorkspace(endpoint));
  try {
    const template = await open("suite/killed/main.json");
    assert.equal(await lensOf(template.uri), "Evaluated with: default, dev, prod");
    await chooseFirst(template.uri);
    assert.equal(await lensOf(template.uri), "Evaluated with: default, dev, not prod");

    const document = await open(endpoint);
    const saved = (await findings(document.uri)).length;
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, "\nnonsense: 1\n");
    await vscode.workspace.applyEdit(edit);
    await until("a finding in what is typed", () => findingsOf(document.uri).length === saved + 1);
    const text = document.getText();

    const killed = await until("the server", serverProcess);
    process.kill(killed, "SIGKILL");
    await until("another server", () => {
      const now = serverProcess();
      return now !== undefined && now !== killed;
    });
    assert.equal(document.getText(), text);
    const more = new vscode.WorkspaceEdit();
    more.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, "nonsense2: 1\n");
    await vscode.workspace.applyEdit(more);
    await until("findings of the new server", () => findingsOf(document.uri).length === saved + 2);
    assert.equal(await lensOf(template.uri), "Evaluated with: default, dev, not prod");
  } finally {
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    await vscode.workspace.fs.writeFile(inWorkspace(endpoint), before);
    await vscode.workspace.fs.delete(inWorkspace("suite/killed"), { recursive: true });
  }
});
