import { aksPurpose } from "../../catalog/attached-compute.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "aks-compute-for-tests",
  control: "access",
  severity: "hint",
  title: "The AKS cluster is set up for tests.",
  why: "A cluster for development and tests has no tolerance of faults: one node that fails or is drowned in requests takes the web services with it. For a service that others rely on it is the wrong purpose.",
  fixNote:
    "Says that the cluster is for production, which needs at least three nodes. Leave it as it is where the cluster serves tests only.",
  setting: aksPurpose,
  bad: ["devTest"],
  want: "fastProd",
  when: (resource) => resource.variant === "aks",
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-create-attach-kubernetes",
  sources: {},
});

export const cases: readonly Case[] = [
  {
    name: "arm: for tests",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": {
        "computeType": "AKS",
        "resourceId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/k",
        "properties": {
          "clusterPurpose": "DevTest"
          //                ^^^^^^^^^ hint[aks-compute-for-tests]
        }
      }
    }`,
    ],
    fixed: [['"clusterPurpose": "DevTest"', '"clusterPurpose": "FastProd"']],
  },
  {
    name: "arm: for production",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": {
        "computeType": "AKS",
        "resourceId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/k",
        "properties": {
          "clusterPurpose": "FastProd"
        }
      }
    }`,
    ],
  },
  {
    name: "github-actions: for tests",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "akscluster",
  "cluster_purpose": "DevTest"
  //                 ^^^^^^^^^ hint[aks-compute-for-tests]
}`,
    fixed: [['"cluster_purpose": "DevTest"', '"cluster_purpose": "FastProd"']],
  },
  {
    name: "github-actions: left out, which means production",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "akscluster"
}`,
  },
];
