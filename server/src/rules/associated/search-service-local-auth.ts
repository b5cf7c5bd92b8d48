import { searchAuthOptions, searchDisableLocalAuth } from "../../catalog/search-service.ts";
import type { Case } from "../case.ts";
import { searchConnection } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import { isUsedByIdentitiesOnly } from "../entra-connections.ts";
import { drop } from "../fix.ts";
import type { Fix, Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const keys = settingRule({
  id: "search-service-local-auth",
  control: "identity",
  shutsOut: "programs",
  severity: "warning",
  title: "The Azure AI Search service accepts its keys, although the workspace signs in with identities.",
  why: "A key works for everyone who has it, from anywhere, and names nobody in the logs. With the admin key, whoever finds it reads and changes every index, and with it the answers of whatever is built on them.",
  fixNote:
    "Refuses the service's keys, and removes `authOptions`, which Azure does not take beside that. The connection of the workspace does not use the keys, but applications of your own may.",
  setting: searchDisableLocalAuth,
  bad: ["false"],
  want: "true",
  when: isUsedByIdentitiesOnly,
  source: "https://learn.microsoft.com/azure/search/search-security-enable-roles",
  sources: { policy: ["6300012e-e9a4-4649-b41f-a85f5c43be91", "71ef260a-8f18-47b7-abcb-62d0673d94dc"], mcsb: ["IM-1"] },
  differs:
    "Azure Policy asks every service for it. A connection that signs in with the key would break, so this rule waits until none does.",
});

export default {
  ...keys,
  *check(...service: Parameters<typeof keys.check>) {
    const [removal] = drop(searchAuthOptions, service[0], false);
    const completed = ({ title, safe, ops }: Fix): Fix =>
      removal
        ? { title: `${title} and remove 'authOptions'`, safe, ops: [...ops, ...removal.ops] }
        : { title, safe, ops };
    for (const report of keys.check(...service)) yield { ...report, fixes: report.fixes.map(completed) };
  },
} satisfies Rule;

export const cases: readonly Case[] = [
  {
    name: "arm: keys, written out",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "disableLocalAuth": false }
      //                                  ^^^^^ warning[search-service-local-auth]
    }`,
    ],
    fixed: [['"properties": { "disableLocalAuth": false }', '"properties": { "disableLocalAuth": true }']],
  },
  {
    name: "arm: keys or identities",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {
        "disableLocalAuth": false,
        //                  ^^^^^ warning[search-service-local-auth]
        "authOptions": { "aadOrApiKey": { "aadAuthFailureMode": "http403" } }
      }
    }`,
    ],
    fixed: [
      [
        `"disableLocalAuth": false,
        "authOptions": { "aadOrApiKey": { "aadAuthFailureMode": "http403" } }`,
        '"disableLocalAuth": true',
      ],
    ],
  },
  {
    name: "arm: left out, which allows them",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "publicNetworkAccess": "disabled" }
    //^^^^^^^^^^^^ information[search-service-local-auth]
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
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
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
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "ApiKey",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    }`,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
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
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "disableLocalAuth": false }
    }`,
    ],
  },
];
