import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bigTemplate } from "../../scripts/bench/big-template.mts";
import { completion } from "../../server/src/features/completion/completion.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { hover } from "../../server/src/features/hover/hover.ts";
import { surround } from "../../server/src/features/surroundings.ts";
import { defaultSettings } from "../../server/src/features/validated-elsewhere.ts";
import { rules } from "../../server/src/rules/index.ts";
import { idleMilliseconds } from "../pace.ts";

/** Milliseconds, on an idle machine. */
const budget = 10;
const rounds = 100;

const rulesOfNetwork = Array.from(
  { length: 300 },
  (_, i) => `    - name: rule${i}\n      type: fqdn\n      destination: "host${i}.example.com"`,
);
const tags = Array.from({ length: 600 }, (_, i) => `  tag_${i}: some value that is ${i} long # note`);
const workspace = [
  "$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json",
  "name: demo",
  "managed_network:",
  "  isolation_mode: allow_only_approved_outbound",
  "  outbound_rules:",
  ...rulesOfNetwork,
  "    - name: last",
  "      ",
  "tags:",
  ...tags,
  "",
].join("\n");

const resources = Array.from({ length: 200 }, (_, i) => ({
  type: "Microsoft.MachineLearningServices/workspaces",
  apiVersion: "2024-04-01",
  name: `w${i}`,
  properties: { publicNetworkAccess: "Enabled", hbiWorkspace: false },
}));
const template = JSON.stringify(
  { $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", resources },
  null,
  2,
);

const places: readonly (readonly [name: string, languageId: string, text: string, at: number, shift?: number])[] = [
  ["a key at the end", "yaml", workspace, workspace.length],
  ["a key in the last rule", "yaml", workspace, workspace.indexOf("      \n") + 6],
  ["a key at the top", "yaml", workspace, workspace.indexOf("name: demo") + 2],
  ["a value", "yaml", workspace, workspace.indexOf("isolation_mode: ") + 20],
  ["a value of a template", "json", template, template.lastIndexOf("Enabled") + 2],
];
for (const [name, languageId, text, at] of places) {
  test(`${name} in ${(text.length / 1000).toFixed(0)} kB of ${languageId} is answered within ${budget} ms`, (t) => {
    const document = TextDocument.create(`file:///big.${languageId}`, languageId, 1, text);
    const position = document.positionAt(at);
    for (const [what, ask] of [
      ["completion", () => completion(document, position, rules, { snippets: true })],
      ["hover", () => hover(document, position, rules)],
    ] as const) {
      const took = idleMilliseconds(ask, budget, rounds);
      t.diagnostic(`${what}: ${took.toFixed(2)} ms`);
      assert.ok(took <= budget, `${what}: ${took.toFixed(2)} ms`);
    }
  });
}

test(`a keystroke in a string of a template with two parameter files is told within ${budget} ms`, (t) => {
  const text = bigTemplate(50_000);
  const document = TextDocument.create("file:///main.json", "json", 1, text);
  const given = JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    parameters: { location: { value: "westeurope" } },
  });
  const siblings = ["dev", "prod"].map((name) => ({ name: `main.parameters.${name}.json`, text: given }));
  const start = document.positionAt(text.indexOf('"description": "') + '"description": "'.length);
  surround(document, siblings, undefined);
  const told = diagnostics(document, rules, defaultSettings);
  const took = idleMilliseconds(
    () => {
      TextDocument.update(document, [{ range: { start, end: start }, text: "x" }], document.version + 1);
      assert.equal(diagnostics(document, rules, defaultSettings).length, told.length);
    },
    budget,
    rounds,
  );
  t.diagnostic(`${took.toFixed(2)} ms`);
  assert.ok(told.length > 0);
  assert.ok(took <= budget, `${took.toFixed(2)} ms`);
});
