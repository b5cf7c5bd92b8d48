import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, WorkspaceDiagnosticReport } from "vscode-languageserver";
import { folderWith, run } from "../cli/run.ts";
import { bundle, Editor, modern } from "../lsp/editor.ts";
import { sealed } from "./sealed.ts";

const rule = "batch-endpoint-key-auth";
const schema = "https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json";
const tokens = `$schema: ${schema}\nname: demo\nauth_mode: aad_token\n`;
const keys = tokens.replace("aad_token", "key");

/** A folder to work in, within one that holds what is not to be read. */
function folder(): { readonly root: string; readonly cwd: string } {
  const root = folderWith({
    "base.json": "{}",
    ".gitignore": "e.yml\n",
    "work/mlwarden.json": '{ "rules": {} }',
    "work/e.yml": keys,
    "work/deep/t.yml": tokens,
  });
  return { root, cwd: join(root, "work") };
}

for (const [what, code] of [
  ["a socket", "require('node:net').connect(1)"],
  ["a request", "fetch('http://127.0.0.1:1')"],
  ["a process", "require('node:child_process').spawnSync('true')"],
  ["a thread", "new (require('node:worker_threads').Worker)('0', { eval: true })"],
  ["code from text", "new Function('0')"],
  ["a file to read", "require('node:fs').readFileSync('../base.json')"],
  ["a file to write", "require('node:fs').writeFileSync('new.txt', '')"],
] as const)
  test(`the seal denies ${what}`, () => {
    const { cwd } = folder();
    const { status, stderr } = spawnSync(process.execPath, [...sealed([cwd]), "--eval", code], {
      cwd,
      encoding: "utf8",
    });
    assert.notEqual(status, 0);
    assert.match(stderr, /SEALED|ERR_ACCESS_DENIED|Code generation from strings/);
  });

test("the command line checks and reports without network, processes, threads, or anything outside its folder", () => {
  const { cwd } = folder();
  const flags = sealed([cwd]);
  for (const args of [
    ["check", "."],
    ["check", "e.yml", "--format", "sarif"],
    ["check", ".", "--format", "json"],
    ["check", ".", "--fix-dry-run"],
  ]) {
    const { code, stdout, stderr } = run(args, { cwd, flags });
    assert.deepEqual([code, stderr], [1, ""], args.join(" "));
    assert.match(stdout, /key/);
  }
  for (const args of [["rules"], ["config", "e.yml"], ["explain", rule], ["explain", "e.yml"], ["schema"]]) {
    const { code, stdout, stderr } = run(args, { cwd, flags });
    assert.deepEqual([code, stderr, stdout.length > 100], [0, "", true], args.join(" "));
  }
});

test("--fix needs to write to the file that it mends, and to no other", () => {
  const { cwd } = folder();
  const file = join(cwd, "e.yml");
  const { code, stderr } = run(["check", ".", "--fix", "--quiet"], { cwd, flags: sealed([cwd], [file]) });
  assert.deepEqual([code, stderr, readFileSync(file, "utf8")], [0, "", tokens]);
  assert.deepEqual(readdirSync(cwd).toSorted(), ["deep", "e.yml", "mlwarden.json"]);
});

test("what is denied is told once, and the rest is checked", () => {
  const { cwd } = folder();
  const flags = sealed(["mlwarden.json", "e.yml"].map((name) => join(cwd, name)));
  const { code, stdout, stderr } = run(["check", "e.yml", "deep/t.yml", "--quiet"], { cwd, flags });
  assert.equal(code, 2);
  assert.match(stdout, new RegExp(rule));
  assert.match(stderr, /^mlwarden: cannot read deep\/t\.yml: [^\n]+\n$/);
});

test("the server does all that an editor asks, sealed", async (t) => {
  const { root, cwd } = folder();
  writeFileSync(join(cwd, "mlwarden.json"), '{ "extends": ["../base.json", "./link.json"] }');
  symlinkSync(join(root, "base.json"), join(cwd, "link.json"));
  mkdirSync(join(cwd, "loop"));
  symlinkSync(cwd, join(cwd, "loop/again"));
  const editor = new Editor(bundle, sealed([cwd]));
  t.after(() => editor.end());
  await editor.start(modern, { scope: "all" }, "zh-tw", [{ uri: pathToFileURL(cwd).href, name: "work" }]);
  const at = (name: string): string => pathToFileURL(join(cwd, name)).href.replace(/^file:\/\/\//, "");
  const document = await editor.open(tokens, "yaml", at("e"));
  await editor.replace(document, "aad_token", "key");
  const found = await editor.diagnostics(document);
  assert.deepEqual(
    found.map(({ code }) => code),
    [rule],
  );
  const textDocument = { uri: document.uri };
  const { range } = found[0] as Diagnostic;
  for (const [method, params] of [
    ["hover", { position: range.start }],
    ["completion", { position: range.start }],
    ["codeLens", {}],
    ["documentLink", {}],
  ] as const)
    await editor.ask(`textDocument/${method}`, { textDocument, ...params });
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range,
    context: { diagnostics: found },
  });
  assert.ok(actions.some(({ kind, edit }) => kind === "quickfix" && edit));
  const { items } = await editor.ask<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
  const elsewhere = items.filter((item) => item.kind === "full" && item.items.length > 0).map(({ uri }) => uri);
  assert.deepEqual(
    elsewhere,
    [pathToFileURL(join(cwd, "mlwarden.json")).href],
    "open files are asked for by themselves",
  );
  const files = [{ uri: document.uri, text: document.getText() }];
  assert.ok(await editor.ask<unknown>("mlwarden/posture", { files }));
  const config = await editor.open(readFileSync(join(cwd, "mlwarden.json"), "utf8"), "json", at("mlwarden"));
  assert.equal((await editor.diagnostics(config)).length, 2, "what it extends is outside of the folder");
  assert.equal(await editor.end(), 0);
  assert.deepEqual(editor.log, []);
  assert.equal(editor.complaints, "");
});
