import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("no case of a rule ships", () => {
  const shipped = readFileSync(new URL("../../dist/core.js", import.meta.url), "utf8");
  assert.ok(shipped.includes("workspace-public-network-access"), "the rules are in there");
  assert.doesNotMatch(shipped, /\^{3,} (?:error|warning|information|hint)\[/);
});
