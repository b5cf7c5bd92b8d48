import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import picomatch from "picomatch";
import type { ClientCapabilities } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isNamedAsSecret } from "../../server/src/dialects/beside/secret-names.ts";
import { checkJson, folderWith } from "../cli/run.ts";
import { Editor, modern, old } from "./editor.ts";
import { eventually } from "./eventually.ts";

// What the server reads from disk itself, for an editor that looks nothing up for it.

const rules = ["deployment-egress-beside-managed-network", "code-folder-holds-secrets"];
const workspace = "name: demo\nmanaged_network:\n  isolation_mode: allow_only_approved_outbound\n";
const blue = "name: blue\nendpoint_name: churn\negress_public_network_access: disabled\n";
const job = (code: string): string =>
  `command: python train.py\ncode: ${code}\nenvironment: azureml:train@latest\ncompute: azureml:cpu\n`;

let editor: Editor;
let refreshed: number;
beforeEach(() => {
  editor = new Editor();
  refreshed = 0;
  editor.reply("workspace/diagnostic/refresh", () => {
    refreshed++;
    return null;
  });
});
afterEach(async () => assert.equal(await editor.end(), 0));

const addressOf = (path: string): string => pathToFileURL(path).href;

async function openIn(folder: string, path: string, text: string): Promise<TextDocument> {
  const name = addressOf(join(folder, path)).replace("file:///", "");
  return editor.open(text, "yaml", name.replace(/\.yml$/, ""));
}

const start = (folder: string, capabilities: ClientCapabilities) =>
  editor.start(capabilities, {}, undefined, [{ uri: addressOf(folder), name: "work" }]);

const ofRules = (found: readonly { readonly code?: unknown }[]): number =>
  found.filter(({ code }) => rules.includes(String(code))).length;

interface Situation {
  /** What is checked, in the folder `work/online`. */
  readonly text: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly told: 0 | 1;
}

const env = "TOKEN=x\n";
const situations: Readonly<Record<string, Situation>> = {
  "a workspace in the same folder": { text: blue, files: { "work/online/w.yml": workspace }, told: 1 },
  "one in UTF-16": {
    text: blue,
    files: { "work/online/w.yml": Buffer.from(`\uFEFF${workspace}`, "utf16le") },
    told: 1,
  },
  "one of more than 5 MB": {
    text: blue,
    files: { "work/online/w.yml": `${workspace}# ${"x".repeat(5 * 1024 * 1024)}` },
    told: 0,
  },
  "one that is a link": {
    text: blue,
    files: { "work/other/w.yml": workspace },
    links: { "work/online/w.yml": "work/other/w.yml" },
    told: 0,
  },
  "one in the folder above": { text: blue, files: { "work/w.yml": workspace }, told: 1 },
  "one above the folder that is open": { text: blue, files: { "w.yml": workspace }, told: 0 },
  "code beside": { text: job("./src"), files: { "work/online/src/.env": env }, told: 1 },
  "code in another folder": { text: job("../src"), files: { "work/src/.env": env }, told: 1 },
  "code outside": { text: job("../../src"), files: { "src/.env": env }, told: 0 },
  "a link to code outside": {
    text: job("./src"),
    files: { "src/.env": env },
    links: { "work/online/src": "src" },
    told: 0,
  },
  "a link to code in another folder": {
    text: job("./src"),
    files: { "work/src/.env": env },
    links: { "work/online/src": "work/src" },
    told: 1,
  },
};

for (const [what, { text, files, links = {}, told }] of Object.entries(situations))
  test(`${what} is ${told ? "" : "not "}read, by the server as by the command line`, async () => {
    const root = folderWith({ "work/online/file.yml": text, ...files });
    for (const [from, to] of Object.entries(links)) symlinkSync(join(root, to), join(root, from));
    const work = join(root, "work");
    await start(work, modern);
    assert.equal(ofRules(await editor.diagnostics(await openIn(work, "online/file.yml", text))), told);
    const { files: reports } = checkJson(["online/file.yml"], { cwd: work });
    assert.equal(ofRules(reports.flatMap(({ findings }) => findings.map(({ rule }) => ({ code: rule })))), told);
  });

