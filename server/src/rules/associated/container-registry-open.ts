import {
  containerRegistryDefaultAction,
  containerRegistryPublicNetworkAccess,
} from "../../catalog/container-registry.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithRegistry } from "../case-workspaces.ts";
import { openNetworkRule } from "../open-network-rule.ts";

export default openNetworkRule({
  what: "container registry",
  gate: { access: containerRegistryPublicNetworkAccess, defaultAction: containerRegistryDefaultAction },
  id: "container-registry-open",
  control: "network",
  severity: "warning",
  why: "Images hold code, and what runs in training and behind endpoints comes from them. With the registry's password or a stolen token, anyone anywhere can pull them, or push one that the workspace then runs.",
  fixNote:
    "There is no quick fix, because a workspace and its computes lose their images when it is closed before there is another way to it. First give the workspace a managed network, or a virtual network of yours with a private endpoint for `registry`; then set public network access to disabled. The registry must be Premium, and the workspace needs a cluster that builds images (`imageBuildCompute`).",
  kinds: ["containerRegistry"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: {
    psrule: ["Azure.ACR.Firewall", "AZR-000402"],
    checkov: ["CKV_AZURE_139"],
    policy: ["0fdf0491-d080-4575-b627-ad0e843cba0f", "d0793b48-0edc-4296-a390-4c75d1bdfd71"],
    mcsb: ["NS-2"],
    article: "Network security",
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "networkRuleSet": { "defaultAction": "Allow" } }
      //                                                   ^^^^^^^ warning[container-registry-open]
    }`,
    ],
  },
  {
    name: "arm: public access is on, and no firewall is set up",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[container-registry-open]
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
      //                                          ^^^^^^^^^ information[container-registry-open]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]" }
    },
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
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
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]", "publicNetworkAccess": "Disabled" }
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": {}
    //^^^^^^^^^^^^ information[container-registry-open]
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
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]", "publicNetworkAccess": "Disabled" }
    },
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": {
        "networkRuleSet": "[if(parameters('closed'), variables('rules'), json('null'))]"
      //^^^^^^^^^^^^^^^^ hint[container-registry-open]
      }
    }
  ]
}`,
  },
  {
    name: "arm: nothing is said",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": {}
    //^^^^^^^^^^^^ hint[container-registry-open]
    }`,
    ],
  },
  {
    name: "arm: networks that no rule names are refused",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "publicNetworkAccess": "Enabled", "networkRuleSet": { "defaultAction": "Deny" } }
    }`,
    ],
  },
  {
    name: "arm: only private endpoints get in",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "publicNetworkAccess": "Disabled", "networkRuleSet": { "defaultAction": "Allow" } }
    }`,
    ],
  },
  {
    name: "arm: only a deployment knows",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
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
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
    ],
  },
];
