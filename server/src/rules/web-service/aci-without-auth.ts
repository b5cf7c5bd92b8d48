import { authEnabled } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "aci-without-auth",
  control: "access",
  shutsOut: "programs",
  severity: "error",
  title: "The scoring endpoint on Azure Container Instances answers anyone.",
  why: "Whoever finds the address can call the model without a key: run up its cost, probe it, or copy it by asking often enough. On Azure Container Instances key authentication is off unless it is switched on, so leaving it out is a warning too. A template's default is not verified, so only a template that says so is accused.",
  fixNote:
    "Switches key authentication on. Callers that send no key are refused from the next deployment on, so hand them a key first.",
  setting: authEnabled,
  bad: ["false"],
  want: "true",
  absent: "warning",
  when: (resource) =>
    resource.variant === "aci" && (resource.dialect !== "arm" || resource.read(authEnabled).is !== "absent"),
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-authenticate-web-service",
  sources: { mcsb: ["IM-1"], article: "Authentication for web service deployment" },
});

export const cases: readonly Case[] = [
  {
    name: "json: written out",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "authEnabled": false,
  //             ^^^^^ error[aci-without-auth]
  "containerResourceRequirements": { "cpu": 1, "memoryInGB": 1 }
}`,
    fixed: [['"authEnabled": false', '"authEnabled": true']],
  },
  {
    name: "yaml: left out, which means the same",
    syntax: "yaml",
    text: `
computeType: ACI
#<---------- warning[aci-without-auth]
containerResourceRequirements:
  cpu: 1
  memoryInGB: 4 # enough
`,
    fixed: [
      [
        "memoryInGB: 4 # enough",
        `memoryInGB: 4 # enough
authEnabled: true`,
      ],
    ],
  },
  {
    name: "yaml: on",
    syntax: "yaml",
    text: `
computeType: aci
authEnabled: True
`,
  },
  {
    name: "json: a cluster authenticates unless it is told not to",
    syntax: "json",
    text: `{ "computeType": "AKS" }`,
  },
  {
    name: "arm: off by the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "auth": { "type": "bool", "defaultValue": false }
    //                                        ^^^^^ warning[aci-without-auth]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "authEnabled": "[parameters('auth')]" }
    }
  ]
}`,
    fixed: [['"auth": { "type": "bool", "defaultValue": false }', '"auth": { "type": "bool", "defaultValue": true }']],
  },
  {
    name: "arm: left out, and what that means in a template is not known",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI" }
    }`,
    ],
  },
  {
    name: "github-actions: left out, which means off",
    syntax: "json",
    text: `{
  "name": "diabetes",
//^^^^^^ warning[aci-without-auth]
  "inference_entry_script": "score.py"
}`,
    fixed: [
      [
        '"inference_entry_script": "score.py"',
        `"inference_entry_script": "score.py",
  "authentication_enabled": true`,
      ],
    ],
  },
  {
    name: "github-actions: switched off",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "authentication_enabled": false
  //                        ^^^^^ error[aci-without-auth]
}`,
    fixed: [['"authentication_enabled": false', '"authentication_enabled": true']],
  },
  {
    name: "github-actions: a cluster, a function, and a cluster still to be named",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod"
}`,
  },
  {
    name: "github-actions: an image of a function",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "create_image": "function_http"
}`,
  },
  {
    name: "github-actions: a template",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "<name of the cluster>"
}`,
  },
  {
    name: "yaml: clusters have a rule of their own",
    syntax: "yaml",
    text: `
computeType: AKS
authEnabled: false`,
  },
  {
    name: "arm: left out, which Microsoft does not say the meaning of",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "computeType": "ACI"
    }`,
    ],
  },
];
