import { encryptionKeyIdentifier } from "../../catalog/workspace-encryption.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { change } from "../fix.ts";
import type { Report, Rule } from "../rule.ts";
import { isInherited, severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const title = "The URI of the customer-managed key does not use HTTPS.";
const clearText = /^http:\/\//i;

function* judge(workspace: Resource): Iterable<Report> {
  const reading = workspace.read(encryptionKeyIdentifier);
  if (reading.is !== "known") return;
  const value = violated(reading, ({ raw }) => typeof raw === "string" && clearText.test(raw));
  if (!value) return;
  yield {
    span: value.site.span,
    message: explain(title, value),
    severity: severityOf("warning", value),
    fixes: change(encryptionKeyIdentifier, workspace, value, String(value.raw).replace(clearText, "https://"), true),
  };
}

const rule: Rule = {
  id: "customer-managed-key-not-https",
  control: "in-transit",
  severity: "warning",
  title,
  why: "A key that encrypts the whole workspace must not be asked for in clear text, where anyone on the path could read or answer the request. The CLI accepts such a URI, so the mistake shows only later.",
  fixNote: "Puts `https` in the place of `http`. The vault, the key and its version stay the same.",
  kinds: ["workspace"],
  settings: [encryptionKeyIdentifier],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
  sources: { mcsb: ["DP-3", "DP-5"], article: "Azure Cosmos DB" },
  *check(workspace) {
    if (!isInherited(encryptionKeyIdentifier, workspace)) yield* judge(workspace);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: clear text",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_vault: /subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo
  key_uri: "http://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f" # current
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-not-https]
`,
    fixed: [
      [
        'key_uri: "http://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f" # current',
        'key_uri: "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f" # current',
      ],
    ],
  },
  {
    name: "cli-v2: HTTPS",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_uri: HTTPS://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f
`,
  },
  {
    name: "arm: in a variable",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "variables": {
    "key": "http://demo.vault.azure.net/keys/ml/1"
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-not-https]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "keyVaultProperties": { "keyIdentifier": "[variables('key')]" } } }
    }
  ]
}`,
    fixed: [['"key": "http://demo.vault.azure.net/keys/ml/1"', '"key": "https://demo.vault.azure.net/keys/ml/1"']],
  },
  {
    name: "arm: a project takes its encryption from its hub",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "kind": "Project",
      "name": "demo",
      "properties": { "encryption": { "keyVaultProperties": { "keyIdentifier": "http://demo.vault.azure.net/keys/ml/1" } } }
    }`,
    ],
  },
  {
    name: "github-actions: clear text",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "http://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-not-https]
}`,
    fixed: [
      [
        '"resource_cmk_uri": "http://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"',
        '"resource_cmk_uri": "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"',
      ],
    ],
  },
  {
    name: "github-actions: encrypted",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
}`,
  },
];
