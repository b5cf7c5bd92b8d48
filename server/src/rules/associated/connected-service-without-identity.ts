import { aiServicesIdentity } from "../../catalog/ai-services.ts";
import { searchIdentity } from "../../catalog/search-service.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { aiServicesConnection, searchConnection } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "connected-service-without-identity",
  control: "identity",
  severity: "hint",
  title: "The service has no identity of its own.",
  why: "Without an identity, the service reaches storage and other services with keys that lie in its configuration, do not expire and name nobody in the logs.",
  fixNote:
    "There is no quick fix, because only you know what the service works with. Give it a managed identity, and that identity roles on single resources.",
  settings: [aiServicesIdentity, searchIdentity],
  bad: ["none"],
  absent: "hint",
  when: serves,
  source: "https://learn.microsoft.com/azure/search/search-how-to-managed-identities",
  sources: {
    psrule: ["Azure.AI.ManagedIdentity", "AZR-000281", "Azure.Search.ManagedIdentity", "AZR-000175"],
    checkov: ["CKV_AZURE_238"],
    policy: ["fe3fd216-4f83-4fc1-8984-2bbec80a3418"],
    mcsb: ["IM-3"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: a search service without one",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[connected-service-without-identity]
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: an AI service that is to have none",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "identity": { "type": "None" },
      //                    ^^^^^^ hint[connected-service-without-identity]
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: an AI service with one",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "identity": { "type": "SystemAssigned" },
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: both kinds of identity",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "identity": { "type": "SystemAssigned,UserAssigned" },
      "properties": {}
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
      "properties": {}
    }`,
    ],
  },
];
