import { aiServicesDefaultAction, aiServicesPublicNetworkAccess } from "../../catalog/ai-services.ts";
import type { Case } from "../case.ts";
import { aiServicesConnection } from "../case-parts.ts";
import { closedWorkspace, workspace } from "../case-workspaces.ts";
import { openNetworkRule } from "../open-network-rule.ts";

export default openNetworkRule({
  id: "ai-services-open",
  control: "network",
  severity: "warning",
  what: "Azure AI service",
  why: "A stolen key or token works from anywhere: models are used at your expense, and stored files and conversations can be read.",
  fixNote:
    "There is no quick fix, because only you know the networks. Give the service a private endpoint and disable public network access, or let its firewall deny all networks but yours.",
  kinds: ["aiServices"],
  gate: { access: aiServicesPublicNetworkAccess, defaultAction: aiServicesDefaultAction },
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  sources: {
    psrule: ["Azure.AI.PublicAccess", "AZR-000280"],
    checkov: ["CKV_AZURE_134"],
    policy: ["037eea7a-bd0a-46c5-9a66-03aea78705d3"],
    mcsb: ["NS-2"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[ai-services-open]
    }`,
    ],
  },
  {
    name: "arm: a firewall that lets everyone in",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "networkAcls": { "defaultAction": "Allow" } }
      //                                                ^^^^^^^ warning[ai-services-open]
    }`,
    ],
  },
  {
    name: "arm: nothing said",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": {}
    //^^^^^^^^^^^^ hint[ai-services-open]
    }`,
    ],
  },
  {
    name: "arm: nothing said beside a private workspace",
    resources: [
      closedWorkspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": {}
    //^^^^^^^^^^^^ information[ai-services-open]
    }`,
    ],
  },
  {
    name: "arm: closed",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: a firewall that shuts out",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "networkAcls": { "defaultAction": "Deny" } }
    }`,
    ],
  },
  {
    name: "arm: a service that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
    ],
  },
];
