import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checks } from "../../server/src/index.ts";
import { folderWith, halfKey, run, workflow } from "./run.ts";

test("explain prints the page of each rule", () => {
  const { code, stdout } = run(["explain", "online-endpoint-key-auth"]);
  assert.equal(code, 0);
  assert.match(stdout, /^# online-endpoint-key-auth\n\nThe endpoint accepts keys that do not expire\.\n/);
  assert.match(stdout, /^## Why\n/m);
});

test("explain prints what is published, for rules, checks, topics and settings", () => {
  for (const page of [
    "rules/online-endpoint-key-auth",
    "rules/unknown-key",
    "topics/encryption-by-store",
    "settings/workspace",
  ]) {
    const published = readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), "utf8").replace(
      /^<!--.*-->\n\n/,
      "",
    );
    assert.equal(run(["explain", page.split("/")[1] ?? ""]).stdout, published);
  }
  assert.equal(run(["explain", "__proto__"]).code, 2);
});

test("explain knows what was meant", () => {
  const { code, stdout, stderr } = run(["explain", "online-endpoint-keyauth"]);
  assert.equal(code, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /Did you mean 'online-endpoint-key-auth'\?/);
  assert.match(
    run(["explain", "zzz"]).stderr,
    /there is no rule and no file 'zzz'\. 'mlwarden rules' lists the rules\./,
  );
});

test("explain tells what a file is, and why", () => {
  const cwd = folderWith({ "w.yml": halfKey });
  const { code, stdout } = run(["explain", "w.yml"], { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^w\.yml is checked as cli-v2\/workspace\. Its '\$schema' ends in 'workspace'\.\n/);
  assert.match(stdout, /It declares:\n {2}line 1: workspace 'demo'\n/);
});

test("explain tells why a file is not checked", () => {
  const cwd = folderWith({ "ci.yml": workflow, "b.json": Uint8Array.from([0x7b, 0]) });
  assert.match(run(["explain", "ci.yml"], { cwd }).stdout, /^ci\.yml is not checked\. It /);
  assert.equal(run(["explain", "b.json"], { cwd }).stdout, "b.json is not checked: it is a binary file.\n");
  const folder = run(["explain", "."], { cwd });
  assert.equal(folder.code, 2);
  assert.match(folder.stderr, /is a folder/);
});

test("rules lists each with severity and title", () => {
  const { code, stdout } = run(["rules"]);
  assert.equal(code, 0);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.length, checks.length);
  for (const { id, severity, title } of checks) {
    const line = lines.find((l) => l.startsWith(`${id} `));
    assert.match(line ?? "", new RegExp(`^${id} +${severity} +`));
    assert.ok(line?.endsWith(title));
  }
});

test("rules with a profile tells what the profile makes of each, and why", () => {
  const lines = run(["rules", "--profile", "article"]).stdout.split("\n");
  const lineOf = (id: string): string => lines.find((line) => line.startsWith(`${id} `)) ?? "";
  assert.match(
    lineOf("workspace-public-network-access"),
    /^\S+ +warning .* The article asks for it under "Network security"\.$/,
  );
  assert.match(lineOf("managed-network-off"), /^\S+ +off .* The article does not ask for it\.$/);
  assert.match(lineOf("unknown-key"), /^\S+ +error .* the same in every profile\.$/);
  const { code, stderr } = run(["rules", "--profile", "lax"]);
  assert.equal(code, 2);
  assert.match(stderr, /Allowed choices are recommended, strict, mcsb, article/);
});

test("explain tells which workspace of the folder a file is judged by, or that several may be meant", () => {
  const workspace = "name: demo\nmanaged_network:\n  isolation_mode: disabled\n";
  const compute = "name: cpu\ntype: amlcompute\nsize: Standard_DS3_v2\n";
  const alone = folderWith({ "workspace.yml": workspace, "compute.yml": compute });
  assert.match(run(["explain", "compute.yml"], { cwd: alone }).stdout, /part of the workspace that 'workspace\.yml' /);
  const two = folderWith({ "a.yml": workspace, "b.yaml": workspace, "compute.yml": compute });
  assert.match(run(["explain", "compute.yml"], { cwd: two }).stdout, /is open: 'a\.yml', 'b\.yaml' declare one each/);
  assert.doesNotMatch(run(["explain", "a.yml"], { cwd: two }).stdout, /part of/);
});
