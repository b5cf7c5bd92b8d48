import assert from "node:assert/strict";
import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, test } from "node:test";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  Hover,
  MarkupContent,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bundle, Editor, modern, old } from "./editor.ts";
import { eventually } from "./eventually.ts";

const rule = "workspace-public-network-access";
const disabled = "name: w # 🙂\nhbi_workspace: true\npublic_network_access: disabled # why\n";
const enabled = disabled.replace("disabled", "enabled");
const codes = (found: readonly { code?: unknown }[]): unknown[] =>
  found.map(({ code }) => code).filter((code) => code === rule);

let editor: Editor;
beforeEach(() => {
  editor = new Editor();
});
afterEach(async () => {
  assert.equal(await editor.end(), 0);
  assert.deepEqual(
    editor.log.filter((line) => /error/i.test(line)),
    [],
  );
});

test("started in no way that an editor would, it says how", () => {
  const { status, stderr } = spawnSync(process.execPath, [bundle], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stderr, /^usage: [^\n]*\n$/);
});

test("it speaks over the channel that VS Code opens too", async () => {
  const child = fork(bundle, ["--node-ipc"], { execArgv: [] });
  const answer = once(child, "message");
  child.send({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: process.pid, capabilities: modern } });
  const [{ id, result }] = await answer;
  assert.equal(id, 1);
  assert.equal(result.serverInfo.name, "ML Warden");
  child.kill();
});

test("it says what it can do", async () => {
  const { capabilities, serverInfo } = await editor.start(modern);
  assert.equal(serverInfo?.name, "ML Warden");
  assert.deepEqual(capabilities, {
    textDocumentSync: { openClose: true, change: 2, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [" ", ":", '"'] },
    documentLinkProvider: {},
    codeLensProvider: {},
    codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.mlwarden"] },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  });
});

test("from keystroke to underline to fix", async () => {
  await editor.start(modern, { pages: true });
  const document = await editor.open(disabled);
  assert.deepEqual(codes(await editor.diagnostics(document)), []);

  await editor.replace(document, "disabled", "enabled");
  const found = (await editor.diagnostics(document)).find(({ code }) => code === rule);
  assert.ok(found);
  assert.equal(document.getText(found.range), "enabled");
  assert.equal(found.source, "ML Warden");
  assert.equal(found.codeDescription?.href, `mlwarden:/rules/${rule}.md`);
  assert.equal(found.relatedInformation, undefined);

  const { uri } = document;
  const context = { diagnostics: [found], only: ["quickfix"] };
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: found.range,
    context,
  });
  const fix = actions.find(({ title }) => title === `Set 'public_network_access' to 'disabled' (${rule})`);
  const [change] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.equal(change?.textDocument.version, 2);
  assert.equal(TextDocument.applyEdits(document, change.edits as TextEdit[]), disabled);
  assert.ok(actions.some(({ command }) => command?.command === "mlwarden.openPage"));
});

test("an editor that does not ask is told, the newest version only, and cleared on close", async () => {
  const { capabilities } = await editor.start(old);
  assert.equal(capabilities.diagnosticProvider, undefined);
  const document = await editor.open(disabled);
  await editor.replace(document, "disabled", "enable");
  await editor.replace(document, "enable", "enabled");
  const published = () => editor.published.map(({ version, diagnostics }) => [version, ...codes(diagnostics)]);
  await eventually(() => assert.deepEqual(published(), [[3, rule]]));
  await editor.replace(document, "enabled", "disabled");
  await editor.close(document);
  await eventually(() => assert.deepEqual(editor.published.slice(1), [{ uri: document.uri, diagnostics: [] }]));
});

test("hover and completion", async () => {
  await editor.start(modern);
  const document = await editor.open(enabled);
  const position = document.positionAt(enabled.indexOf("enabled") + 1);
  const about = { textDocument: { uri: document.uri }, position };
  const { contents, range } = await editor.ask<Hover>("textDocument/hover", about);
  assert.match((contents as MarkupContent).value, /`public_network_access`/);
  assert.equal(range && document.getText(range), "enabled");
  const items = await editor.ask<CompletionItem[]>("textDocument/completion", about);
  assert.deepEqual(
    items.map(({ label }) => label),
    ["disabled", "enabled"],
  );
});

