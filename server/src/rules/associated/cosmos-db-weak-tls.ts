import { cosmosMinimalTls } from "../../catalog/cosmos-account.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithCosmosAccount } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "cosmos-db-weak-tls",
  control: "in-transit",
  severity: "information",
  title: "The Cosmos DB account does not ask for TLS 1.2.",
  why: "Cosmos DB has refused TLS 1.0 and 1.1 since 31 August 2025, whatever an account asks for, so nothing is exposed. Audits still read the setting, and fail an account that asks for less.",
  fixNote: "Asks for TLS 1.2, which every client has to speak anyway.",
  setting: cosmosMinimalTls,
  bad: ["tls", "tls11"],
  want: "tls12",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/cosmos-db/self-serve-minimum-tls-enforcement",
  sources: { psrule: ["Azure.Cosmos.MinTLS", "AZR-000415"], mcsb: ["DP-3"] },
  profiles: { strict: { floor: "information", why: "Cosmos DB refuses older versions whatever an account asks for." } },
});

export const cases: readonly Case[] = [
  {
    name: "arm: TLS 1.0",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "minimalTlsVersion": "Tls" }
      //                                   ^^^^^ information[cosmos-db-weak-tls]
    }`,
    ],
    fixed: [['"properties": { "minimalTlsVersion": "Tls" }', '"properties": { "minimalTlsVersion": "Tls12" }']],
  },
  {
    name: "arm: TLS 1.2",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "minimalTlsVersion": "Tls12" }
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
      "properties": { "minimalTlsVersion": "Tls" }
    }`,
    ],
  },
];
