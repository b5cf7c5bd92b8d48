import assert from "node:assert/strict";
import * as vscode from "vscode";
import { giving, workspaceTemplate } from "../../templates.ts";
import { endpoint, findings, findingsOf, inWorkspace, open, pause, ruleOf, until, writeJson } from "./editor.ts";
import { test } from "./runner.ts";

test("the extension comes from the VSIX, not from the source tree", async () => {
  const extension = vscode.extensions.getExtension("mlwarden.mlwarden");
  assert.ok(extension);
  assert.match(extension.extensionPath, /extensions.mlwarden\.mlwarden-/);
});

test("the VSIX holds every file that the manifest names", async () => {
  const extension = vscode.extensions.getExtension("mlwarden.mlwarden");
  assert.ok(extension);
  const named = JSON.stringify(extension.packageJSON).match(/"\.\/[^"]+"/g) ?? [];
  for (const path of named) {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, JSON.parse(path)));
  }
});

test("a JSON file of somebody else gets no finding", async () => {
  const document = await open("suite/package.json");
  await pause(1500);
  assert.deepEqual(findingsOf(document.uri), []);
});

for (const sample of ["endpoint.yml", "workspace.yml", "azuredeploy.json", "deploymentconfig.json"]) {
  test(`samples/${sample} is underlined, each finding with a page to read`, async () => {
    const document = await open(sample);
    for (const finding of await findings(document.uri)) {
      assert.ok(!finding.range.isEmpty, finding.message);
      assert.ok(typeof finding.code === "object", finding.message);
      assert.equal(finding.code.target.toString(), `mlwarden:/rules/${finding.code.value}.md`);
    }
  });
}

test("the hover explains the setting, and leads to its table", async () => {
  const { uri } = await open(endpoint);
  const [finding] = await findings(uri);
  assert.ok(finding);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    uri,
    finding.range.start,
  );
  const ours = hovers
    .flatMap(({ contents }) => contents)
    .find((part): part is vscode.MarkdownString => typeof part !== "string" && /auth_mode/.test(part.value));
  assert.ok(ours);
  assert.match(ours.value, /command:mlwarden\.openPage\?.*web-service-authentication/);
  assert.deepEqual(ours.isTrusted, { enabledCommands: ["mlwarden.openPage"] });
});

test("the quick fix changes the value and nothing else", async () => {
  const document = await open(endpoint);
  const before = document.getText();
  const finding = (await findings(document.uri)).find((each) => document.getText(each.range) === "key");
  assert.ok(finding, "auth_mode: key is underlined on the value");
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  const fix = actions.find((action) => action.isPreferred) ?? actions.find((action) => action.edit);
  assert.ok(fix?.edit, `no fix among: ${actions.map((action) => action.title).join(", ")}`);
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
  assert.equal(document.getText(), before.replace("auth_mode: key", "auth_mode: aad_token"));
  await until(
    "the cured finding to go",
    () => !findingsOf(document.uri).some((each) => ruleOf(each) === ruleOf(finding)),
  );
  await vscode.commands.executeCommand("undo");
});

test("a template is judged with the parameter file beside it, and again when that changes", async () => {
  const template = inWorkspace("suite/network/main.json");
  const give = (access: "Enabled" | "Disabled") => writeJson("suite/network/main.parameters.dev.json", giving(access));
  const told = (): boolean => findingsOf(template).some(({ message }) => message.includes(", in dev; not by default"));
  await give("Enabled");
  await writeJson("suite/network/main.json", workspaceTemplate);
  await open("suite/network/main.json");
  await until("the finding that names the environment", told);
  await give("Disabled");
  await until("that finding to go", () => !told());
});

test("an untitled document is checked while it is typed", async () => {
  const text = (await open(endpoint)).getText();
  const document = await vscode.workspace.openTextDocument({ language: "yaml", content: "" });
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  await findings(document.uri);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});