test("without a folder that is open, what is beside the file counts, and nothing above", async () => {
  const root = folderWith({ "w.yml": workspace, "deep/blue.yml": blue, "beside/w.yml": workspace });
  await editor.start(modern);
  assert.equal(ofRules(await editor.diagnostics(await openIn(root, "deep/blue.yml", blue))), 0);
  assert.equal(ofRules(await editor.diagnostics(await openIn(root, "beside/blue.yml", blue))), 1);
});

test("an editor that knows but one root has that for its folder", async () => {
  const root = folderWith({ "w.yml": workspace, "deep/blue.yml": blue });
  await editor.ask("initialize", { processId: null, rootUri: addressOf(root), capabilities: modern });
  await editor.tell("initialized", {});
  assert.equal(ofRules(await editor.diagnostics(await openIn(root, "deep/blue.yml", blue))), 1);
});

test("what is on no disk of this machine has nothing around it", async () => {
  await editor.start(modern);
  for (const uri of ["untitled:blue.yml", "vscode-vfs://host/blue.yml", "file://host/share/blue.yml"]) {
    await editor.tell("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text: `${blue}auth_mode: key\n` },
    });
    assert.equal(ofRules(await editor.diagnostics({ uri })), 0);
  }
  assert.deepEqual(editor.log, []);
});

interface Registration {
  readonly method: string;
  readonly registerOptions: { readonly watchers: readonly { readonly globPattern: string }[] };
}

test("an editor that can watch files is asked to, and what it tells of is read again", async () => {
  const root = folderWith({ "work/online/w.yml": workspace });
  const asked: Registration[] = [];
  editor.reply("client/registerCapability", ({ registrations }: { registrations: readonly Registration[] }) => {
    asked.push(...registrations);
    return null;
  });
  const { capabilities } = await start(join(root, "work"), {
    ...modern,
    workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
  });
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: false });
  const document = await openIn(root, "work/online/blue.yml", blue);
  assert.equal(ofRules(await editor.diagnostics(document)), 1);
  const globs = asked
    .filter(({ method }) => method === "workspace/didChangeWatchedFiles")
    .flatMap(({ registerOptions }) => registerOptions.watchers.map(({ globPattern }) => globPattern));
  const isWatched = picomatch(globs, { dot: true });
  for (const name of ["w.yml", "main.json", "a/.amlignore", ".gitignore"]) assert.ok(isWatched(name), name);
  const secrets =
    ".env .env.prod id_rsa a.pfx a.p12 a.ppk privkey.pem server.key .netrc _netrc .git-credentials .pypirc .pgpass";
  const kept = ".azure/accessTokens.json .azure/msal_token_cache.bin .aws/credentials .kube/config";
  for (const name of `${secrets} ${kept}`.split(" ").flatMap((name) => [name, `src/${name}`])) {
    assert.ok(isNamedAsSecret(name), name);
    assert.ok(isWatched(name), name);
  }

  const path = join(root, "work/online/w.yml");
  writeFileSync(path, workspace.replace("allow_only_approved_outbound", "disabled"));
  assert.equal(ofRules(await editor.diagnostics(document)), 1, "nothing is read again before it is told");
  await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: addressOf(path), type: 2 }] });
  await eventually(() => assert.equal(refreshed, 1));
  assert.equal(ofRules(await editor.diagnostics(document)), 0);
});

test("for an editor that cannot watch, what lies around is read again whenever a document is opened or saved", async () => {
  const root = folderWith({ "work/online/w.yml": workspace, "work/mlwarden.json": "{}" });
  const { capabilities } = await start(join(root, "work"), old);
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  const document = await openIn(root, "work/online/blue.yml", blue);
  const last = () => editor.published.findLast(({ uri }) => uri === document.uri)?.diagnostics;
  const shows = (count: number): Promise<void> => eventually(() => assert.equal(ofRules(last() ?? []), count));
  const save = () => editor.tell("textDocument/didSave", { textDocument: { uri: document.uri } });
  await shows(1);
  const path = join(root, "work/online/w.yml");
  writeFileSync(path, workspace.replace("allow_only_approved_outbound", "disabled"));
  await save();
  await shows(0);
  writeFileSync(path, workspace);
  await save();
  await shows(1);
  writeFileSync(join(dirname(path), "../mlwarden.json"), JSON.stringify({ rules: { [rules[0] ?? ""]: "off" } }));
  await save();
  await shows(0);
  writeFileSync(join(dirname(path), "../mlwarden.json"), "{}");
  await openIn(root, "work/online/job.yml", job("."));
  await shows(1);
});
