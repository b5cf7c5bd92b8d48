import { enableDataIsolation } from "../../catalog/workspace-identity.ts";
import { containerRegistry, keyVault, storageAccount } from "../../catalog/workspace-resources.ts";
import { usersOf } from "../../model/graph.ts";
import { isAlways, type Resource } from "../../model/resource.ts";
import { member, textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import { storage, vault } from "../case-resources.ts";
import type { Rule } from "../rule.ts";

const shared = [
  { setting: storageAccount, called: "storage account" },
  { setting: keyVault, called: "key vault" },
  { setting: containerRegistry, called: "container registry" },
];

/** Hubs and their projects keep what they share apart by themselves. */
const mayMix = (workspace: Resource): boolean =>
  workspace.kind === "workspace" &&
  workspace.variant !== "hub" &&
  workspace.variant !== "project" &&
  (workspace.read(enableDataIsolation).is === "absent" || isAlways(workspace.read(enableDataIsolation), "false"));

/** A workspace is declared anew where a later step changes it: what both are called tells, be it only by the expression. */
const nameOf = ({ name, node }: Resource): string | undefined => name ?? textOf(member(node, "name")?.value);

const rule: Rule = {
  id: "workspaces-share-resources",
  control: "access",
  severity: "information",
  title: "Two workspaces share what they keep their data in, and nothing keeps it apart.",
  why: "Containers, secrets and images of both lie side by side under names that can clash, and the identity of each may read those of the other: whoever may run code in one workspace gets at the data of both.",
  fixNote:
    "There is no quick fix, because it can only be chosen when a workspace is created. Create them with `enableDataIsolation` set to true, or give each its own resources.",
  kinds: ["storageAccount", "keyVault", "containerRegistry", "workspace"],
  settings: [enableDataIsolation, ...shared.map(({ setting }) => setting)],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["NS-1", "DP-2"] },
  *check(resource, others) {
    const found = shared.find(({ setting }) => setting.names?.includes(resource.kind));
    if (!found) return;
    const [first, ...further] = usersOf(resource, others, [found.setting]).filter(mayMix);
    const second = further.find((other) => first && nameOf(other) !== nameOf(first));
    if (!first || !second) return;
    yield {
      span: resource.anchor,
      message: `Two workspaces share this ${found.called}, and nothing keeps their data apart.`,
      severity: rule.severity,
      fixes: [],
      related: [first, second].map(({ anchor }) => ({ span: anchor, message: "A workspace that uses it." })),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: two workspaces",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]"
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "second",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]"
      }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[workspaces-share-resources]
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: kept apart",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "enableDataIsolation": true
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "second",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "enableDataIsolation": true
      }
    }`,
      storage,
    ],
  },
  {
    name: "arm: one workspace, declared once more to change it",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "workspace": { "type": "string" } },
  "resources": [
    { "type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-05-01", "name": "data", "properties": {} },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "[parameters('workspace')]",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "change",
      "properties": {
        "mode": "Incremental",
        "template": {
          "resources": [
            {
              "type": "Microsoft.MachineLearningServices/workspaces",
              "apiVersion": "2024-04-01",
              "name": "[parameters('workspace')]",
              "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
            }
          ]
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: one workspace",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]"
      }
    }`,
      storage,
    ],
  },
  {
    name: "arm: a vault and a registry, where data is not kept apart",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]",
        "enableDataIsolation": false
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "second",
      "properties": {
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]"
      }
    }`,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[workspaces-share-resources]
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[workspaces-share-resources]
      "apiVersion": "2023-07-01",
      "name": "images",
      "sku": { "name": "Premium" }
    }`,
    ],
  },
  {
    name: "arm: a workspace beside a hub and its project, and one that keeps apart",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]"
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "hub",
      "kind": "hub",
      "properties": {
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]"
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "project",
      "kind": "project",
      "properties": {
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]"
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "apart",
      "properties": {
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]",
        "enableDataIsolation": true
      }
    }`,
      vault,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "sku": { "name": "Premium" }
    }`,
    ],
  },
];
