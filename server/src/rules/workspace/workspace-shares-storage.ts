import type { Setting } from "../../catalog/setting.ts";
import { enableDataIsolation } from "../../catalog/workspace-identity.ts";
import { containerRegistry, keyVault, storageAccount } from "../../catalog/workspace-resources.ts";
import type { Resource } from "../../model/resource.ts";
import { at } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import { add } from "../fix.ts";
import type { Case, Rule } from "../rule.ts";
import { violated } from "../setting-rule.ts";

const shared: readonly (readonly [Setting, string])[] = [
  [storageAccount, "storage account"],
  [keyVault, "key vault"],
  [containerRegistry, "container registry"],
];

const textOf = (workspace: Resource, setting: Setting): string | undefined => {
  const reading = workspace.read(setting);
  const [value, further] = reading.is === "known" && reading.complete ? reading.values : [];
  return further === undefined && typeof value?.raw === "string" && value.raw !== ""
    ? value.raw.toLowerCase()
    : undefined;
};

/** Whether two workspaces certainly name the same resource. */
function isShared(one: Resource, other: Resource, setting: Setting): boolean {
  const theirs = other.refersTo?.(setting) ?? [];
  if ((one.refersTo?.(setting) ?? []).some((resource) => theirs.includes(resource))) return true;
  const text = textOf(one, setting);
  return text !== undefined && text === textOf(other, setting);
}

/** A project shares what belongs to its hub, and both keep data apart unless told otherwise. */
const isOfHub = ({ variant }: Resource): boolean => variant === "hub" || variant === "project";

/** Of the value as it is written, an expression for the most part. */
const spanOf = (workspace: Resource, { in: { arm } }: Setting): Span | undefined =>
  at(workspace.node, arm?.path.split(".") ?? [])?.span;

const rule: Rule = {
  id: "workspace-shares-storage",
  control: "access",
  severity: "information",
  title: "Workspaces share a storage account, key vault or container registry, and nothing keeps their data apart.",
  why: "Everybody who works in one of the workspaces can reach the data, secrets or images of the other through what they share, whatever roles they have there. Data isolation gives each workspace containers of its own, and lets its identity into those alone.",
  fixNote:
    "Switches data isolation on. That can be chosen only when a workspace is created: one that exists has to be created anew. Resources of its own for each workspace do without it.",
  kinds: ["workspace"],
  settings: [enableDataIsolation, ...shared.map(([setting]) => setting)],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["NS-1", "DP-2"] },
  *check(workspace, others) {
    const isolation = workspace.read(enableDataIsolation);
    const off = isolation.is === "known" ? violated(isolation, (v) => v.canonical === "false") : undefined;
    if (isOfHub(workspace) || (isolation.is !== "absent" && !off)) return;
    const neighbours = others.filter((o) => o.kind === "workspace" && o !== workspace && !isOfHub(o) && !o.optional);
    const [setting, noun] = shared.find(([s]) => neighbours.some((other) => isShared(workspace, other, s))) ?? [];
    const span = setting && spanOf(workspace, setting);
    if (!span || workspace.optional) return;
    yield {
      span,
      message: `Another workspace uses this ${noun} too, and nothing keeps their data apart: 'enableDataIsolation' is not on.`,
      severity: rule.severity,
      fixes: isolation.is === "absent" ? add(enableDataIsolation, workspace, isolation, "true", false) : [],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: one of two does not keep its data apart",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]"
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[workspace-shares-storage]
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "second",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "enableDataIsolation": true }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    }
  ]
}`,
    fixed: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "enableDataIsolation": true
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "second",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "enableDataIsolation": true }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    }
  ]
}`,
  },
  {
    name: "arm: a vault that is made elsewhere, and isolation switched off",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "first",
      "properties": {
        "keyVault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[workspace-shares-storage]
        "enableDataIsolation": false
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "second",
      "properties": {
        "keyVault": "/subscriptions/0/resourceGroups/g/providers/microsoft.keyvault/vaults/DEMO",
        "enableDataIsolation": true
      }
    }
  ]
}`,
  },
  {
    name: "arm: a hub and its project, and accounts of their own",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "hub",
      "kind": "Hub",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "project",
      "kind": "Project",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "alone",
      "properties": { "storageAccount": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/other" }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    }
  ]
}`,
  },
];
