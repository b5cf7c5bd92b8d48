import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, findingsOf, pause, ruleOf, until } from "../suite/editor.ts";
import { test } from "../suite/runner.ts";

const inFolder = (name: string, path: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
};
const show = async (uri: vscode.Uri): Promise<vscode.Uri> => {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  return uri;
};
const rule = "workspace-public-network-access";
const messages = (uri: vscode.Uri): readonly string[] =>
  findingsOf(uri)
    .filter((each) => ruleOf(each) === rule)
    .map(({ message }) => message);

test("each folder's template is worked out with the parameter file beside it", async () => {
  const [one, two] = [await show(inFolder("one", "main.json")), await show(inFolder("two", "main.json"))];
  await until("the finding in dev", () => messages(one).some((text) => text.includes(", in dev; not by default")));
  await until("the finding in prod", () => messages(two).some((text) => text.includes(", in prod; not by default")));
});

test("each folder's template is deployed by the one of the same folder", async () => {
  const [one, two] = [await show(inFolder("one", "ml.json")), await show(inFolder("two", "ml.json"))];
  await until("the finding of what is deployed open", () => messages(one).length > 0);
  await pause(1000);
  assert.deepEqual(messages(two), []);
});

test("each folder has its own settings", async () => {
  const [one, two] = [await show(inFolder("one", "endpoint.yml")), await show(inFolder("two", "endpoint.yml"))];
  await findings(two);
  await until("the misspelt key of the folder that wants to know", () =>
    findingsOf(one).some((each) => ruleOf(each) === "unknown-key"),
  );
  assert.ok(!findingsOf(two).some((each) => ruleOf(each) === "unknown-key"));
});

test("the scope 'changed' of one folder shows what Git says is changed, and nothing of the other", async () => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await findings(inFolder("one", "changed.yml"));
  await findings(inFolder("one", "new.yml"));
  await pause(1000);
  for (const uri of [inFolder("one", "committed.yml"), inFolder("two", "endpoint.yml")])
    assert.deepEqual(findingsOf(uri), [], uri.path);
});
