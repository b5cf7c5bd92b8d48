import { authEnabled, tokenAuthEnabled } from "../../catalog/web-service.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

const base = settingRule({
  id: "aks-web-service-auth-off",
  control: "access",
  shutsOut: "programs",
  severity: "error",
  title: "The scoring endpoint on the cluster answers anyone.",
  why: "Key authentication is switched off and token authentication is not on, so whoever reaches the cluster's address can call the model: run up its cost, probe it, or copy it by asking often enough.",
  fixNote:
    "Switches key authentication on. Callers that send no key are refused from the next deployment on. Better still, leave it off and set token authentication: tokens expire, keys do not.",
  setting: authEnabled,
  bad: ["false"],
  want: "true",
  absent: "off",
  when: (resource) => (resource.variant === "aks" || resource.variant === "aksendpoint") && lacksTokens(resource),
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-authenticate-web-service",
  sources: { mcsb: ["IM-1"], article: "Authentication for web service deployment" },
});

export default { ...base, settings: [authEnabled, tokenAuthEnabled] };

function lacksTokens(resource: Resource): boolean {
  const token = resource.read(tokenAuthEnabled);
  if (token.is === "known") return token.complete && token.values.every((v) => v.canonical === "false");
  return token.is === "absent";
}

export const cases: readonly Case[] = [
  {
    name: "json: neither key nor token",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "authEnabled": false
  //             ^^^^^ error[aks-web-service-auth-off]
}`,
    fixed: [['"authEnabled": false', '"authEnabled": true']],
  },
  {
    name: "yaml: tokens in place of keys",
    syntax: "yaml",
    text: `
computeType: AKS
authEnabled: False
tokenAuthEnabled: True
`,
  },
  {
    name: "yaml: left out, so keys are asked for",
    syntax: "yaml",
    text: `
computeType: AKS
tokenAuthEnabled: false
`,
  },
  {
    name: "arm: neither key nor token",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": {
        "computeType": "AKS",
        "authEnabled": false,
        //             ^^^^^ error[aks-web-service-auth-off]
        "aadAuthEnabled": false
      }
    }`,
    ],
    fixed: [['"authEnabled": false', '"authEnabled": true']],
  },
  {
    name: "arm: tokens, if the deployment says so",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "tokens": { "type": "bool" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS", "authEnabled": false, "aadAuthEnabled": "[parameters('tokens')]" }
    }
  ]
}`,
  },
  {
    name: "github-actions: neither key nor token",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "authentication_enabled": false
  //                        ^^^^^ error[aks-web-service-auth-off]
}`,
    fixed: [['"authentication_enabled": false', '"authentication_enabled": true']],
  },
  {
    name: "github-actions: tokens",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "authentication_enabled": false,
  "token_auth_enabled": true
}`,
  },
  {
    name: "yaml: of an AKS endpoint",
    syntax: "yaml",
    text: `
computeType: AKSENDPOINT
authEnabled: false
#            ^^^^^ error[aks-web-service-auth-off]`,
    fixed: [[`authEnabled: false`, `authEnabled: true`]],
  },
  {
    name: "yaml: container instances have a rule of their own",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: false`,
  },
];
