import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("3,000 edits keep no memory", () => {
  const soak = fileURLToPath(new URL("../../scripts/soak.mjs", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", soak, "--edits", "3000"], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
});
