import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, findingsOf, ruleOf, until } from "../suite/editor.ts";
import { test } from "../suite/runner.ts";
import { MemoryFiles } from "./memory-files.ts";

const files = new MemoryFiles();
const at = (name: string): vscode.Uri => vscode.Uri.parse(`memfs:/ml/${name}`);
const rule = "online-endpoint-key-auth";

test("files of a folder that is on no disk are checked, fixed and configured like any other", async () => {
  vscode.workspace.registerFileSystemProvider("memfs", files);
  const text = "name: scores\nauth_mode: key\npublic_network_access: disabled\n";
  files.write(
    at("endpoint.yml"),
    `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json\n${text}`,
  );
  const folders = vscode.workspace.workspaceFolders?.length ?? 0;
  vscode.workspace.updateWorkspaceFolders(folders, 0, { uri: vscode.Uri.parse("memfs:/ml"), name: "memory" });
  await until("the folder", () => vscode.workspace.workspaceFolders?.length === folders + 1);
  const document = await vscode.workspace.openTextDocument(at("endpoint.yml"));
  await vscode.window.showTextDocument(document);
  const finding = (await findings(document.uri)).find((each) => ruleOf(each) === rule);
  assert.equal(finding?.severity, vscode.DiagnosticSeverity.Warning);

  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    finding.range,
  );
  assert.ok(actions.some(({ title }) => title.startsWith("Set 'auth_mode' to 'aad_token'")));

  files.write(at("mlwarden.json"), JSON.stringify({ rules: { [rule]: "error" } }));
  await until("the level of the configuration beside it", () =>
    findingsOf(document.uri).some((each) => ruleOf(each) === rule && each.severity === vscode.DiagnosticSeverity.Error),
  );
});
