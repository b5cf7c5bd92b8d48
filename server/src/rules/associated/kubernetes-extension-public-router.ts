import { inferenceRouterServiceType, internalLoadBalancerProvider } from "../../catalog/kubernetes-extension.ts";
import type { Case } from "../case.ts";
import { workspaceWithVault } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-extension-public-router",
  control: "network",
  severity: "information",
  title: "Endpoints on the Kubernetes cluster get a public address.",
  why: "A load balancer is public unless the file says otherwise. Everyone on the internet can then try keys and broken requests on every endpoint of the cluster.",
  fixNote:
    "There is no quick fix, because only you know the callers. Set `internalLoadBalancerProvider` to `azure` for an address inside the network, or `inferenceRouterServiceType` to `clusterIP`.",
  setting: inferenceRouterServiceType,
  bad: ["loadBalancer"],
  absent: "off",
  when: (extension) => extension.read(internalLoadBalancerProvider).is === "absent",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension",
  sources: { mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: public",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KubernetesConfiguration/extensions",
      "apiVersion": "2023-05-01",
      "name": "azureml",
      "properties": {
        "extensionType": "Microsoft.AzureML.Kubernetes",
        "configurationSettings": { "inferenceRouterServiceType": "loadBalancer" }
      //                                                         ^^^^^^^^^^^^^^ information[kubernetes-extension-public-router]
      }
    }`,
    ],
  },
  {
    name: "arm: internal",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KubernetesConfiguration/extensions",
      "apiVersion": "2023-05-01",
      "name": "azureml",
      "properties": {
        "extensionType": "Microsoft.AzureML.Kubernetes",
        "configurationSettings": { "inferenceRouterServiceType": "loadBalancer", "internalLoadBalancerProvider": "azure" }
      }
    }`,
    ],
  },
  {
    name: "arm: inside the cluster",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KubernetesConfiguration/extensions",
      "apiVersion": "2023-05-01",
      "name": "azureml",
      "properties": {
        "extensionType": "Microsoft.AzureML.Kubernetes",
        "configurationSettings": { "inferenceRouterServiceType": "clusterIP" }
      }
    }`,
    ],
  },
];
