import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { cli, folderWith } from "./run.ts";

/** A public workspace in a template of 170 kB. */
const template = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  variables: { numbers: Array.from({ length: 30_000 }, (_, i) => i) },
  resources: [
    {
      type: "Microsoft.MachineLearningServices/workspaces",
      apiVersion: "2024-04-01",
      name: "demo",
      properties: { publicNetworkAccess: "Enabled" },
    },
  ],
});

test("memory is for findings, not for files: what was checked is let go", () => {
  const number = 40;
  const cwd = folderWith(Object.fromEntries(Array.from({ length: number }, (_, i) => [`${i}/main.json`, template])));
  const args = ["--max-old-space-size=80", cli, "check", ".", "--format", "json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 });
  assert.equal(status, 1, stderr.slice(0, 500));
  assert.equal(JSON.parse(stdout).summary.files, number);
});
