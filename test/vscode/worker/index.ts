import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { CodeAction, Diagnostic, Hover } from "vscode-languageserver";
import { defaultSettings, diagnosticsOf } from "../../../server/src/index.ts";
import { Worker } from "./worker.ts";

type Check = readonly [name: string, check: (worker: Worker) => Promise<void>];

const uri = "memfs:/endpoint.yml";
const text = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: scoring
auth_mode: key
public_network_access: enabled
`;
const onKey = { line: 2, character: 11 };

const checks: readonly Check[] = [
  [
    "the server in a worker of a browser finds what the server in Node finds",
    async (worker) => {
      const { items } = await worker.request<{ items: Diagnostic[] }>("textDocument/diagnostic", {
        textDocument: { uri },
      });
      assert.deepEqual(items, JSON.parse(JSON.stringify(diagnosticsOf(uri, text, defaultSettings))));
      assert.ok(items.some(({ code }) => code === "online-endpoint-key-auth"));
    },
  ],
  [
    "the worker explains a setting",
    async (worker) => {
      const hover = await worker.request<Hover>("textDocument/hover", { textDocument: { uri }, position: onKey });
      assert.match(JSON.stringify(hover.contents), /auth_mode/);
    },
  ],
  [
    "the worker offers the fix",
    async (worker) => {
      const actions = await worker.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: onKey, end: onKey },
        context: { diagnostics: [] },
      });
      assert.ok(actions.some(({ title }) => title.includes("'auth_mode' to 'aad_token'")));
    },
  ],
];

/** Runs the bundles for browsers in a real one. Resolves to whether each check passed. */
export async function runWorker(page: Page, scripts: readonly string[]): Promise<boolean[]> {
  const worker = await Worker.start(page, await Promise.all(scripts.map((script) => readFile(script, "utf8"))));
  await worker.request("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await worker.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  const results: boolean[] = [];
  for (const [name, check] of checks) {
    const failure = await check(worker).then(
      () => undefined,
      (error: unknown) => error,
    );
    console.log(failure === undefined ? `ok ${name}` : `not ok ${name}\n${failure}`);
    results.push(failure === undefined);
  }
  return results;
}
