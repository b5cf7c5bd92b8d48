import { apiKey, authType, isSharedToAll } from "../../catalog/connection.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { settingRule, violated } from "../setting-rule.ts";

const secretless = new Set(["aad", "managedIdentity", "none"]);

function hasSecret(connection: Resource): boolean {
  const reading = connection.read(authType);
  if (reading.is === "known")
    return violated(reading, (v) => v.canonical !== undefined && !secretless.has(v.canonical)) !== undefined;
  return (
    reading.is === "absent" && apiKey.in[connection.dialect] !== undefined && connection.read(apiKey).is !== "absent"
  );
}

const rule = settingRule({
  id: "connection-shared-with-secret",
  control: "access",
  shutsOut: "people",
  severity: "information",
  title: "Every project of the hub can use the connection, and the secret in it.",
  why: "Whoever works in any project of the hub acts with the same key or password, also those who have nothing to do with the service behind it, and no log of that service tells them apart.",
  fixNote:
    "Keeps the connection to those it is shared with. Projects that use it lose it until they have a connection of their own, or it signs in by identity.",
  setting: isSharedToAll,
  bad: ["true"],
  want: "false",
  absent: "off",
  when: (connection) => hasSecret(connection),
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-connection-api-key",
  sources: { mcsb: ["PA-7"] },
});

export default { ...rule, settings: [isSharedToAll, authType, apiKey] };

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a key for all",
    syntax: "yaml",
    text: `
name: model
type: azure_open_ai
azure_endpoint: https://demo.openai.azure.com/
api_key: \${{ secrets.KEY }}
is_shared: true
#          ^^^^ information[connection-shared-with-secret]`,
    fixed: [["is_shared: true", "is_shared: false"]],
  },
  {
    name: "cli-v2: an identity for all",
    syntax: "yaml",
    text: `
name: model
type: azure_open_ai
azure_endpoint: https://demo.openai.azure.com/
is_shared: true`,
  },
  {
    name: "arm: a key for all",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/model",
      "properties": { "category": "ApiKey", "authType": "ApiKey", "target": "https://search.contoso.com", "isSharedToAll": true }
      //                                                                                                                   ^^^^ information[connection-shared-with-secret]
    }`,
    ],
    fixed: [
      [
        '"properties": { "category": "ApiKey", "authType": "ApiKey", "target": "https://search.contoso.com", "isSharedToAll": true }',
        '"properties": { "category": "ApiKey", "authType": "ApiKey", "target": "https://search.contoso.com", "isSharedToAll": false }',
      ],
    ],
  },
  {
    name: "arm: an identity for all",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/model",
      "properties": { "category": "AzureOpenAI", "authType": "AAD", "target": "https://demo.openai.azure.com/", "isSharedToAll": true }
    }`,
    ],
  },
  {
    name: "arm: ways to sign in without a secret, and one that is not told",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/a",
      "properties": {
        "category": "ApiKey",
        "authType": "ManagedIdentity",
        "target": "https://search.contoso.com",
        "isSharedToAll": true
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/b",
      "properties": {
        "category": "ApiKey",
        "authType": "None",
        "target": "https://search.contoso.com",
        "isSharedToAll": true
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/c",
      "properties": {
        "category": "ApiKey",
        "target": "https://search.contoso.com",
        "isSharedToAll": true
      }
    }`,
    ],
  },
  {
    name: "cli-v2: a key that is not shared",
    syntax: "yaml",
    text: `
name: model
type: azure_open_ai
azure_endpoint: https://demo.openai.azure.com/
api_key: \${{ secrets.KEY }}
is_shared: false`,
  },
];
