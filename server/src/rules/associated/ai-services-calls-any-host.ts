import { restrictOutboundNetworkAccess } from "../../catalog/ai-services.ts";
import { servesPrivate } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { aiServicesConnection } from "../case-parts.ts";
import { closedWorkspace, workspace } from "../case-workspaces.ts";
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
  absent: "hint",
  when: servesPrivate,
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-data-loss-prevention",
  sources: { checkov: ["CKV_AZURE_247"], mcsb: ["DP-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: any host, written out",
    resources: [
      closedWorkspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "restrictOutboundNetworkAccess": false }
      //                                               ^^^^^ hint[ai-services-calls-any-host]
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      closedWorkspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": {}
    //^^^^^^^^^^^^ hint[ai-services-calls-any-host]
    }`,
    ],
  },
  {
    name: "arm: listed hosts",
    resources: [
      closedWorkspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "restrictOutboundNetworkAccess": true, "allowedFqdnList": [] }
    }`,
    ],
  },
  {
    name: "arm: a workspace that is not private",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "restrictOutboundNetworkAccess": false }
    }`,
    ],
  },
];
