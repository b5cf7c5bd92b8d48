import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkJson, folderWith, keyEndpoint, run } from "./run.ts";

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd, stdio: "pipe" });
}

/** A repository whose branch `main` has moved on since `work` left it. */
function repository(): string {
  const cwd = folderWith({
    ".gitignore": "ignored.yml\n",
    "old.yml": keyEndpoint,
    "deep/er/changed ü.yml": keyEndpoint,
    "removed.yml": keyEndpoint,
  });
  git(cwd, "init", "-q", "-b", "main");
  git(cwd, "add", "-A");
  git(cwd, "commit", "-qm", "first");
  git(cwd, "switch", "-qc", "work");
  writeFileSync(join(cwd, "deep/er/changed ü.yml"), `${keyEndpoint}# committed\n`);
  rmSync(join(cwd, "removed.yml"));
  git(cwd, "commit", "-qam", "second");
  git(cwd, "switch", "-q", "main");
  writeFileSync(join(cwd, "old.yml"), `${keyEndpoint}# on main\n`);
  git(cwd, "commit", "-qam", "third");
  git(cwd, "switch", "-q", "work");
  for (const name of ["new.yml", "ignored.yml"]) writeFileSync(join(cwd, name), keyEndpoint);
  return cwd;
}

const paths = (cwd: string, ...args: readonly string[]): readonly string[] =>
  checkJson(args, { cwd }).files.map(({ path }) => path);

test("--since checks what changed since the branch left, committed or not, and nothing else", () => {
  const cwd = repository();
  assert.deepEqual(paths(cwd, ".", "--since", "main"), ["deep/er/changed ü.yml", "new.yml"]);
  assert.deepEqual(paths(cwd, "deep", "old.yml", "--since", "main"), ["deep/er/changed ü.yml"]);
  assert.deepEqual(paths(join(cwd, "deep"), "..", "--since", "main"), ["../deep/er/changed ü.yml", "../new.yml"]);
  assert.deepEqual(paths(cwd, ".", "--since", "HEAD"), ["new.yml"]);
});

test("--since checks all that is below a configuration that changed, is new or is gone", () => {
  const cwd = repository();
  assert.deepEqual(paths(cwd, ".", "--since", "HEAD"), ["new.yml"]);
  writeFileSync(join(cwd, "deep/mlwarden.json"), "{}");
  assert.deepEqual(paths(cwd, ".", "--since", "HEAD"), ["deep/er/changed ü.yml", "new.yml"]);
  git(cwd, "add", "-A");
  git(cwd, "commit", "-qm", "configured");
  assert.deepEqual(paths(cwd, ".", "--since", "HEAD"), []);
  rmSync(join(cwd, "deep/mlwarden.json"));
  assert.deepEqual(paths(cwd, ".", "--since", "HEAD"), ["deep/er/changed ü.yml"]);
});

test("--since checks all whose configuration extends one that changed, wherever that lies", () => {
  const cwd = folderWith({
    "policy/base.json": "{}",
    "policy/strict.json": JSON.stringify({ extends: "./base.json" }),
    "a/mlwarden.json": JSON.stringify({
      extends: "../policy/strict.json",
      environments: { "t.json": { dev: "p.json" } },
    }),
    "a/t.json": "{}",
    "a/p.json": "{}",
    "a/deep/one.yml": keyEndpoint,
    "b/mlwarden.json": "{}",
    "b/two.yml": keyEndpoint,
    "three.yml": keyEndpoint,
    "packages/house/mlwarden.json": "{}",
    "c/mlwarden.json": JSON.stringify({ extends: "house" }),
    "c/four.yml": keyEndpoint,
    "broken/mlwarden.json": "{",
    "broken/five.yml": keyEndpoint,
    ".gitignore": "node_modules\n",
  });
  mkdirSync(join(cwd, "node_modules"));
  symlinkSync(join(cwd, "packages/house"), join(cwd, "node_modules/house"), "junction");
  git(cwd, "init", "-q", "-b", "main");
  git(cwd, "add", "-A");
  git(cwd, "commit", "-qm", "first");
  const checked = (): readonly string[] => paths(cwd, ".", "--since", "HEAD");
  const changing = (name: string, text: string): readonly string[] => {
    writeFileSync(join(cwd, name), text);
    const found = checked();
    git(cwd, "checkout", "-q", "--", name);
    return found;
  };
  assert.deepEqual(checked(), []);
  assert.deepEqual(changing("policy/base.json", "{ }"), ["a/deep/one.yml"]);
  assert.deepEqual(changing("packages/house/mlwarden.json", "{ }"), ["c/four.yml"]);
  assert.deepEqual(changing("a/p.json", "{ }"), [], "a parameter file is no configuration");
  writeFileSync(join(cwd, "mlwarden.json"), "{}");
  assert.deepEqual(checked(), ["three.yml"], "there is a nearer one for the others");
  rmSync(join(cwd, "mlwarden.json"));
  rmSync(join(cwd, "policy/base.json"));
  assert.deepEqual(checked(), ["a/deep/one.yml"]);
  git(cwd, "checkout", "-q", "--", ".");
  const { code, stderr } = run(["check", ".", "--since", "HEAD"], { cwd });
  assert.deepEqual([code, stderr], [0, ""], "a configuration of nothing that is checked is not told of");
});

test("what Git cannot tell is 2, with the reason", () => {
  const cwd = repository();
  const complaint = (ref: string, where = cwd, env = {}): readonly unknown[] => {
    const { code, stdout, stderr } = run(["check", ".", "--since", ref], { cwd: where, env });
    return [code, stdout, stderr];
  };
  assert.deepEqual(complaint("gone"), [2, "", "mlwarden: Git knows no commit 'gone' here; fetch it first\n"]);
  assert.deepEqual(complaint("--output=x"), [
    2,
    "",
    "mlwarden: Git knows no commit '--output=x' here; fetch it first\n",
  ]);
  assert.deepEqual(complaint("$(touch x)")[0], 2);
  const outside = folderWith({ "a.yml": keyEndpoint });
  assert.deepEqual(complaint("main", outside), [2, "", "mlwarden: this folder is in no Git repository\n"]);
  assert.deepEqual(complaint("main", cwd, { PATH: outside }), [
    2,
    "",
    "mlwarden: --since needs Git, and there is no command 'git'\n",
  ]);
});
