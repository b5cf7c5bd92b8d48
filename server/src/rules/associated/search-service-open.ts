import { searchIpRules, searchPublicNetworkAccess } from "../../catalog/search-service.ts";
import { openNetworkRule } from "../open-network-rule.ts";
import type { Case } from "../rule.ts";

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
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "enabled" }
      //                                     ^^^^^^^^^ warning[search-service-open]
    }
  ]
}`,
  },
  {
    name: "arm: nothing said",
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
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {}
    //^^^^^^^^^^^^ hint[search-service-open]
    }
  ]
}`,
  },
  {
    name: "arm: closed",
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
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "disabled" }
    }
  ]
}`,
  },
  {
    name: "arm: addresses are listed",
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
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "enabled", "networkRuleSet": { "ipRules": [{ "value": "203.0.113.7" }] } }
    }
  ]
}`,
  },
  {
    name: "arm: addresses that only a deployment knows",
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
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "networkRuleSet": { "ipRules": "[parameters('addresses')]" } }
    }
  ]
}`,
  },
  {
    name: "arm: a service that no workspace uses is not our business",
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
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "enabled" }
    }
  ]
}`,
  },
];
