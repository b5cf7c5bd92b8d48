import { vaultDefaultAction, vaultPublicNetworkAccess } from "../../catalog/key-vault.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithVault } from "../case-workspaces.ts";
import { openNetworkRule } from "../open-network-rule.ts";

export default openNetworkRule({
  what: "key vault",
  gate: { access: vaultPublicNetworkAccess, defaultAction: vaultDefaultAction },
  id: "key-vault-open-firewall",
  control: "network",
  severity: "warning",
  why: "The vault keeps the keys of the workspace's storage and the passwords of its connections. With a stolen token, whoever has it reads them from anywhere; behind a firewall or a private endpoint only from inside your network.",
  fixNote:
    "There is no quick fix, because a workspace and its computes lose their secrets when it is closed before there is another way to it. First give the workspace a managed network, or a virtual network of yours with a private endpoint for `vault`; then set public network access to disabled, or the default action to deny, and let Azure's trusted services pass.",
  kinds: ["keyVault"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: {
    psrule: ["Azure.KeyVault.Firewall", "AZR-000355"],
    checkov: ["CKV_AZURE_109", "CKV_AZURE_189"],
    policy: ["55615ac9-af46-4a59-874e-391cc3dfb490", "405c5871-3e91-4644-8a63-58e19d68ff5b"],
    mcsb: ["NS-2", "DP-8"],
    article: "Network security",
  },
  differs:
    "Checkov's CKV_AZURE_189 takes any IP rule for a closed vault, whatever the default action. Azure Policy also has a definition that wants the vault closed altogether; a firewall that lets no network in by default is enough here.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "networkAcls": { "defaultAction": "Allow" } }
      //                                                ^^^^^^^ warning[key-vault-open-firewall]
    }`,
    ],
  },
  {
    name: "arm: public access is on, and no firewall is set up",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[key-vault-open-firewall]
    }`,
    ],
  },
  {
    name: "arm: a parameter's default, which a deployment may override",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "access": { "type": "string", "defaultValue": "Enabled" }
      //                                          ^^^^^^^^^ information[key-vault-open-firewall]
  },
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
      "properties": { "publicNetworkAccess": "[parameters('access')]" }
    }
  ]
}`,
  },
  {
    name: "arm: nothing is said, beside a private workspace",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]", "publicNetworkAccess": "Disabled" }
    }`,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    //^^^^^^^^^^^^ information[key-vault-open-firewall]
    }`,
    ],
  },
  {
    name: "arm: nothing is said, unless a deployment wants it",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "closed": { "type": "bool", "defaultValue": false }
  },
  "variables": {
    "rules": { "defaultAction": "Deny" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]", "publicNetworkAccess": "Disabled" }
    },
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {
        "networkAcls": "[if(parameters('closed'), variables('rules'), json('null'))]"
      //^^^^^^^^^^^^^ hint[key-vault-open-firewall]
      }
    }
  ]
}`,
  },
  {
    name: "arm: nothing is said",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    //^^^^^^^^^^^^ hint[key-vault-open-firewall]
    }`,
    ],
  },
  {
    name: "arm: networks that no rule names are refused",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "publicNetworkAccess": "Enabled", "networkAcls": { "defaultAction": "Deny" } }
    }`,
    ],
  },
  {
    name: "arm: only private endpoints get in",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "publicNetworkAccess": "Disabled", "networkAcls": { "defaultAction": "Allow" } }
    }`,
    ],
  },
  {
    name: "arm: only a deployment knows",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "publicNetworkAccess": "[parameters('access')]" }
    }`,
    ],
  },
  {
    name: "arm: one that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
    ],
  },
];
