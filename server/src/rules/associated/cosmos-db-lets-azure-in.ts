import { cosmosAddresses } from "../../catalog/cosmos-account.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithCosmosAccount } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "cosmos-db-lets-azure-in",
  control: "network",
  severity: "warning",
  title: "Everything that runs in Azure reaches the Cosmos DB account, other customers included.",
  why: "The address 0.0.0.0 stands for all of Azure. An intruder needs no more than a machine there to try a stolen key on the metadata of the workspace.",
  fixNote:
    "There is no quick fix, because only you know what depends on it. Take the rule out, and give your own services a private endpoint or a service endpoint.",
  setting: cosmosAddresses,
  bad: (address) => /^0\.0\.0\.0(?:\/\d+)?$/.test(address),
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall",
  sources: { policy: ["12339a85-a25c-4f17-9f82-4766f13f5c4c"], mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: all of Azure",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "ipRules": [{ "ipAddressOrRange": "203.0.113.7" }, { "ipAddressOrRange": "0.0.0.0" }] }
      //                                                                                       ^^^^^^^^^ warning[cosmos-db-lets-azure-in]
    }`,
    ],
  },
  {
    name: "arm: one address",
    resources: [
      workspaceWithCosmosAccount,
      `
    {
      "type": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2024-05-15",
      "name": "metadata",
      "properties": { "ipRules": [{ "ipAddressOrRange": "203.0.113.7" }] }
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
      "properties": { "ipRules": [{ "ipAddressOrRange": "0.0.0.0" }] }
    }`,
    ],
  },
];
