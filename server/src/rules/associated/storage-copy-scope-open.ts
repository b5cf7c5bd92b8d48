import { allowedCopyScope } from "../../catalog/storage-sharing.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-copy-scope-open",
  control: "network",
  severity: "hint",
  title: "Blobs of any account can be copied into the storage account.",
  why: "Data from an untrusted tenant gets into the account by a copy between services, past what watches your own network. Poisoned training data or a manipulated model then lies where the workspace trusts it.",
  fixNote:
    "Lets in copies from accounts of the same Microsoft Entra tenant only. Copies from elsewhere fail from then on.",
  setting: allowedCopyScope,
  bad: ["all"],
  want: "aad",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/common/security-restrict-copy-operations",
  sources: { mcsb: ["DP-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: any account, written out",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowedCopyScope": "All" }
      //                                  ^^^^^ hint[storage-copy-scope-open]
    }`,
    ],
    fixed: [['"properties": { "allowedCopyScope": "All" }', '"properties": { "allowedCopyScope": "AAD" }']],
  },
  {
    name: "arm: the same tenant",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowedCopyScope": "AAD" }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [workspaceWithStorage, storage],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowedCopyScope": "All" }
    }`,
    ],
  },
];
