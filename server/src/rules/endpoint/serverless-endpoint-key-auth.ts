import { serverlessAuthMode } from "../../catalog/serverless-endpoint.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "serverless-endpoint-key-auth",
  control: "identity",
  shutsOut: "programs",
  severity: "warning",
  title: "The serverless endpoint accepts keys.",
  why: "Whoever holds one of the two keys can call the model at your cost, from anywhere the endpoint can be reached, and no log says who it was. With Microsoft Entra tokens each caller is known by name and needs a role.",
  fixNote:
    "Asks for Microsoft Entra tokens only. Callers that send a key are refused from then on, so give their identities a role on the endpoint first.",
  setting: serverlessAuthMode,
  bad: ["key", "keyAndAad"],
  want: "aad",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-deploy-models-serverless",
  sources: { mcsb: ["IM-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: keys",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/chat",
      "properties": {
        "authMode": "Key",
        //          ^^^^^ warning[serverless-endpoint-key-auth]
        "modelSettings": { "modelId": "azureml://registries/azureml/models/demo" }
      }
    }`,
    ],
    fixed: [['"authMode": "Key"', '"authMode": "AAD"']],
  },
  {
    name: "arm: keys beside tokens, in another case",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/chat",
      "properties": { "authMode": "keyandaad" }
      //                          ^^^^^^^^^^^ warning[serverless-endpoint-key-auth]
    }`,
    ],
    fixed: [['"properties": { "authMode": "keyandaad" }', '"properties": { "authMode": "AAD" }']],
  },
  {
    name: "arm: tokens",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/chat",
      "properties": { "authMode": "AAD" }
    }`,
    ],
  },
  {
    name: "arm: a deployment decides",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "mode": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/chat",
      "properties": { "authMode": "[parameters('mode')]" }
    }
  ]
}`,
  },
];
