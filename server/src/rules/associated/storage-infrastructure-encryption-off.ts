import { requireInfrastructureEncryption, storageKeySource } from "../../catalog/storage-encryption.ts";
import { servesEncrypted } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspaceWithOwnKeyAndStorage, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-infrastructure-encryption-off",
  control: "at-rest",
  severity: "hint",
  title: "The storage account of the workspace is encrypted with a key of yours, but only once.",
  why: "Infrastructure encryption adds a second layer with another algorithm and another key. Where rules ask for double encryption, the account that holds training data and models has to have it from the start.",
  fixNote:
    "There is no quick fix: it can only be chosen when the account is created. Create the account anew with `requireInfrastructureEncryption` set to true.",
  setting: requireInfrastructureEncryption,
  bad: ["false"],
  absent: "hint",
  when: (account, others) => isAlways(account.read(storageKeySource), "customer") && servesEncrypted(account, others),
  source: "https://learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable",
  sources: { policy: ["4733ea7b-a883-42fe-8cac-97454c2a9e4a"], mcsb: ["DP-4"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: once, written out",
    resources: [
      workspaceWithOwnKeyAndStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "encryption": { "keySource": "Microsoft.Keyvault", "requireInfrastructureEncryption": false }
      //                                                                                      ^^^^^ hint[storage-infrastructure-encryption-off]
      }
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
      "properties": {
        "encryption": { "keySource": "Microsoft.Keyvault" }
      //^^^^^^^^^^^^ hint[storage-infrastructure-encryption-off]
      }
    }`,
    ],
  },
  {
    name: "arm: twice",
    resources: [
      workspaceWithOwnKeyAndStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "encryption": { "keySource": "Microsoft.Keyvault", "requireInfrastructureEncryption": true }
      }
    }`,
    ],
  },
  {
    name: "arm: with a key of Microsoft's",
    resources: [workspaceWithOwnKeyAndStorage, storage],
  },
  {
    name: "arm: a workspace that does not ask for more",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "encryption": { "keySource": "Microsoft.Keyvault" } }
    }`,
    ],
  },
];
