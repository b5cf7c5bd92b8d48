import { cosmosDisableLocalAuth, cosmosMetadataWrites } from "../../catalog/cosmos-account.ts";
import { serves } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithCosmosAccount } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "cosmos-db-keys-change-metadata",
  control: "access",
  severity: "hint",
  title: "The keys of the Cosmos DB account allow changing its databases and containers.",
  why: "With a key alone, past all roles and with no name in the activity log, someone can delete a container or change its throughput. Roles and locks on the account do not stop it.",
  fixNote:
    "Leaves such changes to roles. Tools that create containers with a key, such as older SDKs, fail from then on.",
  setting: cosmosMetadataWrites,
  bad: ["false"],
  want: "true",
  absent: "off",
  when: (account, others, project) =>
    serves(account, others, project) && !isAlways(account.read(cosmosDisableLocalAuth), "true"),
  source: "https://learn.microsoft.com/azure/cosmos-db/audit-control-plane-logs",
  sources: {
    psrule: ["Azure.Cosmos.DisableMetadataWrite", "AZR-000095"],
    checkov: ["CKV_AZURE_132"],
    policy: ["4750c32b-89c0-46af-bfcb-2e4541a818d5"],
    mcsb: ["PA-7"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: allowed, written out",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "disableKeyBasedMetadataWriteAccess": false }
      //                                                    ^^^^^ hint[cosmos-db-keys-change-metadata]
    }`,
    ],
    fixed: [
      [
        '"properties": { "disableKeyBasedMetadataWriteAccess": false }',
        '"properties": { "disableKeyBasedMetadataWriteAccess": true }',
      ],
    ],
  },
  {
    name: "arm: roles only",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "disableKeyBasedMetadataWriteAccess": true }
    }`,
    ],
  },
  {
    name: "arm: keys are refused altogether",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "disableLocalAuth": true, "disableKeyBasedMetadataWriteAccess": false }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "disableKeyBasedMetadataWriteAccess": false }
    }`,
    ],
  },
];
