import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { CodeAction, CodeLens, Diagnostic, TextDocumentEdit } from "vscode-languageserver";
import { Editor, modern } from "./editor.ts";
import { eventually } from "./eventually.ts";

const rule = "workspace-public-network-access";
const schemas = "https://schema.management.azure.com/schemas/2019-04-01";
const template = `{
  "$schema": "${schemas}/deploymentTemplate.json#",
  "parameters": { "access": { "type": "string", "defaultValue": "Disabled" } },
  "resources": [{
    "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "demo",
    "properties": { "publicNetworkAccess": "[parameters('access')]" }
  }]
}`;
const giving = (access: string): string => `{
  "$schema": "${schemas}/deploymentParameters.json#",
  "parameters": { "access": { "value": "${access}" } }
}`;

const refreshing = { ...modern, workspace: { diagnostics: { refreshSupport: true } } };
const ofRule = (found: readonly Diagnostic[]): readonly Diagnostic[] => found.filter(({ code }) => code === rule);

let editor: Editor;
let folder: Record<string, string>;
let asked: number;
let refreshed: number;
beforeEach(() => {
  editor = new Editor();
  folder = { "main.json": template, "main.parameters.dev env.json": giving("Enabled") };
  asked = 0;
  refreshed = 0;
  editor.reply("mlwarden/siblings", ({ uri }: { uri: string }) => {
    assert.match(uri, /^file:\/\/\/infra\//);
    asked++;
    return Object.entries(folder).map(([name, text]) => ({ name, text }));
  });
  editor.reply("workspace/diagnostic/refresh", () => {
    refreshed++;
    return null;
  });
});
afterEach(async () => {
  assert.equal(await editor.end(), 0);
  assert.deepEqual(
    editor.log.filter((line) => /error/i.test(line)),
    [],
  );
});

const start = () => editor.start(refreshing, { siblings: true });

test("a template is judged with the parameter files that the editor tells of, asked once", async () => {
  await start();
  const document = await editor.open(template, "json", "infra/main");
  const [finding] = ofRule(await editor.diagnostics(document));
  assert.match(String(finding?.message), /, in dev env; not by default\.$/);
  const uri = "file:///infra/main.parameters.dev%20env.json";
  const range = { start: { line: 2, character: 39 }, end: { line: 2, character: 48 } };
  assert.deepEqual(finding?.relatedInformation?.at(-1)?.location, { uri, range });
  await editor.diagnostics(document);
  assert.equal(asked, 1);
});

test("a parameter file is judged with its template", async () => {
  await start();
  const document = await editor.open(giving("Enabled"), "json", "infra/main.parameters.test");
  const [finding] = ofRule(await editor.diagnostics(document));
  assert.deepEqual(finding?.range.start, { line: 2, character: 39 });
  assert.equal(finding?.relatedInformation?.[0]?.location.uri, "file:///infra/main.json");
});

test("the light bulb in a parameter file changes the value that causes a finding, and then it is gone", async () => {
  await start();
  const document = await editor.open(giving("Enabled"), "json", "infra/main.parameters.test");
  const [finding] = ofRule(await editor.diagnostics(document));
  assert.ok(finding);
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: document.uri },
    range: finding.range,
    context: { diagnostics: [finding] },
  });
  const title = `Set parameter 'access' to 'Disabled' in test (${rule})`;
  const [change] = (actions.find((action) => action.title === title)?.edit?.documentChanges ??
    []) as TextDocumentEdit[];
  const [edit, other] = change?.edits ?? [];
  assert.ok(edit && "newText" in edit && !other);
  await editor.change(document, edit.range, edit.newText);
  assert.equal(document.getText(), giving("Disabled"));
  assert.deepEqual(ofRule(await editor.diagnostics(document)), []);
});

test("the light bulb in a template changes the parameter file that causes a finding, as it stands in the editor or on disk", async () => {
  await start();
  const main = await editor.open(template, "json", "infra/main");
  const offer = async (name: string) => {
    const [finding] = ofRule(await editor.diagnostics(main));
    assert.ok(finding);
    const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: main.uri },
      range: finding.range,
      context: { diagnostics: [finding] },
    });
    const title = `Set parameter 'access' to 'Disabled' in ${name} (${rule})`;
    return actions.find((action) => action.title === title)?.edit?.documentChanges;
  };
  const edits = (line: number) => [
    { range: { start: { line, character: 39 }, end: { line, character: 48 } }, newText: '"Disabled"' },
  ];
  assert.deepEqual(await offer("main.parameters.dev env.json"), [
    { textDocument: { uri: "file:///infra/main.parameters.dev%20env.json", version: null }, edits: edits(2) },
  ]);
  folder = { "main.json": template, "main.parameters.test.json": giving("Disabled") };
  const file = await editor.open(`\n${giving("Enabled")}`, "json", "infra/main.parameters.test");
  assert.deepEqual(await offer("main.parameters.test.json"), [
    { textDocument: { uri: file.uri, version: null }, edits: edits(3) },
  ]);
});

test("what is open in the editor counts as it stands there, and the others are checked again", async () => {
  await start();
  const main = await editor.open(template, "json", "infra/main");
  const file = await editor.open(giving("Enabled"), "json", "infra/main.parameters.dev%20env");
  assert.equal(ofRule(await editor.diagnostics(main)).length, 1);
  await eventually(() => assert.equal(refreshed, 1));
  const before = refreshed;
  await editor.replace(file, "Enabled", "Disabled");
  assert.deepEqual(ofRule(await editor.diagnostics(main)), []);
  assert.deepEqual(ofRule(await editor.diagnostics(file)), []);
  await eventually(() => assert.equal(refreshed, before + 1));
});

