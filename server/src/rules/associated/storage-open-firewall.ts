import { storageDefaultAction, storagePublicNetworkAccess } from "../../catalog/storage-account.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { openNetworkRule } from "../open-network-rule.ts";

export default openNetworkRule({
  what: "storage account",
  gate: { access: storagePublicNetworkAccess, defaultAction: storageDefaultAction },
  id: "storage-open-firewall",
  control: "network",
  severity: "warning",
  why: "A leaked key or signature opens the account from anywhere in the world. Behind a firewall or a private endpoint it is worthless outside your network, however it got lost.",
  fixNote:
    "There is no quick fix, because a workspace and its computes lose their storage when it is closed before there is another way to it. First give the workspace a managed network, or a virtual network of yours with private endpoints for `blob` and `file`; then set public network access to disabled, or the default action to deny, and let Azure's trusted services pass.",
  kinds: ["storageAccount"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: {
    psrule: ["Azure.Storage.Firewall", "AZR-000202"],
    checkov: ["CKV_AZURE_35", "CKV_AZURE_59"],
    policy: [
      "34c877ad-507e-4c82-993e-3452a6e0ad3c",
      "b2982f36-99f2-4db5-8eff-283140c09693",
      "2a1a9cdf-e04d-429a-8416-3bfb72a1b26f",
    ],
    mcsb: ["NS-2"],
    article: "Network security",
  },
  differs:
    "PSRule looks at the firewall only, and fails an account that is closed to the public altogether. Checkov's CKV_AZURE_59 passes one that leaves `publicNetworkAccess` out, although Azure then leaves it open.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "networkAcls": { "defaultAction": "Allow" } }
      //                                                ^^^^^^^ warning[storage-open-firewall]
    }`,
    ],
  },
  {
    name: "arm: public access is on, and no firewall is set up",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[storage-open-firewall]
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
      //                                          ^^^^^^^^^ information[storage-open-firewall]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
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
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "publicNetworkAccess": "Disabled" }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    //^^^^^^^^^^^^ information[storage-open-firewall]
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
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "publicNetworkAccess": "Disabled" }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "networkAcls": "[if(parameters('closed'), variables('rules'), json('null'))]"
      //^^^^^^^^^^^^^ hint[storage-open-firewall]
      }
    }
  ]
}`,
  },
  {
    name: "arm: nothing is said",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    //^^^^^^^^^^^^ hint[storage-open-firewall]
    }`,
    ],
  },
  {
    name: "arm: networks that no rule names are refused",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Enabled", "networkAcls": { "defaultAction": "Deny" } }
    }`,
    ],
  },
  {
    name: "arm: only private endpoints get in",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Disabled", "networkAcls": { "defaultAction": "Allow" } }
    }`,
    ],
  },
  {
    name: "arm: only a deployment knows",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
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
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
    ],
  },
];
