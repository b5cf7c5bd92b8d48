import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { giving, workspaceTemplate } from "../templates.ts";
import { checkJson, folderWith, halfKey, keyEndpoint, run } from "./run.ts";

const rule = "online-endpoint-key-auth";
const config = (content: object): string => JSON.stringify(content, undefined, 2);
const found = (cwd: string): readonly string[] =>
  checkJson(["."], { cwd }).files.flatMap(({ path, findings }) =>
    findings.map((finding) => `${path} ${finding.severity} ${finding.rule}`),
  );

test("a configuration decides how severe a rule is, file by file", () => {
  const cwd = folderWith({
    "mlwarden.json": config({
      rules: { [rule]: "error" },
      overrides: [{ files: "dev/**", rules: { [rule]: "off" } }],
    }),
    "prod.yml": keyEndpoint,
    "dev/e.yml": keyEndpoint,
  });
  assert.deepEqual(found(cwd), [`prod.yml error ${rule}`]);
  assert.equal(run(["check", ".", "--fail-on", "error"], { cwd }).code, 1);
});

test("it is found above the folder that is checked, and holds for standard input", () => {
  const cwd = folderWith({ "mlwarden.json": config({ rules: { [rule]: "off" } }), "a/b/e.yml": keyEndpoint });
  assert.equal(run(["check", "a/b"], { cwd }).code, 0);
  assert.equal(run(["check", "-", "--stdin-name", "a/e.yml"], { cwd, input: keyEndpoint }).code, 0);
  assert.equal(run(["check", "-"], { cwd, input: keyEndpoint }).code, 0);
});

test("checks of the structure have their levels, too", () => {
  const misspelt = `${keyEndpoint}descripton: x\n`;
  const cwd = folderWith({
    "mlwarden.json": config({ rules: { [rule]: "off", "unknown-key": "information" } }),
    "e.yml": misspelt,
  });
  assert.deepEqual(found(cwd), ["e.yml information unknown-key"]);
});

test("a broken configuration is 2, with the place; the rest of it counts all the same", () => {
  const cwd = folderWith({
    "mlwarden.json": config({ rules: { [`${rule}s`]: "off", [rule]: "off" } }),
    "a.yml": keyEndpoint,
    "b.yml": halfKey,
  });
  const { code, stdout, stderr } = run(["check", "a.yml", "b.yml"], { cwd });
  assert.equal(code, 2);
  assert.equal(stderr, `mlwarden: mlwarden.json:3:5: There is no rule '${rule}s'. Did you mean '${rule}'?\n`);
  assert.doesNotMatch(stdout, new RegExp(rule));
  assert.match(stdout, /b\.yml:\d+:\d+ error/);
});