test("keys come as snippets where the editor takes them, and as plain text where it does not", async () => {
  for (const [snippetSupport, newText] of [
    [true, "public_network_access: ${1|disabled,enabled|}"],
    [false, "public_network_access: "],
  ] as const) {
    const other = new Editor();
    await other.start({ textDocument: { ...modern.textDocument, completion: { completionItem: { snippetSupport } } } });
    const text = "name: e\nauth_mode: key\n\n";
    const document = await other.open(text);
    const about = { textDocument: { uri: document.uri }, position: document.positionAt(text.length - 1) };
    const items = await other.ask<CompletionItem[]>("textDocument/completion", about);
    const item = items.find(({ label }) => label === "public_network_access");
    assert.equal(item?.textEdit?.newText, newText);
    assert.equal(item.insertTextFormat, snippetSupport ? 2 : undefined);
    assert.equal(await other.end(), 0);
  }
});

test("the outline, for an editor that shows it as a tree", async () => {
  const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
  const { capabilities } = await editor.start({ textDocument: { ...modern.textDocument, documentSymbol } });
  assert.equal(capabilities.documentSymbolProvider, true);
  const { uri } = await editor.open(enabled);
  const found = await editor.ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
  assert.deepEqual(
    found.map(({ name, detail }) => [name, detail]),
    [["w", "workspace"]],
  );
  assert.deepEqual(
    found[0]?.children?.map(({ name, detail }) => [name, detail]),
    [
      ["hbi_workspace", "true"],
      ["public_network_access", "enabled"],
    ],
  );
});

test("links to files", async () => {
  await editor.start(modern);
  const { uri } = await editor.open("endpoint_name: e\ninstance_type: x\nenvironment: file:./env.yml\n");
  const found = await editor.ask<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
  assert.deepEqual(
    found.map(({ target }) => target),
    ["file:///env.yml"],
  );
});

test("what a custom role is enough for", async () => {
  await editor.start(modern);
  const role = `{ "Name": "r", "IsCustom": true, "Actions": ["*"], "AssignableScopes": ["/subscriptions/x"] }`;
  const { uri } = await editor.open(role, "json", "role");
  const [lens, ...others] = await editor.ask<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  assert.deepEqual(others, []);
  assert.equal(lens?.command?.title, "can: everything");
});

test("secure files from answers, and where they go in a document", async () => {
  await editor.start(modern);
  const offered = await editor.ask<{ id: string; questions: unknown[] }[]>("mlwarden/scaffolds", {});
  assert.ok(offered.length > 0);
  for (const { id, questions } of offered) {
    assert.ok(questions.length > 0);
    const files = await editor.ask<{ text: string; fileName: string }[]>("mlwarden/scaffold", { id, answers: {} });
    assert.ok(files.length > 0);
    for (const { text, fileName } of files) {
      const [, name, ending] = /^(.+)\.(\w+)$/.exec(fileName) ?? [];
      const document = await editor.open(text, ending === "json" ? "json" : "yaml", name);
      assert.deepEqual(await editor.diagnostics(document), [], id);
    }
  }
  assert.equal(await editor.ask("mlwarden/scaffold", { id: "none", answers: {} }), null);
  const at = { position: { line: 0, character: 0 }, id: "workspace", answers: {} };
  const [edit] = await editor.ask<{ newText: string }[]>("mlwarden/insertion", { text: "", ...at });
  assert.match(edit?.newText ?? "", /public_network_access: disabled/);
  assert.equal(await editor.ask("mlwarden/insertion", { text: "name: other", ...at }), null);
});

