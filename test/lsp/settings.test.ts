import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { CodeAction, LocationLink, WorkspaceEdit } from "vscode-languageserver";
import { Editor, modern } from "./editor.ts";

let editor: Editor;
beforeEach(() => {
  editor = new Editor();
});
afterEach(() => editor.end());

const misspelt = "hbi_workspace: true\nname: demo\npublic_network_access: disabled\ndescripton: mine\n";
const codes = async (document: Awaited<ReturnType<Editor["open"]>>): Promise<unknown[]> =>
  (await editor.diagnostics(document)).map(({ code }) => code);

test("the check of structure can be switched off and on again while files are open", async () => {
  await editor.start(modern);
  const document = await editor.open(misspelt);
  assert.ok((await codes(document)).includes("unknown-key"));
  await editor.tell("workspace/didChangeConfiguration", { settings: { mlwarden: { schemaValidation: "off" } } });
  assert.ok(!(await codes(document)).includes("unknown-key"));
  await editor.tell("workspace/didChangeConfiguration", { settings: { mlwarden: { schemaValidation: "on" } } });
  assert.ok((await codes(document)).includes("unknown-key"));
  await editor.tell("workspace/didChangeConfiguration", { settings: null });
  assert.ok((await codes(document)).includes("unknown-key"));
});

test("what a file is taken for, and why another is not checked", async () => {
  await editor.start(modern);
  const explain = async (text: string): Promise<string> =>
    (await editor.ask<{ text: string }>("mlwarden/explainFile", { uri: "file:///x.yml", text })).text;
  assert.match(await explain(misspelt), /^is checked as cli-v2\/workspace\. /);
  assert.match(await explain("on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n"), /^is not checked\. It .*\.\n$/);
});

test("from a use of a parameter to its default, for an editor that takes links", async () => {
  const { capabilities } = await editor.start({
    textDocument: { ...modern.textDocument, definition: { linkSupport: true } },
  });
  assert.equal(capabilities.definitionProvider, true);
  const text = JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    parameters: { access: { type: "string", defaultValue: "Enabled" } },
    resources: [
      {
        type: "Microsoft.MachineLearningServices/workspaces",
        apiVersion: "2024-04-01",
        name: "demo",
        properties: { publicNetworkAccess: "[parameters('access')]" },
      },
    ],
  });
  const document = await editor.open(text, "json");
  const [link] = await editor.ask<LocationLink[]>("textDocument/definition", {
    textDocument: { uri: document.uri },
    position: document.positionAt(text.indexOf("parameters('access')") + 3),
  });
  assert.equal(link && document.getText(link.targetRange), '"Enabled"');
});

test("the level of a rule is written to a configuration at the top of the folder, where there is none yet", async () => {
  const workspace = { workspaceFolders: true, workspaceEdit: { snippetEditSupport: true } };
  await editor.start({ ...modern, workspace }, { levels: true }, undefined, [
    { uri: "file:///no-such-folder", name: "w" },
  ]);
  const document = await editor.open(misspelt, "yaml", "no-such-folder/below/file");
  const [found] = await editor.diagnostics(document);
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: document.uri },
    range: found?.range,
    context: { diagnostics: [] },
  });
  const [asked] = actions.flatMap(({ command }) => command?.arguments ?? []);
  assert.deepEqual(asked, { uri: document.uri, rule: found?.code });
  assert.ok(JSON.stringify(actions).includes("-- ${1:<reason>}"), "the editor has said that it knows snippets");
  const edit = await editor.ask<WorkspaceEdit>("mlwarden/setLevel", { ...asked, level: "hint" });
  const uri = "file:///no-such-folder/mlwarden.json";
  const [create, change] = edit.documentChanges ?? [];
  assert.deepEqual(create, { kind: "create", uri, options: { ignoreIfExists: true } });
  assert.ok(change && "edits" in change && change.textDocument.uri === uri);
});
