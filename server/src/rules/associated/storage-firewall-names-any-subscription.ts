import { resourceAccessIds } from "../../catalog/storage-sharing.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-firewall-names-any-subscription",
  control: "network",
  severity: "warning",
  title: "The storage firewall lets in resources of every subscription.",
  why: "A resource access rule is for resources by name. With a wildcard for the subscription, any such resource of the tenant gets past the firewall, whoever runs it.",
  fixNote:
    "There is no quick fix, because only you know the resource. Name the workspace, or at least the subscription and the resource group.",
  setting: resourceAccessIds,
  bad: (id) => /^\/subscriptions\/\*\//i.test(id),
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/common/storage-network-security-resource-instances",
  sources: { mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: every subscription",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "networkAcls": {
          "defaultAction": "Deny",
          "resourceAccessRules": [
            {
              "tenantId": "[subscription().tenantId]",
              "resourceId": "/subscriptions/*/resourcegroups/*/providers/Microsoft.MachineLearningServices/workspaces/*"
      //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[storage-firewall-names-any-subscription]
            }
          ]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: one subscription",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "networkAcls": {
          "defaultAction": "Deny",
          "resourceAccessRules": [
            {
              "tenantId": "[subscription().tenantId]",
              "resourceId": "[concat(subscription().id, '/resourcegroups/*/providers/Microsoft.MachineLearningServices/workspaces/*')]"
            }
          ]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: one workspace",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "networkAcls": {
          "resourceAccessRules": [{ "resourceId": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]" }]
        }
      }
    }`,
    ],
  },
];
