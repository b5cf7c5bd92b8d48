import { aiServicesDisableLocalAuth } from "../../catalog/ai-services.ts";
import type { Case } from "../case.ts";
import { aiServicesConnection } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import { isUsedByIdentitiesOnly } from "../entra-connections.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "ai-services-local-auth",
  control: "identity",
  shutsOut: "programs",
  severity: "warning",
  title: "The Azure AI service accepts its keys, although the workspace signs in with identities.",
  why: "A key works for everyone who has it, from anywhere, and names nobody in the logs. Whoever finds one in a notebook can use the models at your expense and bypass the roles that the workspace relies on.",
  fixNote:
    "Refuses the service's keys. The connection of the workspace does not use them, but applications of your own may.",
  setting: aiServicesDisableLocalAuth,
  bad: ["false"],
  want: "true",
  when: isUsedByIdentitiesOnly,
  source: "https://learn.microsoft.com/azure/ai-services/disable-local-auth",
  sources: {
    psrule: ["Azure.AI.DisableLocalAuth", "AZR-000282"],
    checkov: ["CKV_AZURE_236"],
    policy: ["71ef260a-8f18-47b7-abcb-62d0673d94dc"],
    mcsb: ["IM-1"],
  },
  differs:
    "PSRule, Checkov and Azure Policy ask every account for it. A connection that signs in with the key would break, so this rule waits until none does.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: keys, written out",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "disableLocalAuth": false }
      //                                  ^^^^^ warning[ai-services-local-auth]
    }`,
    ],
    fixed: [['"properties": { "disableLocalAuth": false }', '"properties": { "disableLocalAuth": true }']],
  },
  {
    name: "arm: left out, which allows them",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "publicNetworkAccess": "disabled" }
    //^^^^^^^^^^^^ information[ai-services-local-auth]
    }`,
    ],
    fixed: [
      [
        '"properties": { "publicNetworkAccess": "disabled" }',
        '"properties": { "publicNetworkAccess": "disabled", "disableLocalAuth": true }',
      ],
    ],
  },
  {
    name: "arm: identities only",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "disableLocalAuth": true }
    }`,
    ],
  },
  {
    name: "arm: the connection needs the key",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/ai",
      "properties": {
        "category": "AIServices",
        "authType": "ApiKey",
        "metadata": { "ResourceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]" }
      }
    }`,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "disableLocalAuth": false }
    }`,
    ],
  },
  {
    name: "arm: a service that no connection leads to is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "disableLocalAuth": false }
    }`,
    ],
  },
];
