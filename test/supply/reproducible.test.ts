import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { repository } from "../cli/run.ts";

const folder = mkdtempSync(join(tmpdir(), "mlwarden-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function packed(): string {
  const vsix = execFileSync(process.execPath, ["scripts/package-vsix.mjs", folder], {
    cwd: repository,
    encoding: "utf8",
  });
  return createHash("sha256").update(readFileSync(vsix.trim())).digest("hex");
}

test("the extension is the same bytes, whenever it is packaged", () => {
  const first = packed();
  utimesSync(join(repository, "LICENSE"), new Date(), new Date());
  assert.equal(packed(), first);
});
