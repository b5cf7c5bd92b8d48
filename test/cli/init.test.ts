import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, keyEndpoint, run } from "./run.ts";

test("init writes a configuration without faults, which holds", () => {
  const absence = keyEndpoint.replace("auth_mode: key\n", "");
  const cwd = folderWith({ "sub/e.yml": absence });
  assert.equal(run(["check", "."], { cwd }).code, 0, "what is left out is information");
  const { code, stdout } = run(["init", "--profile", "strict"], { cwd });
  assert.deepEqual([code, stdout], [0, "mlwarden.json is written.\n"]);
  const written = readFileSync(join(cwd, "mlwarden.json"), "utf8");
  assert.match(written, /"profile": "strict"/);
  const strict = run(["check", "."], { cwd });
  assert.deepEqual([strict.code, strict.stderr], [1, ""]);
});

test("init leaves a configuration that is there, and tells what it cannot do", () => {
  const cwd = folderWith({ "mlwarden.json": "{}" });
  const { code, stderr } = run(["init"], { cwd });
  assert.deepEqual([code, stderr], [2, "mlwarden: cannot write mlwarden.json: file already exists\n"]);
  assert.equal(readFileSync(join(cwd, "mlwarden.json"), "utf8"), "{}");
  assert.equal(run(["init", "gone"], { cwd }).code, 2);
  assert.equal(run(["init", "--profile", "lax"], { cwd }).code, 2);
});
