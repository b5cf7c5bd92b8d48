import { cosmosKeyUri } from "../../catalog/cosmos-account.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithCosmosAccount } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "cosmos-db-without-customer-managed-key",
  what: "Cosmos DB account",
  why: "The metadata of the workspace lies in this account: with a key of Microsoft's there, withdrawing yours does not close it.",
  fixNote:
    "There is no quick fix, because only you know the key. Set `keyVaultKeyUri` to the key's URI without a version, with an identity that may use it.",
  setting: cosmosKeyUri,
  bad: ["absent"],
  source: "https://learn.microsoft.com/azure/cosmos-db/how-to-setup-customer-managed-keys",
  sources: {
    checkov: ["CKV_AZURE_100"],
    policy: ["1f905d99-2ab7-462c-a6b0-f709acca6c8f"],
    mcsb: ["DP-5"],
    article: "Azure Cosmos DB",
  },
  differs: "Checkov's CKV_AZURE_100 compares the resource type with regard to case and never meets an account.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: left out",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "disableLocalAuth": true }
    //^^^^^^^^^^^^ information[cosmos-db-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: a key of yours",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "keyVaultKeyUri": "https://keys.vault.azure.net/keys/metadata" }
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
      "properties": {}
    }`,
    ],
  },
];
