import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkJson, cli, folderWith, keyEndpoint, nobody, run, workflow } from "./run.ts";

const paths = (cwd: string, ...args: string[]): string[] => checkJson(args, { cwd }).files.map(({ path }) => path);

test("a folder gives the files that may be ours, by their ending", () => {
  const cwd = folderWith({
    "a.yml": keyEndpoint,
    "B.YAML": keyEndpoint,
    "c.json": `{"computeType":"ACI"}`,
    "d.jsonc": `{"computeType":"ACI"}`,
    "e.runconfig": `computeType: ACI\n`,
    ".azureml/job": keyEndpoint,
    ".hidden/f.yml": keyEndpoint,
    "g.txt": keyEndpoint,
    endpoint: keyEndpoint,
    "h.yml": workflow,
  });
  assert.deepEqual(paths(cwd, "."), [
    ".azureml/job",
    ".hidden/f.yml",
    "B.YAML",
    "a.yml",
    "c.json",
    "d.jsonc",
    "e.runconfig",
  ]);
});

test("a path that is named is read whatever its name, once", () => {
  const cwd = folderWith({ "g.txt": keyEndpoint, "x/a.yml": keyEndpoint });
  assert.deepEqual(paths(cwd, "g.txt", "./g.txt", "x", "x/a.yml", join(cwd, "x")), ["g.txt", "x/a.yml"]);
  assert.deepEqual(paths(join(cwd, "x"), "../x"), ["../x/a.yml"]);
});

test(".gitignore files hold, also nested and negated; so do .git and node_modules", () => {
  const cwd = folderWith({
    ".gitignore": "build/\n*.local.yml\n/top.yml\n",
    "a.yml": keyEndpoint,
    "a.local.yml": keyEndpoint,
    "top.yml": keyEndpoint,
    "build/b.yml": keyEndpoint,
    "sub/top.yml": keyEndpoint,
    "sub/.gitignore": "!keep.local.yml\nsecret.yml\n",
    "sub/keep.local.yml": keyEndpoint,
    "sub/drop.local.yml": keyEndpoint,
    "sub/deep/secret.yml": keyEndpoint,
    "node_modules/c.yml": keyEndpoint,
    "sub/.git/d.yml": keyEndpoint,
  });
  assert.deepEqual(paths(cwd, "."), ["a.yml", "sub/keep.local.yml", "sub/top.yml"]);
  assert.deepEqual(paths(cwd, "build", "a.local.yml"), ["a.local.yml", "build/b.yml"], "what is named is checked");
});

test("the .gitignore of the repository around a folder holds, and one outside of it does not", () => {
  const cwd = folderWith({
    ".gitignore": "*.yml\n",
    "repo/.git/HEAD": "",
    "repo/.gitignore": "*.gen.yml\n",
    "repo/sub/a.yml": keyEndpoint,
    "repo/sub/a.gen.yml": keyEndpoint,
  });
  assert.deepEqual(paths(cwd, "repo/sub"), ["repo/sub/a.yml"]);
});

test("links make no loops", { skip: process.platform === "win32" }, () => {
  const cwd = folderWith({ "sub/a.yml": keyEndpoint });
  symlinkSync("..", join(cwd, "sub/up"));
  symlinkSync("self", join(cwd, "self"));
  symlinkSync("a.yml", join(cwd, "sub/link.yml"));
  assert.deepEqual(paths(cwd, "."), ["sub/a.yml"]);
  assert.deepEqual(paths(cwd, "sub/link.yml"), ["sub/link.yml"], "a link that is named is followed");
  assert.equal(run(["check", "self"], { cwd }).code, 2);
});

test("large and binary files are passed over, with a note", () => {
  const cwd = folderWith({
    "big.yml": `${keyEndpoint}# ${"x".repeat(5 * 1024 * 1024)}\n`,
    "binary.json": Uint8Array.from([0x7b, 0, 1, 2, 0x7d]),
    "empty.yml": "",
  });
  const { code, stdout, stderr } = run(["check", "."], { cwd });
  assert.equal(code, 0);
  assert.equal(stdout, "No Azure Machine Learning files found.\n");
  assert.equal(
    stderr,
    "mlwarden: passed over big.yml: it is larger than 5 MB\nmlwarden: passed over binary.json: it is a binary file\n",
  );
});

test("what may not be read is told once, and the rest is checked", { skip: process.platform === "win32" }, () => {
  const cwd = folderWith({ "a.yml": keyEndpoint, "closed/b.yml": keyEndpoint, "secret.yml": keyEndpoint });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, "closed"), 0);
  chmodSync(join(cwd, "secret.yml"), 0);
  const { code, stdout, stderr } = run(["check", ".", "./secret.yml"], { cwd, uid: nobody });
  chmodSync(join(cwd, "closed"), 0o755);
  assert.equal(code, 2);
  assert.match(stdout, /^a\.yml:3:12 /);
  assert.equal(
    stderr,
    "mlwarden: cannot read closed: permission denied\nmlwarden: cannot read secret.yml: permission denied\n",
  );
});

test("- is standard input", () => {
  const named = checkJson(["-", "--stdin-name", "infra/endpoint.yml"], { input: keyEndpoint });
  assert.deepEqual(
    named.files.map(({ path, findings }) => [path, findings.length]),
    [["infra/endpoint.yml", 1]],
  );
  const unnamed = checkJson(["-"], { input: `{"computeType":"ACI","authEnabled":false}` });
  assert.deepEqual(
    unnamed.files.map(({ path, kind }) => [path, kind]),
    [["-", "sdk-v1/aciDeploymentConfig"]],
  );
  assert.equal(run(["check", "-"], { input: keyEndpoint }).code, 1);
  assert.equal(run(["check", "-"], { input: "" }).code, 0);
});

test("a long report comes whole through a pipe", () => {
  const files = Array.from({ length: 1500 }, (_, i) => [`${String(i).padStart(4, "0")}.yml`, keyEndpoint]);
  const cwd = folderWith(Object.fromEntries(files));
  assert.equal(checkJson(["."], { cwd }).summary.warnings, 1500);
});

test("a reader that leaves early does no harm", async () => {
  const child = spawn(process.execPath, [cli, "check", "samples"], { stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(code, 1);
  assert.equal(stderr, "");
});
