import { secretExpiry } from "../../catalog/key-vault-items.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "key-vault-secret-without-expiry",
  control: "secrets",
  severity: "hint",
  title: "A secret in the workspace's key vault never expires.",
  why: "A secret that leaks works until someone changes it, and one that never expires is rarely changed. An end makes the change part of the plan.",
  fixNote:
    "There is no quick fix, because only you know when the secret is changed. Set `attributes.exp`; whatever reads the secret must have the new one by then.",
  setting: secretExpiry,
  bad: ["absent"],
  safe: false,
  absent: "hint",
  when: serves,
  source: "https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates",
  sources: { checkov: ["CKV_AZURE_41"], policy: ["98728c90"], mcsb: ["DP-6"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: none",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]" }
    },
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "value": "[parameters('password')]" }
    //^^^^^^^^^^^^ hint[key-vault-secret-without-expiry]
    }
  ]
}`,
  },
  {
    name: "arm: one",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]" }
    },
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "value": "[parameters('password')]", "attributes": { "exp": 1893456000 } }
    }
  ]
}`,
  },
  {
    name: "arm: a vault that no workspace uses is not our business",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "value": "[parameters('password')]" }
    }
  ]
}`,
  },
];
