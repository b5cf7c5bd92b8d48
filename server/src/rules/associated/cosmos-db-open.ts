import { cosmosIpRules, cosmosNetworkFilter, cosmosPublicNetworkAccess } from "../../catalog/cosmos-account.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithCosmosAccount } from "../case-workspaces.ts";
import { openNetworkRule } from "../open-network-rule.ts";

export default openNetworkRule({
  id: "cosmos-db-open",
  control: "network",
  severity: "warning",
  what: "Cosmos DB account",
  why: "The account holds the metadata of the workspace or the threads of its agents. A stolen key works from anywhere.",
  fixNote:
    "There is no quick fix, because only you know the networks. Give the account a private endpoint and disable public network access, or list the networks and addresses that may reach it.",
  kinds: ["cosmosAccount"],
  gate: { access: cosmosPublicNetworkAccess, defaultAction: cosmosNetworkFilter, rules: [cosmosIpRules] },
  source: "https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall",
  sources: {
    psrule: ["Azure.Cosmos.PublicAccess", "AZR-000421"],
    checkov: ["CKV_AZURE_99", "CKV_AZURE_101"],
    policy: ["797b37f7-06b8-444c-b1ad-fc62867f335a", "862e97cf-49fc-4a5c-9de4-40d4e2e7c8eb"],
    mcsb: ["NS-2"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[cosmos-db-open]
    }`,
    ],
  },
  {
    name: "arm: a filter that is off",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "isVirtualNetworkFilterEnabled": false }
      //                                               ^^^^^ warning[cosmos-db-open]
    }`,
    ],
  },
  {
    name: "arm: nothing said",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": {}
    //^^^^^^^^^^^^ hint[cosmos-db-open]
    }`,
    ],
  },
  {
    name: "arm: closed",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: networks are listed",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "publicNetworkAccess": "Enabled", "isVirtualNetworkFilterEnabled": true }
    }`,
    ],
  },
  {
    name: "arm: addresses are listed",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "publicNetworkAccess": "Enabled", "ipRules": [{ "ipAddressOrRange": "203.0.113.7" }] }
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
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
    ],
  },
];
