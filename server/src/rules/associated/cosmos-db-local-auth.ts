import { cosmosDisableLocalAuth } from "../../catalog/cosmos-account.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithCosmosAccount } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "cosmos-db-local-auth",
  control: "identity",
  shutsOut: "programs",
  severity: "warning",
  title: "The Cosmos DB account accepts its keys.",
  why: "A key opens the whole account from anywhere, does not expire and names nobody in the logs. Whoever finds one reads and changes the metadata of the workspace.",
  fixNote:
    "Refuses the account's keys. Applications of your own that sign in with one fail until they use a Microsoft Entra identity.",
  setting: cosmosDisableLocalAuth,
  bad: ["false"],
  want: "true",
  absent: "hint",
  when: serves,
  source:
    "https://learn.microsoft.com/azure/cosmos-db/how-to-connect-role-based-access-control#disable-key-based-authentication",
  sources: {
    psrule: ["Azure.Cosmos.NoSQLLocalAuth", "AZR-000420"],
    checkov: ["CKV_AZURE_140"],
    policy: ["5450f5bd-9c72-4390-a9c4-a7aba4edfdd2"],
    mcsb: ["IM-1"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: keys, written out",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "disableLocalAuth": false }
      //                                  ^^^^^ warning[cosmos-db-local-auth]
    }`,
    ],
    fixed: [['"properties": { "disableLocalAuth": false }', '"properties": { "disableLocalAuth": true }']],
  },
  {
    name: "arm: left out, which allows them",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "keyVaultKeyUri": "https://keys.vault.azure.net/keys/metadata" }
    //^^^^^^^^^^^^ hint[cosmos-db-local-auth]
    }`,
    ],
    fixed: [
      [
        '"properties": { "keyVaultKeyUri": "https://keys.vault.azure.net/keys/metadata" }',
        '"properties": { "keyVaultKeyUri": "https://keys.vault.azure.net/keys/metadata", "disableLocalAuth": true }',
      ],
    ],
  },
  {
    name: "arm: identities only",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "disableLocalAuth": true }
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
      "properties": { "disableLocalAuth": false }
    }`,
    ],
  },
];