test("the language tells how a file is written, and its content what it is", async () => {
  await editor.start(modern);
  const template = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [{ "type": "Microsoft.MachineLearningServices/workspaces", "name": "w", "properties": { "publicNetworkAccess": "Enabled" } }]
}`;
  for (const languageId of ["json", "jsonc", "arm-template", "plaintext"]) {
    const document = await editor.open(template, languageId, languageId);
    assert.deepEqual(codes(await editor.diagnostics(document)), [rule], languageId);
  }
});

test("the same address in another language is read anew", async () => {
  await editor.start(modern);
  const document = await editor.open(enabled, "yaml", "same");
  assert.deepEqual(codes(await editor.diagnostics(document)), [rule]);
  await editor.close(document);
  assert.deepEqual(await editor.diagnostics(document), []);
  await editor.open(enabled, "yaml", "same");
  assert.deepEqual(codes(await editor.diagnostics(document)), [rule]);
});

test("nothing is said of a file that is not ours, nor of one that is not open", async () => {
  await editor.start(modern);
  const pipeline = await editor.open("trigger: [main]\nsteps:\n  - script: echo\n");
  assert.deepEqual(await editor.diagnostics(pipeline), []);
  assert.deepEqual(await editor.diagnostics({ uri: "file:///nowhere.yml" }), []);
  const about = { textDocument: { uri: pipeline.uri }, position: { line: 0, character: 9 } };
  assert.equal(await editor.ask("textDocument/hover", about), null);
  assert.deepEqual(await editor.ask("textDocument/completion", about), []);
  for (const request of ["documentSymbol", "documentLink", "codeLens"]) {
    assert.deepEqual(await editor.ask(`textDocument/${request}`, about), []);
  }
});

const broken = [
  `${enabled}tags: [1, 2\n`,
  `${enabled}tags:\n\t- x\n  y: "\n`,
  `${enabled}a: &a [*a]\nb: *nowhere\n`,
  `${enabled}${"- ".repeat(5000)}x\n`,
  "",
  "\uFEFF",
  "{",
  `{"$schema": "deploymentTemplate.json", "x": "Microsoft.MachineLearningServices/" ${"[".repeat(20_000)}`,
  "\u0000\uD800: [",
];
for (const text of broken) {
  test(`a broken file answers everything: ${JSON.stringify(text.slice(-30))}`, async () => {
    await editor.start(modern);
    for (const languageId of ["yaml", "json"]) {
      const document = await editor.open(text, languageId);
      await editor.diagnostics(document);
      const end = document.positionAt(text.length);
      const textDocument = { uri: document.uri };
      for (const position of [end, document.positionAt(text.length >> 1), { line: 9999, character: 9999 }]) {
        await editor.ask("textDocument/hover", { textDocument, position });
        await editor.ask("textDocument/completion", { textDocument, position });
      }
      for (const request of ["documentSymbol", "documentLink", "codeLens"]) {
        await editor.ask(`textDocument/${request}`, { textDocument });
      }
      const range = { start: { line: 0, character: 0 }, end };
      const context = { diagnostics: [], only: ["quickfix", "source.fixAll"] };
      await editor.ask("textDocument/codeAction", { textDocument, range, context });
    }
  });
}

test("a fault elsewhere in the file does not hide what can be said", async () => {
  await editor.start(modern);
  const document = await editor.open(`${enabled}tags: "no end\n`);
  assert.deepEqual(codes(await editor.diagnostics(document)), [rule]);
});

test("every half of a file that is being typed is answered", async () => {
  await editor.start(modern);
  const document = await editor.open("");
  for (const character of enabled.replace("🙂", "")) {
    const position = document.positionAt(document.getText().length);
    await editor.change(document, { start: position, end: position }, character);
    await editor.diagnostics(document);
    const after = document.positionAt(document.getText().length);
    await editor.ask("textDocument/completion", { textDocument: { uri: document.uri }, position: after });
  }
  assert.deepEqual(codes(await editor.diagnostics(document)), [rule]);
});

test("a huge file is answered", async () => {
  await editor.start(modern);
  const tags = Array.from({ length: 20_000 }, (_, i) => `  tag${i}: value ${i} 🙂`).join("\n");
  const document = await editor.open(`${enabled}tags:\n${tags}\n`);
  assert.deepEqual(codes(await editor.diagnostics(document)), [rule]);
});
