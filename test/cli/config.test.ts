import assert from "node:assert/strict";
import { test } from "node:test";
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
