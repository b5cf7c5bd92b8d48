import assert from "node:assert/strict";
import { test } from "node:test";
import { folderWith, halfKey, keyEndpoint, run, tokenEndpoint } from "./run.ts";

const levels = ["error", "warning", "information", "never"] as const;
/** Left out, the mode is `key`: an insecure absence. */
const absence = keyEndpoint.replace("auth_mode: key\n", "");

for (const [what, content, codes] of [
  ["nothing", tokenEndpoint, [0, 0, 0, 0]],
  ["an insecure absence", absence, [0, 0, 1, 0]],
  ["a warning", keyEndpoint, [0, 1, 1, 0]],
  ["an error", halfKey, [1, 1, 1, 0]],
] as const) {
  test(`${what} and --fail-on`, () => {
    const cwd = folderWith({ "f.yml": content });
    assert.deepEqual(
      levels.map((level) => run(["check", ".", "--fail-on", level], { cwd }).code),
      codes,
    );
  });
}

test("the default is --fail-on warning", () => {
  const cwd = folderWith({ "warning.yml": keyEndpoint, "information.yml": absence });
  assert.equal(run(["check", "warning.yml"], { cwd }).code, 1);
  assert.equal(run(["check", "information.yml"], { cwd }).code, 0);
});

test("an unreadable path is 2, and the others are checked all the same", () => {
  const cwd = folderWith({ "f.yml": keyEndpoint });
  const { code, stdout, stderr } = run(["check", "gone.yml", "f.yml", "--fail-on", "never"], { cwd });
  assert.equal(code, 2);
  assert.equal(stderr, "mlwarden: cannot read gone.yml: no such file or directory\n");
  assert.match(stdout, /^f\.yml:3:12 warning/);
});

for (const args of [
  [],
  ["check"],
  ["chekc", "."],
  ["check", ".", "--format", "xml"],
  ["check", ".", "--fail-on", "hint"],
  ["check", ".", "--colour"],
  ["check", ".", "--stdin-name", "a.yml"],
  ["explain"],
  ["rules", "more"],
]) {
  test(`wrong usage is 2: mlwarden ${args.join(" ")}`, () => {
    const { code, stdout, stderr } = run(args);
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.notEqual(stderr, "");
  });
}

test("help and version are 0", () => {
  const help = run(["--help"]);
  assert.equal(help.code, 0);
  assert.match(help.stdout, /Examples:\n {2}\$ mlwarden check \./);
  assert.match(run(["check", "--help"]).stdout, /Exit codes:\n {2}0 /);
  assert.match(run(["--version"]).stdout, /^\d+\.\d+\.\d+\n$/);
});
