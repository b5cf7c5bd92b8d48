import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver";
import { Editor, modern, old } from "./editor.ts";
import { eventually } from "./eventually.ts";

const rule = "online-endpoint-key-auth";
const endpoint = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: demo
auth_mode: key
`;
const refreshing = { ...modern, workspace: { diagnostics: { refreshSupport: true } } };
const setting = (level: string): string => JSON.stringify({ rules: { [rule]: level } });
const severityIn = (found: readonly Diagnostic[]): number | undefined =>
  found.find(({ code }) => code === rule)?.severity;

let editor: Editor;
let files: Record<string, string>;
let asked: number;
let refreshed: number;
beforeEach(() => {
  editor = new Editor();
  files = {};
  asked = 0;
  refreshed = 0;
  editor.reply("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) => {
    asked++;
    const index = uris.findIndex((uri) => files[uri] !== undefined);
    return index < 0 ? null : { index, text: files[uris[index] ?? ""] };
  });
  editor.reply("workspace/diagnostic/refresh", () => {
    refreshed++;
    return null;
  });
});
afterEach(async () => assert.equal(await editor.end(), 0));

test("the editor's files configure those below them, asked for once", async () => {
  files["file:///a/mlwarden.json"] = setting("error");
  await editor.start(refreshing, { files: true });
  const document = await editor.open(endpoint, "yaml", "a/b/endpoint");
  assert.equal(severityIn(await editor.diagnostics(document)), 1);
  await editor.replace(document, "demo", "other");
  assert.equal(severityIn(await editor.diagnostics(document)), 1);
  assert.equal(asked, 2, "for the configuration and for the baseline");
});

test("a change on disk reaches the open file, also where it is in a file that is extended, or is a new one", async () => {
  files["file:///mlwarden.json"] = JSON.stringify({ extends: "./base policy.json" });
  files["file:///base policy.json"] = setting("error");
  await editor.start(refreshing, { files: true });
  const document = await editor.open(endpoint, "yaml", "a/endpoint");
  assert.equal(severityIn(await editor.diagnostics(document)), 1);
  for (const [name, level, severity] of [
    ["base%20policy.json", "hint", 4],
    ["a/mlwarden.json", "information", 3],
  ] as const) {
    const before = refreshed;
    files[`file:///${decodeURIComponent(name)}`] = setting(level);
    await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: `file:///${name}`, type: 2 }] });
    await eventually(() => assert.equal(refreshed, before + 1, name));
    assert.equal(severityIn(await editor.diagnostics(document)), severity, name);
  }
});

test("a configuration that is being written counts as it stands in the editor", async () => {
  files["file:///mlwarden.json"] = setting("error");
  await editor.start(refreshing, { files: true });
  const document = await editor.open(endpoint, "yaml", "a/endpoint");
  const config = await editor.open(setting("error"), "json", "mlwarden");
  await editor.replace(config, '"error"', '"off"');
  assert.equal(severityIn(await editor.diagnostics(document)), undefined);
  await eventually(() => assert.ok(refreshed > 0));
});

test("faults of a configuration are told in it; what its schema tells, where no other does", async () => {
  await editor.start(refreshing, { files: true });
  const config = await editor.open('{ "rules": { "no-such": "off" }, "profil": "strict" }', "json", "mlwarden");
  const codes = async () => (await editor.diagnostics(config)).map(({ code }) => code);
  assert.deepEqual((await codes()).toSorted(), ["configuration-format", "configuration-reference"]);
  await editor.tell("workspace/didChangeConfiguration", { settings: { mlwarden: { validators: ["json"] } } });
  assert.deepEqual(await codes(), ["configuration-reference"]);
});

test("what a baseline accepts is a hint, until the baseline changes", async () => {
  const accepting = (prints: readonly string[]): string =>
    JSON.stringify({ version: 1, accepted: { "a/endpoint.yml": prints } });
  files["file:///mlwarden-baseline.json"] = accepting([`${rule}/auth_mode`]);
  await editor.start(refreshing, { files: true });
  const document = await editor.open(endpoint, "yaml", "a/endpoint");
  const [first] = (await editor.diagnostics(document)).filter(({ code }) => code === rule);
  assert.deepEqual([first?.severity, first?.tags], [4, undefined]);
  assert.match(String(first?.message), / The baseline accepts it\.$/);
  files["file:///mlwarden-baseline.json"] = accepting([]);
  await editor.tell("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///mlwarden-baseline.json", type: 2 }],
  });
  assert.equal(severityIn(await editor.diagnostics(document)), 2);
});

for (const [kind, capabilities] of [
  ["pulls", modern],
  ["is sent", old],
] as const)
  test(`in an editor that cannot tell and ${kind} findings, the configuration is read from disk`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "mlwarden "));
    try {
      writeFileSync(join(folder, "mlwarden.json"), setting("error"));
      await editor.start(capabilities);
      const name = pathToFileURL(join(folder, "endpoint")).href.slice("file:///".length);
      const document = await editor.open(endpoint, "yaml", name);
      if (kind === "pulls") assert.equal(severityIn(await editor.diagnostics(document)), 1);
      else {
        await eventually(() => assert.equal(severityIn(editor.published[0]?.diagnostics ?? []), 1));
      }
      assert.equal(asked, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
