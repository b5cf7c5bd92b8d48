import assert from "node:assert/strict";
import { test } from "node:test";
import { Editor, modern } from "./editor.ts";

const endpoint = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: demo
auth_mode: key
public_network_access: enabled
`;

/** What a server that was just started says of a text. */
async function fresh(text: string): Promise<unknown> {
  const editor = new Editor();
  await editor.start(modern);
  const found = await editor.diagnostics(await editor.open(text));
  await editor.end();
  return found;
}

test("requests that are given up, in between edits, leave the server as it was", async () => {
  const editor = new Editor();
  await editor.start(modern);
  const document = await editor.open(endpoint);
  const textDocument = { uri: document.uri };
  const asked: Promise<unknown>[] = [];
  for (let round = 0; round < 60; round++) {
    const position = document.positionAt((round * 37) % document.getText().length);
    for (const request of ["hover", "completion", "diagnostic", "codeLens"])
      asked.push(editor.giveUp(`textDocument/${request}`, { textDocument, position }));
    await editor.change(document, { start: position, end: position }, round % 2 === 0 ? "\n" : "#x\n");
    asked.push(editor.diagnostics(document));
  }
  for (const outcome of await Promise.allSettled(asked))
    if (outcome.status === "rejected") assert.match(String(outcome.reason), /cancel/i);
  assert.deepEqual(await editor.diagnostics(document), await fresh(document.getText()));
  assert.equal(await editor.end(), 0);
});

test("a server that is killed is replaced by one that answers the same of the present text", async () => {
  for (const edits of [0, 1, 7]) {
    const editor = new Editor();
    await editor.start(modern);
    const document = await editor.open(endpoint);
    for (let n = 0; n < edits; n++) {
      const start = document.positionAt(0);
      await editor.change(document, { start, end: start }, `# ${n}\n`);
    }
    const before = await editor.diagnostics(document);
    void editor.diagnostics(document).catch(() => {});
    await editor.kill();
    assert.deepEqual(await fresh(document.getText()), before);
  }
});

test("what comes in the wrong order or is about nothing is answered", async () => {
  const editor = new Editor();
  await editor.start(modern);
  const textDocument = { uri: "file:///never-opened.yml", version: 3 };
  await editor.tell("textDocument/didChange", { textDocument, contentChanges: [{ text: endpoint }] });
  await editor.tell("textDocument/didClose", { textDocument });
  assert.deepEqual(await editor.diagnostics(textDocument), []);
  const document = await editor.open(endpoint);
  await editor.close(document);
  await editor.close(document);
  assert.deepEqual(await editor.diagnostics(document), []);
  await editor.open(endpoint);
  assert.deepEqual(await editor.diagnostics(document), await fresh(endpoint));
  assert.equal(await editor.end(), 0);
});
