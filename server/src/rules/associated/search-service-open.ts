import { searchIpRules, searchPublicNetworkAccess } from "../../catalog/search-service.ts";
import type { Case } from "../case.ts";
import { searchConnection } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import { openNetworkRule } from "../open-network-rule.ts";

export default openNetworkRule({
  id: "search-service-open",
  control: "network",
  severity: "warning",
  what: "Azure AI Search service",
  why: "A stolen key or token works from anywhere, and an index holds whole passages of your documents.",
  fixNote:
    "There is no quick fix, because only you know the networks. Give the service a private endpoint and disable public network access, or list the addresses that may reach it. The free tier can do neither; private endpoints need the basic tier.",
  kinds: ["searchService"],
  gate: { access: searchPublicNetworkAccess, rules: [searchIpRules] },
  source: "https://learn.microsoft.com/azure/search/service-configure-firewall",
  sources: { policy: ["037eea7a-bd0a-46c5-9a66-03aea78705d3", "ee980b6d-0eca-4501-8d54-f6290fd512c3"], mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "enabled" }
      //                                     ^^^^^^^^^ warning[search-service-open]
    }`,
    ],
  },
  {
    name: "arm: nothing said",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {}
    //^^^^^^^^^^^^ hint[search-service-open]
    }`,
    ],
  },
  {
    name: "arm: closed",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "disabled" }
    }`,
    ],
  },
  {
    name: "arm: addresses are listed",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "enabled", "networkRuleSet": { "ipRules": [{ "value": "203.0.113.7" }] } }
    }`,
    ],
  },
  {
    name: "arm: addresses that only a deployment knows",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "networkRuleSet": { "ipRules": "[parameters('addresses')]" } }
    }`,
    ],
  },
  {
    name: "arm: a service that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "enabled" }
    }`,
    ],
  },
];
