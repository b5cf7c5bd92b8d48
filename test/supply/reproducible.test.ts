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

function packed(): Buffer {
  const vsix = execFileSync(process.execPath, ["scripts/package-vsix.mjs", folder], {
    cwd: repository,
    encoding: "utf8",
  });
  return readFileSync(vsix.trim());
}

const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

test("the extension is the same bytes, whenever it is packaged, and no more than 1.2 MB", () => {
  const first = packed();
  assert.ok(first.length < 1_200_000, `${first.length} bytes`);
  utimesSync(join(repository, "LICENSE"), new Date(), new Date());
  assert.equal(hash(packed()), hash(first));
});