test("a configuration can be checked by itself, and one that is cut off is told", () => {
  const cwd = folderWith({ "mlwarden.json": '{ "rules": ', "ok/mlwarden.json": "{}" });
  assert.equal(run(["check", "ok/mlwarden.json"], { cwd }).code, 0);
  const { code, stderr } = run(["check", "mlwarden.json"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /^mlwarden: mlwarden\.json:1:\d+: /);
});

test("config shows what holds for a file, and what decides it", () => {
  const cwd = folderWith({
    "mlwarden.json": config({
      extends: "./base.json",
      profile: "strict",
      overrides: [{ files: "dev/**", rules: { [rule]: "off" } }],
    }),
    "base.json": config({ rules: { "managed-network-off": "error" } }),
    "broken/mlwarden.json": "{",
  });
  const { code, stdout } = run(["config", "dev/e.yml"], { cwd });
  assert.equal(code, 0);
  for (const line of [
    "// What holds for dev/e.yml, from base.json, mlwarden.json.",
    '  "profile": "strict",',
    `    "${rule}": "off", // overrides[0] in mlwarden.json`,
    '    "managed-network-off": "error", // rules in base.json',
    '    "compute-cluster-min-nodes": "warning", // What is insecure is at least a warning, written out or not.',
  ])
    assert.ok(stdout.split("\n").includes(line), line);
  assert.equal(run(["config", "broken/e.yml"], { cwd }).code, 2);
  const [first] = run(["config", "e.yml"], { cwd: folderWith({ "e.yml": keyEndpoint }) }).stdout.split("\n");
  assert.equal(first, "// What holds for e.yml, from nothing but defaults.");
});

test("what config shows is a configuration that makes the same of the file", () => {
  const cwd = folderWith({ "mlwarden.json": config({ profile: "mcsb", allow: { imageHosts: ["a.example"] } }) });
  const shown = run(["config", "e.yml"], { cwd }).stdout;
  const again = folderWith({ "mlwarden.json": shown });
  const settings = (text: string): string => text.replaceAll(/ *\/\/.*$/gm, "");
  assert.equal(settings(run(["config", "e.yml"], { cwd: again }).stdout), settings(shown));
});

test("a configuration assigns parameter files to a template", () => {
  const cwd = folderWith({
    "mlwarden.json": config({ environments: { "infra/main.json": { live: "values/a.json" } } }),
    "infra/main.json": JSON.stringify(workspaceTemplate),
    "values/a.json": JSON.stringify(giving("Enabled")),
  });
  const { files } = checkJson(["."], { cwd });
  const told = files.map(({ path, findings }) => [
    path,
    findings.find((finding) => finding.rule === "workspace-public-network-access")?.message.replace(/^.*(?=, in)/, ""),
  ]);
  assert.deepEqual(told, [
    ["infra/main.json", ", in live; not by default."],
    ["values/a.json", "The workspace accepts traffic from the public internet."],
  ]);
});

test("storage that serves no workspace of the file is judged where all is asked for", () => {
  const storage = JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    resources: [
      {
        type: "Microsoft.MachineLearningServices/registries",
        apiVersion: "2024-04-01",
        name: "demo",
        properties: { publicNetworkAccess: "Disabled" },
      },
      {
        type: "Microsoft.Storage/storageAccounts",
        apiVersion: "2023-05-01",
        name: "data",
        properties: { allowBlobPublicAccess: true },
      },
    ],
  });
  const cwd = folderWith({
    "main.json": storage,
    "all/main.json": storage,
    "all/mlwarden.json": config({ associatedResources: "all" }),
  });
  assert.deepEqual(
    found(cwd).filter((line) => line.endsWith("storage-public-blob-access")),
    ["all/main.json warning storage-public-blob-access"],
  );
});

test("what a configuration names is read in the repository or the working folder alone, links followed", () => {
  const off = config({ rules: { [rule]: "off" } });
  const root = folderWith({
    "base.json": off,
    "work/base.json": off,
    "work/inside/mlwarden.json": config({ extends: "../base.json" }),
    "work/inside/e.yml": keyEndpoint,
    "work/above/mlwarden.json": config({ extends: "../../base.json" }),
    "work/above/e.yml": keyEndpoint,
    "work/linked/mlwarden.json": config({ extends: "./base.json" }),
    "work/linked/e.yml": keyEndpoint,
  });
  symlinkSync(join(root, "base.json"), join(root, "work/linked/base.json"));
  const work = join(root, "work");
  const outcome = (path: string, cwd = work): readonly unknown[] => {
    const { code, stderr } = run(["check", path, "--quiet"], { cwd });
    return [code, stderr];
  };
  const told = (path: string, named: string): string =>
    `mlwarden: ${path}/mlwarden.json:2:14: '${named}' cannot be read: it lies outside of the folder 'work'.\n`;
  assert.deepEqual(outcome("inside"), [0, ""]);
  assert.deepEqual(outcome("above"), [2, told("above", "../../base.json")]);
  assert.deepEqual(outcome("linked"), [2, told("linked", "./base.json")]);
  assert.equal(outcome("e.yml", join(work, "inside"))[0], 2, "the working folder is all that there is");
  mkdirSync(join(work, ".git"));
  assert.deepEqual(outcome("e.yml", join(work, "inside")), [0, ""]);
  assert.deepEqual(outcome("above"), [2, told("above", "../../base.json")]);
});
