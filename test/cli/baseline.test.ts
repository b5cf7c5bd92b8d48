import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkJson, folderWith, halfKey, keyEndpoint, run, tokenEndpoint } from "./run.ts";

const found = (cwd: string, ...args: readonly string[]): readonly string[] =>
  checkJson([".", ...args], { cwd }).files.flatMap(({ path, findings }) =>
    findings.map(({ rule }) => `${path} ${rule}`),
  );

test("a baseline accepts all that is found, and only that", () => {
  const cwd = folderWith({ "a/e.yml": keyEndpoint, "w.yml": halfKey });
  const all = found(cwd);
  assert.ok(all.length > 1);
  const written = run(["check", ".", "--write-baseline", "base.json"], { cwd });
  assert.deepEqual([written.code, written.stdout, written.stderr], [0, "", ""]);
  assert.deepEqual(found(cwd, "--baseline", "base.json"), []);
  assert.equal(run(["check", ".", "--baseline", "base.json"], { cwd }).code, 0);
  writeFileSync(join(cwd, "b.yml"), keyEndpoint);
  assert.deepEqual(found(cwd, "--baseline", "base.json"), ["b.yml online-endpoint-key-auth"]);
  assert.equal(run(["check", ".", "--baseline", "base.json"], { cwd }).code, 1);
});

test("it names rules and places, not lines: another layout is the same file", () => {
  const cwd = folderWith({ "e.yml": keyEndpoint, "t.yml": tokenEndpoint });
  run(["check", ".", "--write-baseline", "base.json"], { cwd });
  assert.deepEqual(JSON.parse(readFileSync(join(cwd, "base.json"), "utf8")), {
    version: 1,
    accepted: { "e.yml": ["online-endpoint-key-auth/auth_mode"] },
  });
  const [schema = "", ...lines] = keyEndpoint.trimEnd().split("\n");
  const moved = [
    "# a comment",
    schema,
    "",
    "description: longer",
    ...lines.map((line) => line.replace(": key", ":   key")),
  ];
  writeFileSync(join(cwd, "e.yml"), `${moved.join("\n")}\n`);
  assert.deepEqual(found(cwd, "--baseline", "base.json"), []);
});

test("paths are those from the baseline's folder on, whatever folder one stands in", () => {
  const cwd = folderWith({ "infra/e.yml": keyEndpoint, "policy/readme.txt": "" });
  run(["check", "infra", "--write-baseline", "policy/base.json"], { cwd });
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(join(cwd, "policy/base.json"), "utf8")).accepted), [
    "../infra/e.yml",
  ]);
  assert.equal(run(["check", "e.yml", "--baseline", "../policy/base.json"], { cwd: join(cwd, "infra") }).code, 0);
});

test("what is accepted is suppressed from outside in a report for code scanning", () => {
  const cwd = folderWith({ "e.yml": keyEndpoint });
  run(["check", ".", "--write-baseline", "base.json"], { cwd });
  const { stdout } = run(["check", ".", "--baseline", "base.json", "--format", "sarif"], { cwd });
  assert.deepEqual(
    JSON.parse(stdout).runs[0].results.map(({ suppressions }: { suppressions: object }) => suppressions),
    [[{ kind: "external", justification: "Accepted in the baseline." }]],
  );
});

for (const [what, content, reason] of [
  ["is not there", undefined, "no such file or directory"],
  ["is not JSON", "{", "it is not JSON"],
  ["is something else", "[1]", "it is no baseline of version 1"],
  ["is of another version", '{ "version": 2, "accepted": {} }', "it is no baseline of version 1"],
  ["holds something else", '{ "version": 1, "accepted": { "e.yml": [1] } }', "it is no baseline of version 1"],
] as const)
  test(`a baseline that ${what} is told, and accepts nothing`, () => {
    const cwd = folderWith({ "e.yml": keyEndpoint, ...(content !== undefined && { "base.json": content }) });
    const { code, stdout, stderr } = run(["check", "e.yml", "--baseline", "base.json"], { cwd });
    assert.equal(code, 2);
    assert.equal(stderr, `mlwarden: cannot use base.json: ${reason}\n`);
    assert.match(stdout, /online-endpoint-key-auth/);
  });

test("a baseline that cannot be written is told", () => {
  const cwd = folderWith({ "e.yml": keyEndpoint });
  const { code, stderr } = run(["check", "e.yml", "--write-baseline", "no/such/base.json"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /^mlwarden: cannot write no\/such\/base\.json: /);
});

test("what a baseline accepts and nobody finds any longer is told, of files that were checked or are gone", () => {
  const cwd = folderWith({ "a.yml": keyEndpoint, "b.yml": keyEndpoint, "other/c.yml": keyEndpoint });
  run(["check", ".", "--write-baseline", "base.json"], { cwd });
  const told = (...args: readonly string[]): string =>
    run(["check", ...args, "--baseline", "base.json"], { cwd }).stderr;
  const sentence = (number: number): string =>
    `mlwarden: ${number} of the findings that the baseline accepts are there no longer\n`;
  assert.equal(told("."), "");
  writeFileSync(join(cwd, "a.yml"), tokenEndpoint);
  assert.equal(told("."), sentence(1));
  assert.equal(told("b.yml"), "", "what was not looked at may still be there");
  rmSync(join(cwd, "other"), { recursive: true });
  assert.equal(told("."), sentence(2));
  assert.equal(told("b.yml"), sentence(1));
  assert.equal(told(".", "--quiet"), "");
});
