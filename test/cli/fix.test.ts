import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { replaceText } from "../../server/src/cli/replace-text.ts";
import { checkJson, folderWith, keyEndpoint, nobody, run } from "./run.ts";

/** Batch endpoints take no keys, so that the fix cannot break a caller: it is safe. */
const keys =
  "$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json\nname: demo # kept\nauth_mode: key\n";
const tokens = keys.replace("auth_mode: key", "auth_mode: aad_token");
const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

test("the fix of this test is safe", () => {
  const { files } = checkJson(["."], { cwd: folderWith({ "b.yml": keys }) });
  assert.deepEqual(
    files[0]?.findings.filter(({ fix }) => fix === "safe").map(({ rule }) => rule),
    ["batch-endpoint-key-auth"],
  );
});

test("--fix applies what is safe, and reports and judges what is left", () => {
  const cwd = folderWith({ "b.yml": keys, "e.yml": keyEndpoint });
  const { code, stdout } = run(["check", ".", "--fix"], { cwd });
  assert.equal(read(cwd, "b.yml"), tokens);
  assert.equal(read(cwd, "e.yml"), keyEndpoint, "its fix may break callers");
  assert.doesNotMatch(stdout, /batch-endpoint-key-auth/);
  assert.match(stdout, /online-endpoint-key-auth/);
  assert.equal(code, 1);
  assert.deepEqual(readdirSync(cwd), ["b.yml", "e.yml"], "nothing else is left behind");
});

test("--fix keeps line ends, byte order mark, encoding and permissions", { skip: process.platform === "win32" }, () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");
  const crlf = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  const cwd = folderWith({ "crlf.yml": crlf(keys), "wide.yml": utf16(keys), "real/b.yml": keys });
  chmodSync(join(cwd, "crlf.yml"), 0o640);
  symlinkSync("real/b.yml", join(cwd, "link.yml"));
  run(["check", "crlf.yml", "wide.yml", "link.yml", "--fix"], { cwd });
  assert.equal(read(cwd, "crlf.yml"), crlf(tokens));
  assert.equal(statSync(join(cwd, "crlf.yml")).mode & 0o777, 0o640);
  assert.deepEqual(readFileSync(join(cwd, "wide.yml")), utf16(tokens));
  assert.equal(read(cwd, "real/b.yml"), tokens, "a link stays one");
  assert.ok(readdirSync(cwd, { withFileTypes: true }).some((entry) => entry.isSymbolicLink()));
});

test("--fix reaches a fixed point", () => {
  const config = `{ "computeType": "ACI", "authEnabled": true, "tokenAuthEnabled": true, "numReplicas": 2, "enableAppInsights": true }`;
  const cwd = folderWith({ "c.json": config, "b.yml": keys });
  run(["check", ".", "--fix"], { cwd });
  const once = [read(cwd, "c.json"), read(cwd, "b.yml")];
  assert.notEqual(once[0], config);
  run(["check", ".", "--fix"], { cwd });
  assert.deepEqual([read(cwd, "c.json"), read(cwd, "b.yml")], once);
  const left = checkJson(["."], { cwd }).files.flatMap(({ findings }) => findings.filter(({ fix }) => fix === "safe"));
  assert.deepEqual(left, []);
});

test("a file that changed since it was read is left alone", () => {
  const cwd = folderWith({ "b.yml": keys });
  const path = join(cwd, "b.yml");
  writeFileSync(path, `${keys}# somebody else\n`);
  assert.throws(() => replaceText(path, keys, tokens), /it has changed meanwhile/);
  assert.equal(read(cwd, "b.yml"), `${keys}# somebody else\n`);
});

test("what would not survive a change is left alone: 2, with the reason", () => {
  const broken = Buffer.concat([Buffer.from(`${keys}# `), Buffer.from([0xe9]), Buffer.from("\n")]);
  const cwd = folderWith({ "latin1.yml": broken });
  const { code, stdout, stderr } = run(["check", ".", "--fix"], { cwd });
  assert.equal(code, 2);
  assert.equal(stderr, "mlwarden: cannot fix latin1.yml: it is not valid Unicode\n");
  assert.match(stdout, /batch-endpoint-key-auth/, "it is reported all the same");
  assert.deepEqual(readFileSync(join(cwd, "latin1.yml")), broken);
});

test("a file that may not be written is told and left", { skip: process.platform === "win32" }, () => {
  const cwd = folderWith({ "sub/b.yml": keys });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, "sub"), 0o555);
  const { code, stderr } = run(["check", ".", "--fix"], { cwd, uid: nobody });
  chmodSync(join(cwd, "sub"), 0o755);
  assert.equal(code, 2);
  assert.match(stderr, /cannot fix sub\/b\.yml: permission denied/);
});

test("a file in a folder that takes no new ones is written over", { skip: process.platform === "win32" }, () => {
  const cwd = folderWith({ "sub/b.yml": keys });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, "sub/b.yml"), 0o666);
  chmodSync(join(cwd, "sub"), 0o555);
  const { code, stderr } = run(["check", ".", "--fix", "--quiet"], { cwd, uid: nobody });
  chmodSync(join(cwd, "sub"), 0o755);
  assert.deepEqual([code, stderr, read(cwd, "sub/b.yml")], [0, "", tokens]);
});

test("--fix-dry-run prints a diff that Git applies, and changes nothing", () => {
  const long = `${keys}description: |\n${"  text\n".repeat(20)}`;
  const cwd = folderWith({ "sub/b.yml": keys, "c.yml": keys.replaceAll("\n", "\r\n"), "l.yml": long });
  const { code, stdout } = run(["check", ".", "--fix-dry-run", "--format", "json=r.json"], { cwd });
  assert.equal(code, 1, "the finding stands");
  assert.equal(read(cwd, "sub/b.yml"), keys);
  assert.equal(JSON.parse(read(cwd, "r.json")).summary.files, 3);
  const applied = spawnSync("git", ["apply", "--unsafe-paths", "-"], { cwd, input: stdout, encoding: "utf8" });
  assert.equal(applied.status, 0, applied.stderr);
  assert.equal(read(cwd, "sub/b.yml"), tokens);
  assert.equal(read(cwd, "c.yml"), tokens.replaceAll("\n", "\r\n"));
  assert.equal(run(["check", ".", "--fix-dry-run"], { cwd }).stdout, "");
});

for (const args of [
  ["-", "--fix"],
  ["-", "--fix-dry-run"],
  [".", "--fix", "--fix-dry-run"],
  [".", "--fix-dry-run", "--format", "json"],
]) {
  test(`wrong usage is 2: check ${args.join(" ")}`, () => {
    assert.equal(run(["check", ...args], { cwd: folderWith({}) }).code, 2);
  });
}
