import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { after, before, test } from "node:test";
import { Editor, modern } from "./editor.ts";

const budget = 10;
const keystrokes = 40;
const rounds = 10;

/** About 4 kB: a workspace with tags and outbound rules. */
function workspaceFile(): string {
  const rules = Array.from(
    { length: 20 },
    (_, i) => `    - name: rule${i}\n      type: fqdn\n      destination: "host${i}.example.com"`,
  );
  const tags = Array.from({ length: 55 }, (_, i) => `  tag_${i}: some value that is ${i} long # note`);
  return [
    "$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json",
    "name: demo",
    "public_network_access: enabled",
    "managed_network:",
    "  isolation_mode: allow_only_approved_outbound",
    "  outbound_rules:",
    ...rules,
    "tags:",
    ...tags,
    "",
  ].join("\n");
}

const parameterised = (i: number, properties: object): object => ({
  apiVersion: "2024-04-01",
  name: `[concat('demo', uniqueString(resourceGroup().id), '${i}')]`,
  location: "[resourceGroup().location]",
  tags: { purpose: "orchard", owner: "growers" },
  dependsOn: ["[resourceId('Microsoft.Storage/storageAccounts', variables('storage'))]"],
  properties,
});

/** About 50 kB, made like the large quickstarts: a dozen resources of Azure ML among those that they need. */
function template(): string {
  const parameters = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `access${i}`,
      {
        type: "string",
        defaultValue: "Enabled",
        allowedValues: ["Enabled", "Disabled"],
        metadata: { description: "Whether it can be reached from outside." },
      },
    ]),
  );
  const ours = Array.from({ length: 4 }, (_, i) => [
    {
      type: "Microsoft.MachineLearningServices/workspaces",
      identity: { type: "SystemAssigned" },
      ...parameterised(i, {
        publicNetworkAccess: `[if(equals(parameters('access${i}'), 'Enabled'), 'Enabled', 'Disabled')]`,
        storageAccount: "[resourceId('Microsoft.Storage/storageAccounts', variables('storage'))]",
        keyVault: "[resourceId('Microsoft.KeyVault/vaults', variables('vault'))]",
      }),
    },
    {
      type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      ...parameterised(i, { authMode: "Key", publicNetworkAccess: `[parameters('access${i + 4}')]` }),
    },
    {
      type: "Microsoft.MachineLearningServices/workspaces/computes",
      ...parameterised(i, {
        computeType: "AmlCompute",
        properties: { vmSize: "Standard_DS3_v2", vmPriority: "Dedicated" },
      }),
    },
  ]).flat();
  const others = Array.from({ length: 46 }, (_, i) => ({
    type: ["Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults", "Microsoft.Network/virtualNetworks"][
      i % 3
    ],
    ...parameterised(i, {
      supportsHttpsTrafficOnly: true,
      minimumTlsVersion: "TLS1_2",
      publicNetworkAccess: `[parameters('access${i}')]`,
    }),
  }));
  const $schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
  const variables = { storage: "[concat('st', uniqueString(resourceGroup().id))]", vault: "orchard-vault" };
  return JSON.stringify(
    { $schema, contentVersion: "1.0.0.0", parameters, variables, resources: [...ours, ...others] },
    null,
    2,
  );
}

let editor: Editor;
before(async () => {
  editor = new Editor();
  await editor.start(modern);
});
after(() => editor.end());

for (const [name, languageId, text] of [
  ["workspace", "yaml", workspaceFile()],
  ["template", "json", template()],
] as const) {
  test(`a keystroke in a ${languageId} file of ${(text.length / 1000).toFixed(0)} kB is answered within ${budget} ms`, async (t) => {
    const document = await editor.open(text, languageId, name);
    const found = await editor.diagnostics(document);
    assert.ok(found.length > 0);
    const end = document.positionAt(text.length);
    const medians: number[] = [];
    // Other tests share the processor, so a slow round is tried again.
    while (medians.length < rounds && Math.min(...medians) >= budget) {
      const times: number[] = [];
      for (let i = 0; i < keystrokes; i++) {
        const range = { start: end, end: i % 2 ? { ...end, character: end.character + 1 } : end };
        const start = performance.now();
        await editor.change(document, range, i % 2 ? "" : " ");
        await editor.diagnostics(document);
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      medians.push(times[keystrokes >> 1] ?? Number.POSITIVE_INFINITY);
      t.diagnostic(
        `${found.length} findings, median ${medians.at(-1)?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(2)} ms`,
      );
    }
    assert.ok(Math.min(...medians) < budget, `medians: ${medians.map((m) => m.toFixed(2)).join(", ")} ms`);
  });
}
