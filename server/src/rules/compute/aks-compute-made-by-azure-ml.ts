import { attachedResource } from "../../catalog/kubernetes-cluster.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "aks-compute-made-by-azure-ml",
  control: "network",
  severity: "hint",
  title: "Azure Machine Learning makes the AKS cluster, with settings of its own.",
  why: "A cluster that is made in passing is public, with whatever version, sign-in and network Azure Machine Learning picks, and none of it stands in a file that somebody reviews. The policy `Deny-MachineLearning-Aks` of Azure landing zones refuses it. A cluster that you make and then attach can be private and follow the rules of your organisation.",
  fixNote:
    "There is no fix to apply: make the cluster with settings of your own, and name it under `resourceId` to attach it.",
  kinds: ["attachedCompute"],
  settings: [attachedResource],
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-create-attach-kubernetes",
  sources: { mcsb: ["NS-2", "PV-3"] },
  *check(compute) {
    const reading = compute.variant === "aks" ? compute.read(attachedResource) : undefined;
    if (reading?.is !== "absent" || !reading.owner) return;
    yield { span: compute.anchor, message: rule.title, severity: rule.severity, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: made with the compute",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[aks-compute-made-by-azure-ml]
      "apiVersion": "2021-07-01",
      "name": "demo/aks",
      "properties": { "computeType": "AKS", "properties": { "agentCount": 3 } }
    }`,
    ],
  },
  {
    name: "arm: attached",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": { "computeType": "AKS", "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'k')]" }
    }`,
    ],
  },
];
