import { storageKeySource } from "../../catalog/storage-encryption.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspaceWithOwnKey, workspaceWithOwnKeyAndStorage, workspaceWithStorage } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "storage-without-customer-managed-key",
  what: "storage account",
  why: "The key that you can withdraw covers the metadata of the workspace only. Training data, models, logs and snapshots of code lie in the storage account, under a key of Microsoft's.",
  fixNote:
    "There is no quick fix, because only you know the key. Set `encryption.keySource` to `Microsoft.Keyvault` with the properties of the key, and give the account an identity that may wrap and unwrap with it.",
  setting: storageKeySource,
  bad: ["microsoft"],
  source: "https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview",
  sources: {
    checkov: ["CKV2_AZURE_1"],
    policy: ["6fac406b-40ca-413b-bf8e-0bf964659c25"],
    mcsb: ["DP-5"],
    article: "Encryption at rest",
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: Microsoft's key, written out",
    resources: [
      workspaceWithOwnKeyAndStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "encryption": { "keySource": "Microsoft.Storage" } }
      //                                           ^^^^^^^^^^^^^^^^^^^ information[storage-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithOwnKeyAndStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    //^^^^^^^^^^^^ information[storage-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: a key of yours",
    resources: [
      workspaceWithOwnKeyAndStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "encryption": { "keySource": "Microsoft.Keyvault" } }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "encryption": { "keySource": "Microsoft.Storage" } }
    }`,
    ],
  },
  {
    name: "arm: a key that is not used",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "encryption": { "status": "Disabled" }
      }
    }`,
      storage,
    ],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspaceWithOwnKey,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "encryption": { "keySource": "Microsoft.Storage" } }
    }`,
    ],
  },
];
