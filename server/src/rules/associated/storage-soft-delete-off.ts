import { blobSoftDelete, containerSoftDelete } from "../../catalog/storage-service.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "storage-soft-delete-off",
  control: "access",
  severity: "hint",
  title: "What is deleted from the storage account is gone at once.",
  why: "Who gets hold of a key can delete training data, models and logs for good, and so can a mistake in a script. With soft delete they can be brought back for a while.",
  fixNote:
    "There is no quick fix, because only you know for how long. Set `enabled` to true, with the number of `days`; what is kept costs storage.",
  settings: [blobSoftDelete, containerSoftDelete],
  bad: ["false"],
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview",
  sources: {
    psrule: ["Azure.Storage.SoftDelete", "AZR-000197", "AZR-000289"],
    policy: ["c36a325b-ae04-4863-ad4f-19c6678f8e08"],
    mcsb: ["BR-1"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: blobs",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "deleteRetentionPolicy": { "enabled": false } }
      //                                                    ^^^^^ hint[storage-soft-delete-off]
    }`,
    ],
  },
  {
    name: "arm: containers",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "containerDeleteRetentionPolicy": { "enabled": false } }
      //                                                             ^^^^^ hint[storage-soft-delete-off]
    }`,
    ],
  },
  {
    name: "arm: recoverable",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "deleteRetentionPolicy": { "enabled": true, "days": 7 } }
    }`,
    ],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspace,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "deleteRetentionPolicy": { "enabled": false } }
    }`,
    ],
  },
];
