import { queueKeyType, storageKeySource, tableKeyType } from "../../catalog/storage-encryption.ts";
import { serves } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { workspaceWithStorage } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "storage-queues-outside-customer-managed-key",
  control: "at-rest",
  severity: "hint",
  title:
    "Queues and tables of the storage account stay under a key of Microsoft's, although the account has one of yours.",
  why: "Batch endpoints and parallel runs keep their state in queues and tables. Withdrawing your key closes blobs and files, but not those.",
  fixNote:
    "There is no quick fix: it can only be chosen when the account is created. Create the account anew with the key type `Account` for both services.",
  settings: [queueKeyType, tableKeyType],
  bad: ["service"],
  absent: "off",
  when: (account, others, project) =>
    isAlways(account.read(storageKeySource), "customer") && serves(account, others, project),
  source: "https://learn.microsoft.com/azure/storage/common/account-encryption-key-create",
  sources: {
    policy: ["f0e5abd0-2554-4736-b7c0-4ffef23475ef", "7c322315-e26d-4174-a99e-f49d351b4688"],
    mcsb: ["DP-5"],
    article: "Encryption at rest",
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: written out",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "encryption": {
          "keySource": "Microsoft.Keyvault",
          "services": { "queue": { "keyType": "Service" }, "table": { "keyType": "Account" } }
      //                                      ^^^^^^^^^ hint[storage-queues-outside-customer-managed-key]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: the key of the account",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "encryption": {
          "keySource": "Microsoft.Keyvault",
          "services": { "queue": { "keyType": "Account" }, "table": { "keyType": "Account" } }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: left out",
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
  {
    name: "arm: an account without a key of yours",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "encryption": { "services": { "queue": { "keyType": "Service" } } } }
    }`,
    ],
  },
];
