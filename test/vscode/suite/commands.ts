import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, endpoint, findings, findingsOf, inWorkspace, open, pause, ruleOf, until } from "./editor.ts";
import { test } from "./runner.ts";

/** With the names that are free next to the samples. */
const scaffolds = [
  ["workspace", {}, ["my-workspace.yml"]],
  ["workspace", { format: "arm" }, ["my-workspace.json", "my-workspace.parameters.json"]],
  ["onlineEndpoint", { name: "scores" }, ["scores.yml", "scores-blue.yml"]],
  ["webService", { format: "json" }, ["deploymentconfig-2.json"]],
] as const;

for (const [scaffold, answers, names] of scaffolds) {
  test(`${scaffold} with ${JSON.stringify(answers)} opens unsaved documents without findings`, async () => {
    await vscode.commands.executeCommand("mlwarden.new", { scaffold, answers });
    const documents = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
    assert.deepEqual(documents.map(({ uri }) => uri.path.split("/").at(-1)).sort(), [...names].sort());
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(names[0]), "the first is in front");
    await pause(1500);
    for (const { uri, languageId, getText } of documents) {
      assert.equal(languageId, uri.path.endsWith("json") ? "json" : "yaml");
      assert.ok(getText().trim().length > 0);
      assert.deepEqual(findingsOf(uri), []);
      await assert.rejects(async () => vscode.workspace.fs.stat(uri.with({ scheme: "file" })), "nothing on disk");
    }
    for (const { uri } of documents) {
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  });
}

test("every command of the manifest is registered", async () => {
  const registered = await vscode.commands.getCommands(true);
  const { contributes } = vscode.extensions.getExtension("mlwarden.mlwarden")?.packageJSON ?? {};
  for (const { command } of contributes.commands) assert.ok(registered.includes(command), command);
});

test("with the scope all, files that are not open are checked, too, until it is narrowed or they are gone", async () => {
  await closeAll();
  const uri = inWorkspace("suite/scope/new.yml");
  const text = await vscode.workspace.fs.readFile(inWorkspace(endpoint));
  const scope = vscode.workspace.getConfiguration("mlwarden", uri);
  await vscode.workspace.fs.writeFile(uri, text);
  try {
    await scope.update("scope", "all", vscode.ConfigurationTarget.Workspace);
    const count = (await findings(uri)).length;
    await open("suite/scope/new.yml");
    await pause(1500);
    await until("each to be shown once while the file is open", () => findingsOf(uri).length === count);
    await closeAll();
    await until("the findings of the closed file", () => findingsOf(uri).length === count);
    await vscode.workspace.fs.delete(inWorkspace("suite/scope"), { recursive: true });
    await until("the findings to go with their file", () => findingsOf(uri).length === 0);
    await vscode.workspace.fs.writeFile(uri, text);
    await findings(uri);
  } finally {
    await scope.update("scope", undefined, vscode.ConfigurationTarget.Workspace);
  }
  await until("the findings to go with the scope", () => findingsOf(uri).length === 0);
  await vscode.workspace.fs.delete(inWorkspace("suite/scope"), { recursive: true });
});

test("Check All Files in Folder shows the findings of files that are not open, once each", async () => {
  await closeAll();
  await vscode.commands.executeCommand("mlwarden.checkFolder", inWorkspace(""));
  const uri = inWorkspace(endpoint);
  const closed = await findings(uri);
  const describe = (all: vscode.Diagnostic[]) =>
    all.map((each) => `${each.range.start.line}:${each.range.start.character} ${ruleOf(each)} ${each.message}`).sort();
  await open(endpoint);
  await pause(1500);
  assert.deepEqual(describe(findingsOf(uri)), describe(closed));
  await closeAll();
  await until("the findings to be shown again", () => findingsOf(uri).length === closed.length);
});

test("Clear Findings of Checked Folders takes them away again", async () => {
  const uri = inWorkspace(endpoint);
  assert.ok(findingsOf(uri).length > 0);
  await vscode.commands.executeCommand("mlwarden.clearFolders");
  await until("the findings to go", () => findingsOf(uri).length === 0);
});

test("Restart Server brings the findings back", async () => {
  const { uri } = await open("endpoint.yml");
  const before = (await findings(uri)).length;
  await vscode.commands.executeCommand("mlwarden.restart");
  await until("the findings after the restart", () => findingsOf(uri).length === before);
});

test("the page of a rule is readable offline", async () => {
  const [finding] = await findings((await open(endpoint)).uri);
  assert.ok(finding && typeof finding.code === "object");
  const page = await vscode.workspace.openTextDocument(finding.code.target);
  assert.equal(page.languageId, "markdown");
  assert.match(page.getText(), /^# .+/m);
  const topic = await vscode.workspace.openTextDocument(vscode.Uri.parse("mlwarden:/topics/encryption-by-store.md"));
  assert.match(topic.getText(), /^\| Blob storage/m);
});

test("a rule's page opens as Markdown preview", async () => {
  const [finding] = await findings((await open(endpoint)).uri);
  assert.ok(finding);
  await vscode.commands.executeCommand("mlwarden.openPage", `rules/${ruleOf(finding)}`);
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  assert.ok(input instanceof vscode.TabInputCustom, "the active tab is a preview");
  assert.equal(input.uri.toString(), `mlwarden:/rules/${ruleOf(finding)}.md`);
  await closeAll();
});

test("a configuration holds for the open file, as it changes on disk; Show Effective Configuration tells what holds", async () => {
  const { uri } = await open(endpoint);
  const config = inWorkspace("suite/mlwarden.json");
  const rule = "online-endpoint-key-auth";
  const severity = () => findingsOf(uri).find((each) => ruleOf(each) === rule)?.severity;
  const configure = (level: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(config, new TextEncoder().encode(JSON.stringify({ rules: { [rule]: level } })));
  try {
    await configure("error");
    await until("an error", () => severity() === vscode.DiagnosticSeverity.Error);
    await configure("information");
    await until("an information", () => severity() === vscode.DiagnosticSeverity.Information);
    await vscode.commands.executeCommand("mlwarden.showConfiguration");
    const shown = await until("the configuration", () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.scheme === "mlwarden-configuration" ? document : undefined;
    });
    assert.match(shown.getText(), /"online-endpoint-key-auth": "information",? \/\/ rules in mlwarden\.json/);
    assert.equal(shown.languageId, "jsonc");
  } finally {
    await vscode.workspace.fs.delete(config);
  }
  await until("the rule's own severity", () => severity() === vscode.DiagnosticSeverity.Warning);
});
