import { authMode, compute } from "../../catalog/endpoint.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-endpoint-entra-token",
  control: "identity",
  severity: "error",
  title: "Kubernetes endpoints do not support Microsoft Entra tokens.",
  why: "The client accepts the file, but the service offers Entra tokens on managed endpoints only. A team that counts on roles per caller does not get them here, and finds out in production.",
  fixNote:
    "Sets the mode to Azure ML tokens (`aml_token`), the strongest that Kubernetes endpoints have: they expire, and fetching one needs a role.",
  setting: authMode,
  bad: ["aadToken"],
  want: "amlToken",
  safe: true,
  absent: "off",
  when: (resource) => resource.variant === "kubernetes" || resource.read(compute).is === "known",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online-auth",
  sources: { mcsb: ["IM-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: Entra tokens on a cluster",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineEndpoint.schema.json
name: edge-scoring
compute: azureml:edge-cluster
auth_mode: aad_token # asked for by security
#          ^^^^^^^^^ error[kubernetes-endpoint-entra-token]`,
    fixed: [["auth_mode: aad_token # asked for by security", "auth_mode: aml_token # asked for by security"]],
  },
  {
    name: "cli-v2: tokens of Azure ML on a cluster",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineEndpoint.schema.json
name: edge-scoring
compute: azureml:edge-cluster
auth_mode: aml_token`,
  },
  {
    name: "cli-v2: Entra tokens on a managed endpoint",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token`,
  },
  {
    name: "arm: Entra tokens on a cluster",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "compute": "/subscriptions/0f1e/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/demo/computes/edge",
        "authMode": "AADToken"
        //          ^^^^^^^^^^ error[kubernetes-endpoint-entra-token]
      }
    }`,
    ],
    fixed: [['"authMode": "AADToken"', '"authMode": "AMLToken"']],
  },
  {
    name: "arm: which compute is decided at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "compute": { "type": "string" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "compute": "[parameters('compute')]",
        "authMode": "AADToken"
      }
    }
  ]
}`,
  },
];
