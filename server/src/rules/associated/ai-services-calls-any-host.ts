import { restrictOutboundNetworkAccess } from "../../catalog/ai-services.ts";
import { servesPrivate } from "../../model/graph.ts";
import type { Case } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "ai-services-calls-any-host",
  control: "network",
  severity: "hint",
  title: "The workspace is private, but its Azure AI service may call any host.",
  why: "Some features fetch files from an address in the request or send results to one. Whoever may call the service can use that to carry data out of the network, or to reach what only the service reaches.",
  fixNote:
    "There is no quick fix, because only you know the hosts. Set `restrictOutboundNetworkAccess` to true and list them in `allowedFqdnList`.",
  setting: restrictOutboundNetworkAccess,
  bad: ["false"],
  safe: false,
  absent: "hint",
  when: servesPrivate,
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-data-loss-prevention",
  sources: { checkov: ["CKV_AZURE_247"], mcsb: ["DP-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: any host, written out",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Disabled" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/ai",
      "properties": {
        "category": "AIServices",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]" }
      }
    },
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "restrictOutboundNetworkAccess": false }
      //                                               ^^^^^ hint[ai-services-calls-any-host]
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
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Disabled" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/ai",
      "properties": {
        "category": "AIServices",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]" }
      }
    },
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": {}
    //^^^^^^^^^^^^ hint[ai-services-calls-any-host]
    }
  ]
}`,
  },
  {
    name: "arm: listed hosts",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Disabled" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/ai",
      "properties": {
        "category": "AIServices",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]" }
      }
    },
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "restrictOutboundNetworkAccess": true, "allowedFqdnList": [] }
    }
  ]
}`,
  },
  {
    name: "arm: a workspace that is not private",
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
      "name": "demo/ai",
      "properties": {
        "category": "AIServices",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]" }
      }
    },
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "restrictOutboundNetworkAccess": false }
    }
  ]
}`,
  },
];
