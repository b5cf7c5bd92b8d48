import { allowCrossTenantReplication } from "../../catalog/storage-sharing.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-cross-tenant-replication",
  control: "network",
  severity: "warning",
  title: "The storage account may be replicated into other tenants.",
  why: "Whoever may set up object replication can have every new blob copied to an account in another organisation, without a download that anyone would notice. Training data and models leave for good.",
  fixNote:
    "Forbids replication across tenants. It is refused while a replication policy with another tenant is in force.",
  setting: allowCrossTenantReplication,
  bad: ["true"],
  want: "false",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/blobs/object-replication-prevent-cross-tenant-policies",
  sources: { policy: ["92a89a79-6c52-4a7e-a03f-61306fc49312"], mcsb: ["DP-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: allowed",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowCrossTenantReplication": true }
      //                                             ^^^^ warning[storage-cross-tenant-replication]
    }`,
    ],
    fixed: [
      [
        '"properties": { "allowCrossTenantReplication": true }',
        '"properties": { "allowCrossTenantReplication": false }',
      ],
    ],
  },
  {
    name: "arm: forbidden",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowCrossTenantReplication": false }
    }`,
    ],
  },
  {
    name: "arm: left out, which forbids it for new accounts",
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
      "properties": { "allowCrossTenantReplication": true }
    }`,
    ],
  },
];
