import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, keyEndpoint, run, tokenEndpoint, workflow } from "./run.ts";

const text = (content: string | Uint8Array, name = "f.yml", env: Readonly<Record<string, string>> = {}): string =>
  run(["check", name], { cwd: folderWith({ [name]: content }), env }).stdout;

test("place, severity, rule and message; the source with carets; a count", () => {
  assert.equal(
    text(keyEndpoint),
    [
      "f.yml:3:12 warning online-endpoint-key-auth The endpoint accepts keys that do not expire.",
      "  3 | auth_mode: key",
      "    |            ^^^",
      "",
      "1 finding in 1 file: 1 warning. The editor can fix 1 after a look.",
      "",
    ].join("\n"),
  );
});

test("says so where there is nothing to say", () => {
  assert.equal(text(tokenEndpoint), "No findings in 1 file.\n");
  assert.equal(text(workflow), "No Azure Machine Learning files found.\n");
});

/** The source and the carets shown for a rule's first finding. */
function excerpt(output: string, rule: string): readonly [source: string, carets: string] {
  const lines = output.split("\n");
  const head = lines.findIndex((line) => line.includes(` ${rule} `));
  return [lines[head + 1] ?? "", lines[head + 2] ?? ""];
}

test("carets stand under the span after tabs and wide characters", () => {
  const tabbed = text(keyEndpoint.replace("auth_mode: key", `"auth_mode":\t"key" # 鍵`));
  assert.deepEqual(excerpt(tabbed, "online-endpoint-key-auth"), [
    `  3 | "auth_mode":    "key" # 鍵`,
    "    |                 ^^^^^",
  ]);
  const wide = text(`{ /* 鍵 */ "computeType": "ACI", "authEnabled": false }`, "f.json");
  const [source, carets] = excerpt(wide, "aci-without-auth");
  assert.equal(carets.indexOf("^"), source.indexOf("false") + 1, "a wide character takes two columns");
});

test("long lines are cut around the span", () => {
  const pad = `"description": "${"x".repeat(3000)}"`;
  const output = text(`{ ${pad}, "computeType": "ACI", "authEnabled": false, ${pad} }`, "f.json");
  const [source, carets] = excerpt(output, "aci-without-auth");
  assert.ok(source.length <= 125, `${source.length} columns`);
  assert.match(source, /\| ….*…$/);
  assert.equal(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1), "false");
});

test("a file cannot drive the terminal", () => {
  const output = text(keyEndpoint.replace("auth_mode: key", "auth_mode: key # \u001b[2J \u202e gnp"));
  assert.match(output, /auth_mode: key # \uFFFD\[2J \uFFFD gnp/);
});

test("a secret is not repeated into a log", () => {
  const { stdout } = run(["check", "samples/compute.yml", "samples/datastore.yml"]);
  assert.match(stdout, /admin_password: Red-\*+\n/);
  assert.match(stdout, /account_key: \w{4}\*+\n/);
  assert.doesNotMatch(stdout, /Delicious|bm8gcmVhbC/);
});

test("colours only where they are wanted", () => {
  const csi = "\u001b[";
  assert.ok(!text(keyEndpoint).includes(csi), "not into a pipe");
  assert.ok(text(keyEndpoint, "f.yml", { FORCE_COLOR: "1" }).includes(csi));
  assert.ok(!text(keyEndpoint, "f.yml", { FORCE_COLOR: "1", NO_COLOR: "1" }).includes(csi));
  const cwd = folderWith({ "f.yml": keyEndpoint });
  run(["check", "f.yml", "--output", "r.txt"], { cwd, env: { FORCE_COLOR: "1" } });
  assert.ok(!readFileSync(join(cwd, "r.txt"), "utf8").includes(csi), "not into a file");
});