test("a file that changes on disk is read again", async () => {
  await start();
  const main = await editor.open(template, "json", "infra/main");
  assert.equal(ofRule(await editor.diagnostics(main)).length, 1);
  folder = { "main.json": template };
  await editor.tell("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///infra/main.parameters.dev%20env.json", type: 3 }],
  });
  await eventually(() => assert.equal(refreshed, 1));
  assert.deepEqual(ofRule(await editor.diagnostics(main)), []);
});

test("an editor that cannot tell is not asked, and other files are none of its business", async () => {
  await editor.start(refreshing);
  const main = await editor.open(template, "json", "infra/main");
  assert.deepEqual(ofRule(await editor.diagnostics(main)), []);
  assert.equal(asked, 0);
});

test("nothing is asked about files that go with no other", async () => {
  await start();
  const document = await editor.open(
    "name: w\npublic_network_access: enabled\nhbi_workspace: true\n",
    "yaml",
    "infra/w",
  );
  assert.equal(ofRule(await editor.diagnostics(document)).length, 1);
  assert.equal(asked, 0);
});

test("a template that it links to is asked for by its path, and again when it changes", async () => {
  const linking = template.replace(
    '"resources": [{',
    '"resources": [{ "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "net", "properties": { "templateLink": { "relativePath": "../shared/pe of all.json" } } }, {',
  );
  const endpoint = `{
    "$schema": "${schemas}/deploymentTemplate.json#",
    "resources": [{
      "type": "Microsoft.Network/privateEndpoints", "apiVersion": "2023-04-01", "name": "pe",
      "properties": { "privateLinkServiceConnections": [{ "properties": {
        "privateLinkServiceId": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]", "groupIds": ["amlworkspace"] } }] }
    }]
  }`;
  const paths: string[] = [];
  let linked: { text: string } | null = { text: endpoint };
  editor.reply("mlwarden/linked", ({ path }: { path: string }) => {
    paths.push(path);
    return linked;
  });
  await start();
  const isTold = (found: readonly Diagnostic[]) =>
    found.some(({ code }) => code === "private-endpoint-with-public-access");
  const main = await editor.open(linking.replace('"Disabled"', '"Enabled"'), "json", "infra/main");
  assert.ok(isTold(await editor.diagnostics(main)));
  await editor.diagnostics(main);
  assert.deepEqual(paths, ["../shared/pe of all.json"]);
  linked = null;
  await editor.tell("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///shared/pe%20of%20all.json", type: 3 }],
  });
  await eventually(() => assert.equal(refreshed, 1));
  assert.ok(!isTold(await editor.diagnostics(main)));
});

const assigning = JSON.stringify({
  environments: { "main.json": { live: "p/live.json", test: "p/test.json" } },
});
const files: Readonly<Record<string, string>> = {
  "file:///infra/mlwarden.json": assigning,
  "file:///infra/main.json": template,
  "file:///infra/p/live.json": giving("Enabled"),
  "file:///infra/p/test.json": giving("Enabled"),
};
const lensIn = async (document: { uri: string }) => {
  const lenses = await editor.ask<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: document.uri } });
  return lenses.find(({ command }) => command?.title.startsWith("Evaluated with"))?.command;
};

async function startAssigned(): Promise<void> {
  editor.reply("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) => {
    const index = uris.findIndex((uri) => files[uri] !== undefined);
    return index < 0 ? null : { index, text: files[uris[index] ?? ""] };
  });
  await editor.start(refreshing, { siblings: true, files: true, environments: true });
}

test("a configuration assigns parameter files, wherever they are and whatever their names", async () => {
  await startAssigned();
  const main = await editor.open(template, "json", "infra/main");
  const [finding] = ofRule(await editor.diagnostics(main));
  assert.match(String(finding?.message), /, in live and test; not by default\.$/);
  assert.equal(finding?.relatedInformation?.at(-1)?.location.uri, "file:///infra/p/test.json");
  const live = await editor.open(giving("Enabled"), "json", "infra/p/live");
  const [there] = ofRule(await editor.diagnostics(live));
  assert.equal(there?.relatedInformation?.[0]?.location.uri, "file:///infra/main.json");
});

test("a lens tells what a template is worked out with, and an environment can be chosen", async () => {
  await startAssigned();
  const main = await editor.open(template, "json", "infra/main");
  assert.deepEqual(await lensIn(main), {
    title: "Evaluated with: default, live, test",
    command: "mlwarden.chooseEnvironment",
    arguments: [{ uri: main.uri, environments: ["live", "test"] }],
  });
  await editor.tell("mlwarden/environments", { [main.uri]: "live" });
  assert.match(String(ofRule(await editor.diagnostics(main))[0]?.message), /, in live; not by default\.$/);
  assert.equal((await lensIn(main))?.title, "Evaluated with: default, live, not test");
  await eventually(() => assert.equal(refreshed, 1));
  await editor.tell("mlwarden/environments", {});
  assert.equal((await lensIn(main))?.title, "Evaluated with: default, live, test");
});

test("the lens counts parameter files by name, too; an editor that cannot choose gets its text alone", async () => {
  await start();
  const main = await editor.open(template, "json", "infra/main");
  assert.equal((await lensIn(main))?.title, "Evaluated with: default, dev env");
  assert.equal((await lensIn(main))?.command, "");
  const alone = await editor.open("name: w\npublic_network_access: enabled\n", "yaml", "infra/w");
  assert.equal(await lensIn(alone), undefined);
});
