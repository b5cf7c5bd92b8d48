import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
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
