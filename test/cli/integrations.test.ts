import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { folderWith, keyEndpoint, type Outcome, repository, tokenEndpoint } from "./run.ts";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

const action = parse(readFileSync(join(repository, "action.yml"), "utf8"));

function shell(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}

/** Runs the shell steps of the action in a folder, as the runner does; those of other actions are only listed. */
function runAction(cwd: string, given: Readonly<Record<string, string>>) {
  const output = join(cwd, ".output");
  const summary = join(cwd, ".summary");
  for (const file of [output, summary]) writeFileSync(file, "");
  const used: Step[] = [];
  let last: Outcome = { code: 0, stdout: "", stderr: "" };
  let printed = "";
  const value = (expression: string): string => {
    const [scope, ...rest] = expression.trim().split(".");
    const name = rest.at(-1) ?? "";
    if (scope === "inputs") return given[name] ?? action.inputs[name].default;
    if (scope === "github") return repository;
    return new RegExp(`^${name}=(.*)$`, "m").exec(readFileSync(output, "utf8"))?.[1] ?? "";
  };
  const fill = (text: string): string => text.replace(/\$\{\{([^}]*)\}\}/g, (_, inner) => value(inner));
  for (const step of action.runs.steps as readonly Step[]) {
    if (last.code !== 0) break;
    if (step.uses !== undefined) {
      used.push({ ...step, with: Object.fromEntries(Object.entries(step.with ?? {}).map(([k, v]) => [k, fill(v)])) });
      continue;
    }
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, text]) => [key, fill(text)]));
    const files = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
    last = shell("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run ?? ""], cwd, { ...env, ...files });
    printed += last.stdout;
  }
  return { code: last.code, printed, used, summary: readFileSync(summary, "utf8") };
}

const needsBash = { skip: process.platform === "win32" };

test("the GitHub action annotates, uploads, summarises, and only then fails", needsBash, () => {
  const hostile = `$(touch "hacked")`;
  const cwd = folderWith({
    "infra dir/e.yml": keyEndpoint,
    "more/s.yml": `# mlwarden-disable-file -- on purpose\n${keyEndpoint}`,
  });
  const { code, printed, used, summary } = runAction(cwd, { paths: "infra dir\nmore\n\n" });
  assert.equal(code, 1);
  assert.match(printed, /^::warning file=infra dir\/e\.yml,line=3,/);
  assert.match(summary, /^# ML Warden\n\n1 finding in 2 files/);
  assert.equal(used[0]?.with?.sarif_file, "mlwarden.sarif");
  const { runs } = JSON.parse(readFileSync(join(cwd, "mlwarden.sarif"), "utf8"));
  assert.equal(runs[0].results.length, 1, "GitHub would show the suppressed one as open");
  const injected = runAction(cwd, { paths: hostile });
  assert.equal(injected.code, 2, "there is no such path");
  assert.throws(() => readFileSync(join(cwd, "hacked")), /ENOENT/);
});

test("the GitHub action passes where nothing fails", needsBash, () => {
  const cwd = folderWith({ "e.yml": keyEndpoint, "t.yml": tokenEndpoint });
  assert.equal(runAction(cwd, { "fail-on": "error" }).code, 0);
});

/** This repository as a hook finds it, built. */
function hookRepository(): string {
  const folder = folderWith({});
  for (const file of [
    ".pre-commit-hooks.yaml",
    "integrations/run.mjs",
    "dist/cli.js",
    "dist/cli-main.js",
    "dist/core.js",
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(repository, file), join(folder, file));
  }
  return folder;
}

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const { code, stderr } = shell("git", [...identity, ...args], cwd);
  assert.equal(code, 0, stderr);
}

function commitAll(cwd: string): void {
  git(cwd, "init", "-q", "-b", "main");
  git(cwd, "add", "-Af");
  git(cwd, "commit", "-qm", "all");
}

const hooks = parse(readFileSync(join(repository, ".pre-commit-hooks.yaml"), "utf8"));

test("the hooks take the files that a folder would give, and run what they say", needsBash, () => {
  const folder = hookRepository();
  const cwd = folderWith({ "e.yml": keyEndpoint, "t.yml": tokenEndpoint });
  for (const { files, entry } of hooks) {
    const pattern = new RegExp(files);
    for (const path of ["a.yml", "a/b.YAML".toLowerCase(), "a.json", "a.jsonc", "a.runconfig", ".azureml/x"])
      assert.match(path, pattern);
    for (const path of ["a.txt", "a.py", "yml"]) assert.doesNotMatch(path, pattern);
    const [program, ...args] = entry.split(" ");
    assert.equal(shell(join(folder, program), [...args, "t.yml"], cwd).code, 0);
    assert.equal(shell(join(folder, program), [...args, "e.yml", "t.yml"], cwd).code, 1);
  }
});

const preCommit = shell("pre-commit", ["--version"], repository);

test("pre-commit itself installs and runs the hook", {
  skip: preCommit.code !== 0 && "pre-commit is not installed",
}, () => {
  const hook = hookRepository();
  commitAll(hook);
  const config = `repos:\n- repo: ${hook}\n  rev: main\n  hooks:\n  - id: mlwarden\n`;
  const cwd = folderWith({ ".pre-commit-config.yaml": config, "t.yml": tokenEndpoint });
  commitAll(cwd);
  const env = { PRE_COMMIT_HOME: join(folderWith({}), "home") };
  const clean = shell("pre-commit", ["run", "--all-files"], cwd, env);
  assert.equal(clean.code, 0, clean.stdout);
  cpSync(join(folderWith({ "e.yml": keyEndpoint }), "e.yml"), join(cwd, "e.yml"));
  git(cwd, "add", "-A");
  const { code, stdout } = shell("pre-commit", ["run"], cwd, env);
  assert.equal(code, 1, stdout);
  assert.match(stdout, /e\.yml:3:12 warning online-endpoint-key-auth/);
});
