import assert from "node:assert/strict";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { Diagnostic } from "vscode-languageserver";
import { checkJson, folderWith } from "../cli/run.ts";
import { Editor, modern } from "./editor.ts";
import { eventually } from "./eventually.ts";

const rule = "deployment-egress-beside-managed-network";
const workspace = "name: demo\nmanaged_network:\n  isolation_mode: allow_only_approved_outbound\n";
const deployment = "name: blue\nendpoint_name: churn\negress_public_network_access: disabled\n";

const refreshing = { ...modern, workspace: { diagnostics: { refreshSupport: true } } };
const ofRule = (found: readonly Diagnostic[]): readonly Diagnostic[] => found.filter(({ code }) => code === rule);

let editor: Editor;
let folder: Record<string, string>;
let asked: number;
let refreshed: number;
beforeEach(async () => {
  editor = new Editor();
  folder = { "workspace.yml": workspace };
  asked = 0;
  refreshed = 0;
  editor.reply("mlwarden/siblings", () => {
    asked++;
    return Object.entries(folder).map(([name, text]) => ({ name, text }));
  });
  editor.reply("workspace/diagnostic/refresh", () => {
    refreshed++;
    return null;
  });
  await editor.start(refreshing, { siblings: true });
});
afterEach(async () => {
  assert.equal(await editor.end(), 0);
});

test("a deployment is judged by the workspace beside it, which is read once however much is typed", async () => {
  const document = await editor.open(deployment, "yaml", "ml/blue");
  const [finding] = ofRule(await editor.diagnostics(document));
  assert.deepEqual(finding?.relatedInformation?.[0]?.location, {
    uri: "file:///ml/workspace.yml",
    range: { start: { line: 2, character: 18 }, end: { line: 2, character: 46 } },
  });
  await editor.replace(document, "name: blue", "name: green");
  assert.equal(ofRule(await editor.diagnostics(document)).length, 1);
  assert.equal(asked, 1);
});

test("a workspace that is open counts as it stands there", async () => {
  const document = await editor.open(deployment, "yaml", "ml/blue");
  const beside = await editor.open(workspace, "yaml", "ml/workspace");
  assert.equal(ofRule(await editor.diagnostics(document)).length, 1);
  await eventually(() => assert.equal(refreshed, 1));
  const before = refreshed;
  await editor.replace(beside, "allow_only_approved_outbound", "disabled");
  assert.deepEqual(ofRule(await editor.diagnostics(document)), []);
  await eventually(() => assert.equal(refreshed, before + 1));
});

test("a second workspace on disk leaves it open which one is meant", async () => {
  const document = await editor.open(deployment, "yaml", "ml/blue");
  assert.equal(ofRule(await editor.diagnostics(document)).length, 1);
  folder["other.yml"] = workspace.replace("demo", "other");
  await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///ml/other.yml", type: 1 }] });
  await eventually(() => assert.equal(refreshed, 1));
  assert.deepEqual(ofRule(await editor.diagnostics(document)), []);
});

test("nothing is asked about a job", async () => {
  const job = "command: python train.py\nenvironment: azureml:train@latest\ncompute: azureml:cpu\n";
  await editor.diagnostics(await editor.open(job, "yaml", "ml/job"));
  assert.equal(asked, 0);
});

test("the only workspace of a folder above counts, for editor and command line alike", async () => {
  folder = {};
  const above: Record<number, Record<string, string>> = {
    1: { "notes.yml": "a: 1\n" },
    2: { "workspace.yml": workspace },
  };
  let looked = 0;
  editor.reply("mlwarden/above", ({ level }: { level: number }) => {
    looked++;
    return Object.entries(above[level] ?? {}).map(([name, text]) => ({ name, text }));
  });
  const document = await editor.open(deployment, "yaml", "ml/online/churn/blue");
  const [finding] = ofRule(await editor.diagnostics(document));
  assert.equal(finding?.relatedInformation?.[0]?.location.uri, "file:///ml/workspace.yml");
  await editor.replace(document, "name: blue", "name: green");
  assert.equal(ofRule(await editor.diagnostics(document)).length, 1);
  assert.equal(looked, 3, "each folder is looked into once");

  const cwd = folderWith({ "workspace.yml": workspace, "notes.yml": "a: 1\n", "online/churn/blue.yml": deployment });
  const { files } = checkJson([join(cwd, "online")], { cwd });
  const told = files.flatMap(({ findings }) => findings.filter((found) => found.rule === rule));
  assert.deepEqual(
    told.map(({ message }) => message),
    [finding?.message],
  );

  above[2] = { ...above[2], "other.yml": "name: other\nmanaged_network:\n  isolation_mode: disabled\n" };
  await editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///ml/other.yml", type: 1 }] });
  assert.deepEqual(ofRule(await editor.diagnostics(document)), []);
});
