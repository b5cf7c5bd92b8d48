import assert from "node:assert/strict";
import { test } from "node:test";
import { firstOf, fixAll } from "../../server/src/features/actions/fix-all.ts";
import { inspectText } from "../../server/src/features/inspection.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { SyntaxId } from "../../server/src/syntax/tree.ts";
import { idleMilliseconds } from "../pace.ts";
import { template } from "./open.ts";

const count = 256;
const endpoints = Array.from(
  { length: count },
  (_, i) => `{ "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints", "apiVersion": "2024-04-01",
      "name": "w/e${i}", "properties": { "authMode": "Key" } }`,
);
const hosts = Array.from(
  { length: count },
  (_, i) => `    - name: rule${i}\n      type: fqdn\n      destinaton: host${i}.example.com # ours\n`,
);
const workspace = `$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
  outbound_rules:
${hosts.join("")}`;

/** Milliseconds, on an idle machine. */
const budget = 250;
const files: readonly (readonly [rule: string, syntax: SyntaxId, before: string, after: string])[] = [
  [
    "online-endpoint-key-auth",
    "json",
    template(endpoints.join(",\n    ")),
    template(endpoints.join(",\n    ").replaceAll('"Key"', '"AADToken"')),
  ],
  ["unknown-key", "yaml", workspace, workspace.replaceAll("destinaton", "destination")],
];
for (const [rule, syntax, before, after] of files)
  test(`${count} findings of ${rule} are mended in one step, within ${budget} ms`, () => {
    const inspection = inspectText(syntax, before, rules);
    assert.equal(inspection.findings.filter((finding) => finding.rule === rule).length, count);
    const mend = () => fixAll(inspection, rules, firstOf(rule));
    assert.equal(mend(), after);
    const took = idleMilliseconds(mend, budget);
    assert.ok(took <= budget, `${took.toFixed(0)} ms`);
  });
