import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { LocationLink } from "vscode-languageserver";
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
