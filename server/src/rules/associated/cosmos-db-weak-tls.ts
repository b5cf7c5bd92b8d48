import { cosmosMinimalTls } from "../../catalog/cosmos-account.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "cosmos-db-weak-tls",
  control: "in-transit",
  severity: "warning",
  title: "The Cosmos DB account accepts outdated versions of TLS.",
  why: "TLS 1.0 and 1.1 have known weaknesses. Whoever sits between a client and the account can push a connection down to them, and may read or change metadata on the way.",
  fixNote: "Asks for TLS 1.2. Very old clients that know nothing newer than TLS 1.1 are refused.",
  setting: cosmosMinimalTls,
  bad: ["tls", "tls11"],
  want: "tls12",
  safe: false,
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/cosmos-db/self-serve-minimum-tls-enforcement",
  sources: { psrule: ["Azure.Cosmos.MinTLS", "AZR-000415"], mcsb: ["DP-3"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: TLS 1.0",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-12-01",
      "name": "demo",
      "properties": {
        "encryption": { "status": "Enabled", "cosmosDbResourceId": "[resourceId('Microsoft.DocumentDB/databaseAccounts', 'metadata')]" }
      }
    },
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "minimalTlsVersion": "Tls" }
      //                                   ^^^^^ warning[cosmos-db-weak-tls]
    }
  ]
}`,
    fixed: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-12-01",
      "name": "demo",
      "properties": {
        "encryption": { "status": "Enabled", "cosmosDbResourceId": "[resourceId('Microsoft.DocumentDB/databaseAccounts', 'metadata')]" }
      }
    },
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "minimalTlsVersion": "Tls12" }
    }
  ]
}`,
  },
  {
    name: "arm: TLS 1.2",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-12-01",
      "name": "demo",
      "properties": {
        "encryption": { "status": "Enabled", "cosmosDbResourceId": "[resourceId('Microsoft.DocumentDB/databaseAccounts', 'metadata')]" }
      }
    },
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "minimalTlsVersion": "Tls12" }
    }
  ]
}`,
  },
  {
    name: "arm: left out",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-12-01",
      "name": "demo",
      "properties": {
        "encryption": { "status": "Enabled", "cosmosDbResourceId": "[resourceId('Microsoft.DocumentDB/databaseAccounts', 'metadata')]" }
      }
    },
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": {}
    }
  ]
}`,
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "minimalTlsVersion": "Tls" }
    }
  ]
}`,
  },
];
