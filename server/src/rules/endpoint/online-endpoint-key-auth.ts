import { authMode, compute } from "../../catalog/endpoint.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const common = {
  id: "online-endpoint-key-auth",
  control: "identity",
  shutsOut: "programs",
  severity: "warning",
  title: "The endpoint accepts keys that do not expire.",
  why: "A key that leaks through a notebook, a log or a client application lets anyone call the endpoint until somebody replaces it, and no log tells who called. With tokens a caller needs a role that you can take away.",
  fixNote:
    "Switches a managed endpoint to Microsoft Entra tokens (`aad_token`) and a Kubernetes endpoint to Azure ML tokens (`aml_token`). Clients that send a key are refused from then on, so move them first; with Entra tokens each caller also needs a role on the endpoint.",
  setting: authMode,
  bad: ["key"],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online-auth",
  sources: { mcsb: ["IM-1"], article: "Authentication for web service deployment" },
} as const;

const onManaged = settingRule({ ...common, want: "aadToken" });
const onKubernetes = settingRule({ ...common, want: "amlToken" });

const rule: Rule = {
  ...onManaged,
  *check(resource, others, project) {
    // ARM refuses an endpoint without it: that is not a matter of security.
    if (resource.dialect === "arm" && resource.read(authMode).is === "absent") return;
    const isManaged = resource.variant !== "kubernetes" && resource.read(compute).is === "absent";
    yield* (isManaged ? onManaged : onKubernetes).check(resource, others, project);
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: keys on a managed endpoint",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: key # as in the sample
#          ^^^ warning[online-endpoint-key-auth]`,
    fixed: [["auth_mode: key # as in the sample", "auth_mode: aad_token # as in the sample"]],
  },
  {
    name: "cli-v2: left out, so the client takes keys",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
#<------ information[online-endpoint-key-auth]
name: churn-scoring
tags:
  team: retention`,
    fixed: [
      [
        "team: retention",
        `team: retention
auth_mode: aad_token`,
      ],
    ],
  },
  {
    name: "cli-v2: a Kubernetes endpoint gets the token that it supports",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineEndpoint.schema.json
# on premises
name: edge-scoring
compute: azureml:edge-cluster
auth_mode: Key
#          ^^^ warning[online-endpoint-key-auth]`,
    fixed: [["auth_mode: Key", "auth_mode: aml_token"]],
  },
  {
    name: "cli-v2: Entra tokens",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token`,
  },
  {
    name: "cli-v2: tokens of Azure ML expire, so they pass",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aml_token`,
  },
  {
    name: "arm: the parameter's default is keys, and the fix is one of the values it allows",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "authMode": {
      "type": "string",
      "allowedValues": ["AMLToken", "Key", "AADToken"],
      "defaultValue": "Key"
      //              ^^^^^ information[online-endpoint-key-auth]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2022-05-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "[parameters('authMode')]",
        "description": "Scores customers"
      }
    }
  ]
}`,
    fixed: [['"defaultValue": "Key"', '"defaultValue": "AADToken"']],
  },
  {
    name: "arm: written out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "key"
        //          ^^^^^ warning[online-endpoint-key-auth]
      }
    }`,
    ],
    fixed: [['"authMode": "key"', '"authMode": "AADToken"']],
  },
  {
    name: "arm: on a Kubernetes cluster",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "Key",
        //          ^^^^^ warning[online-endpoint-key-auth]
        "compute": "[resourceId('Microsoft.MachineLearningServices/workspaces/computes', 'demo', 'edge')]"
      }
    }`,
    ],
    fixed: [['"authMode": "Key"', '"authMode": "AMLToken"']],
  },
  {
    name: "arm: the deployment decides",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "authMode": {
      "type": "string",
      "allowedValues": ["Key", "AADToken"]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "[parameters('authMode')]"
      }
    }
  ]
}`,
  },
  {
    name: "arm: missing, which Azure refuses by itself",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "description": "Scores customers"
      }
    }`,
    ],
  },
];
