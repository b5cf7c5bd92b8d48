import { isHnsEnabled, storageSku } from "../../catalog/storage-account.ts";
import { storageAccount } from "../../catalog/workspace-resources.ts";
import { usersOf } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const rule: Rule = {
  id: "storage-unfit-for-workspace",
  control: "access",
  severity: "error",
  title: "The workspace cannot use this storage account as its default one.",
  why: "Azure Machine Learning accepts no premium account and no hierarchical namespace as the default storage of a workspace, so the deployment fails. What is then put together by hand to get ahead is rarely as safe as what was planned.",
  fixNote:
    "There is no quick fix, for the account may hold data already. Give the workspace a standard account without a hierarchical namespace, and connect this one as a further datastore.",
  kinds: ["storageAccount"],
  settings: [isHnsEnabled, storageSku],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-workspace-template",
  sources: {},
  *check(account, others) {
    const users = usersOf(account, others, [storageAccount]);
    if (users.length === 0) return;
    // The account that Azure makes for a feature store has folders.
    const isForFeatures = users.every(({ variant }) => variant === "featureStore");
    const faults = [
      { setting: isHnsEnabled, isBad: "true", says: "it has a hierarchical namespace" },
      { setting: storageSku, isBad: /^premium/i, says: "it is a premium account" },
    ];
    for (const { setting, isBad, says } of isForFeatures ? faults.slice(1) : faults) {
      const reading = account.read(setting);
      if (reading.is !== "known") continue;
      const value = violated(reading, ({ canonical = "" }) =>
        typeof isBad === "string" ? canonical === isBad : isBad.test(canonical),
      );
      if (!value) continue;
      yield {
        span: value.site.span,
        message: `The workspace cannot use this storage account as its default one: ${says}.`,
        severity: severityOf(rule.severity, value),
        fixes: [],
      };
    }
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: a hierarchical namespace",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isHnsEnabled": true }
      //                              ^^^^ error[storage-unfit-for-workspace]
    }`,
    ],
  },
  {
    name: "arm: premium",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "sku": { "name": "Premium_LRS" },
      //               ^^^^^^^^^^^^^ error[storage-unfit-for-workspace]
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: a feature store keeps its data in folders",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "features",
      "kind": "FeatureStore",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isHnsEnabled": true }
    }`,
    ],
  },
  {
    name: "arm: a plain account",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "sku": { "name": "Standard_ZRS" },
      "properties": { "isHnsEnabled": false }
    }`,
    ],
  },
  {
    name: "arm: a further account may have folders",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isHnsEnabled": true }
    }`,
    ],
  },
];
