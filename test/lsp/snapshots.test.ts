import assert from "node:assert/strict";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { checkJson, folderWith } from "../cli/run.ts";
import { Editor, modern } from "./editor.ts";
import { eventually } from "./eventually.ts";

const rule = "code-folder-holds-secrets";
const job = "command: python train.py\ncode: ./src\nenvironment: azureml:train@latest\ncompute: azureml:cpu\n";

interface Listing {
  readonly uri: string;
  readonly path: string;
  readonly texts: readonly string[];
}

let editor: Editor;
/** What lies in the folder `src` beside the job. */
let below: Record<string, string>;
let asked: number;
let refreshed: number;
beforeEach(async () => {
  editor = new Editor();
  below = { "train.py": "", ".env": "TOKEN=x", "conf/id_rsa": "" };
  asked = 0;
  refreshed = 0;
  editor.reply("mlwarden/siblings", () => []);
  editor.reply("mlwarden/filesBelow", ({ path, texts }: Listing) => {
    asked++;
    if (path !== "./src") return [];
    return Object.entries(below).map(([name, text]) => ({ name, text: texts.includes(name) ? text : "" }));
  });
  editor.reply("workspace/diagnostic/refresh", () => {
    refreshed++;
    return null;
  });
  await editor.start({ ...modern, workspace: { diagnostics: { refreshSupport: true } } }, { siblings: true });
});
afterEach(async () => {
  assert.equal(await editor.end(), 0);
});

const ofRule = (found: readonly Diagnostic[]): readonly string[] =>
  found.flatMap(({ code, message }) => (code === rule ? [String(message)] : []));

const byCommandLine = (): readonly string[] => {
  const files = Object.entries(below).map(([name, text]) => [`src/${name}`, text] as const);
  const cwd = folderWith({ "job.yml": job, ...Object.fromEntries(files) });
  const { files: reports } = checkJson([join(cwd, "job.yml")], { cwd });
  return reports.flatMap(({ findings }) => findings.flatMap((f) => (f.rule === rule ? [f.message] : [])));
};

test("editor and command line say the same of a folder of code, whatever is left out", async () => {
  const outcomes: string[][] = [];
  for (const ignored of [
    {},
    { ".gitignore": "*.env\n" },
    { ".amlignore": ".env\nconf/\n" },
    { "conf/.gitignore": "*" },
  ]) {
    below = { "train.py": "", ".env": "TOKEN=x", "conf/id_rsa": "", ...ignored };
    await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///ml/src/.env", type: 2 }] });
    const document = await editor.open(job, "yaml", `ml/job${outcomes.length}`);
    const found = ofRule(await editor.diagnostics(document));
    assert.deepEqual(found, byCommandLine());
    outcomes.push([...found]);
  }
  assert.match(outcomes[0]?.[0] ?? "", /'src\/\.env' and 1 more/);
  assert.match(outcomes[1]?.[0] ?? "", /'src\/conf\/id_rsa'.*'src\/\.gitignore' does not leave out/);
  assert.deepEqual(outcomes[2], []);
  assert.match(outcomes[3]?.[0] ?? "", /and 1 more/);
});

test("a folder is listed once however much is typed, and again when something in it changes", async () => {
  const document = await editor.open(job, "yaml", "ml/job");
  assert.equal(ofRule(await editor.diagnostics(document)).length, 1);
  await editor.replace(document, "train.py", "main.py");
  assert.equal(ofRule(await editor.diagnostics(document)).length, 1);
  assert.equal(asked, 1);
  below[".amlignore"] = ".env\nid_rsa\n";
  await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///ml/src/.amlignore", type: 1 }] });
  await eventually(() => assert.equal(refreshed, 1));
  assert.deepEqual(ofRule(await editor.diagnostics(document)), []);
});

test("the light bulb adds the names to the file in force, and makes one where there is none", async () => {
  const document = await editor.open(job, "yaml", "ml/job");
  const actions = async (): Promise<CodeAction | undefined> => {
    const [finding] = (await editor.diagnostics(document)).filter(({ code }) => code === rule);
    assert.ok(finding);
    const params = { textDocument: { uri: document.uri }, range: finding.range, context: { diagnostics: [] } };
    const offered = await editor.ask<CodeAction[]>("textDocument/codeAction", params);
    return offered.find(({ title }) => title.startsWith("Leave"));
  };
  const uri = "file:///ml/src/.amlignore";
  const made = await actions();
  assert.equal(made?.title, `Leave these files out in 'src/.amlignore' (${rule})`);
  assert.deepEqual(made?.edit?.documentChanges, [
    { kind: "create", uri, options: { ignoreIfExists: true } },
    {
      textDocument: { uri, version: null },
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          newText: ".env\nconf/id_rsa\n",
        },
      ],
    },
  ]);
  below = { ".env": "", ".gitignore": "data\r\n*.csv" };
  await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///ml/src/.gitignore", type: 1 }] });
  const added = await actions();
  assert.equal(added?.title, `Leave '.env' out in 'src/.gitignore' (${rule})`);
  assert.deepEqual(added?.edit?.documentChanges, [
    {
      textDocument: { uri: "file:///ml/src/.gitignore", version: null },
      edits: [{ range: { start: { line: 1, character: 5 }, end: { line: 1, character: 5 } }, newText: "\r\n.env\r\n" }],
    },
  ]);
});

test("a file that is not saved yet is judged without any folder", async () => {
  await editor.tell("textDocument/didOpen", {
    textDocument: { uri: "untitled:Untitled-1", languageId: "yaml", version: 1, text: job },
  });
  const params = { textDocument: { uri: "untitled:Untitled-1" } };
  const { items } = await editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", params);
  assert.deepEqual(ofRule(items), []);
  assert.equal(asked, 0);
});
