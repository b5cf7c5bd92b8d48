import { identityType } from "../../catalog/endpoint.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "endpoint-identity-none",
  control: "identity",
  severity: "information",
  title: "The endpoint has no managed identity.",
  why: "Without an identity the deployments cannot read storage, Key Vault or any other resource, so scoring code ends up with keys in environment variables, where everyone who can see the deployment finds them.",
  fixNote:
    "Gives the endpoint a system-assigned identity. Azure ML grants it the roles to pull images and read models; other resources need role assignments of yours. An endpoint that exists may have to be created anew.",
  setting: identityType,
  bad: ["none"],
  want: "systemAssigned",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online-auth",
  sources: { mcsb: ["IM-3"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: switched off",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token
identity:
  type: none # nothing to read
#       ^^^^ information[endpoint-identity-none]`,
    fixed: [["type: none # nothing to read", "type: system_assigned # nothing to read"]],
  },
  {
    name: "cli-v2: left out, so the client asks for one",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token`,
  },
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "identity": { "type": "None" },
      //                    ^^^^^^ information[endpoint-identity-none]
      "properties": {
        "authMode": "AADToken"
      }
    }`,
    ],
    fixed: [['"identity": { "type": "None" }', '"identity": { "type": "SystemAssigned" }']],
  },
  {
    name: "arm: one of several values that a deployment may choose",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "identityType": {
      "type": "string",
      "allowedValues": ["SystemAssigned", "None"]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "identity": { "type": "[parameters('identityType')]" },
      "properties": {
        "authMode": "AADToken"
      }
    }
  ]
}`,
  },
];
