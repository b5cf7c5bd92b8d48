import { allowInsecureConnections } from "../../catalog/kubernetes-extension.ts";
import type { Case } from "../case.ts";
import { workspaceWithVault } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-extension-allows-http",
  control: "in-transit",
  severity: "warning",
  title: "Endpoints on the Kubernetes cluster answer over plain HTTP.",
  why: "Requests, answers and the keys that callers send with them travel in plain text. Anyone on the way can read them, and call the endpoint with the key from then on.",
  fixNote:
    "Lets the endpoints answer over HTTPS only. They need a certificate for that, by `sslCertPemFile` and `sslKeyPemFile` or `sslSecret`, and its name in `sslCname`; callers with an `http://` address fail.",
  setting: allowInsecureConnections,
  bad: ["true"],
  want: "false",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-kubernetes-online-endpoint",
  sources: { mcsb: ["DP-3"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: HTTP",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KubernetesConfiguration/extensions",
      "apiVersion": "2023-05-01",
      "name": "azureml",
      "properties": {
        "extensionType": "Microsoft.AzureML.Kubernetes",
        "configurationSettings": { "allowInsecureConnections": "True" }
      //                                                       ^^^^^^ warning[kubernetes-extension-allows-http]
      }
    }`,
    ],
    fixed: [
      [
        '"configurationSettings": { "allowInsecureConnections": "True" }',
        '"configurationSettings": { "allowInsecureConnections": "False" }',
      ],
    ],
  },
  {
    name: "arm: HTTPS",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KubernetesConfiguration/extensions",
      "apiVersion": "2023-05-01",
      "name": "azureml",
      "properties": {
        "extensionType": "Microsoft.AzureML.Kubernetes",
        "configurationSettings": { "allowInsecureConnections": "False" }
      }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KubernetesConfiguration/extensions",
      "apiVersion": "2023-05-01",
      "name": "azureml",
      "properties": {
        "extensionType": "Microsoft.AzureML.Kubernetes",
        "configurationSettings": { "enableInference": "True" }
      }
    }`,
    ],
  },
];
