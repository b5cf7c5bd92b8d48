import { clusterServicePrincipal, disableLocalAccounts } from "../../catalog/kubernetes-cluster.ts";
import { privateClusterPublicName } from "../../catalog/kubernetes-network.ts";
import { usersOf } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const faults = [
  { setting: disableLocalAccounts, isBad: (word: string) => word === "true", says: "its local accounts are disabled" },
  {
    setting: clusterServicePrincipal,
    isBad: (word: string) => word.toLowerCase() !== "msi",
    says: "it acts as a service principal instead of a managed identity",
  },
  {
    setting: privateClusterPublicName,
    isBad: (word: string) => word === "true",
    says: "it is private and has a public name",
  },
];

const rule: Rule = {
  id: "kubernetes-cluster-unfit-for-workspace",
  control: "identity",
  severity: "error",
  title: "Azure Machine Learning does not support the Kubernetes cluster that is attached to the workspace.",
  why: "Attaching the cluster, or the jobs and endpoints on it, fail. Disabled local accounts are good advice for other clusters, so that it is easily overlooked here; what is then changed by hand to get ahead is rarely as safe as what was planned.",
  fixNote:
    "There is no quick fix. Leave local accounts enabled on a cluster for Azure Machine Learning and restrict by roles who may fetch their certificates; give the cluster a managed identity instead of a service principal.",
  kinds: ["kubernetesCluster"],
  settings: faults.map(({ setting }) => setting),
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension",
  sources: {},
  differs:
    "PSRule (AZR-000031), Checkov (CKV_AZURE_141) and Azure Policy (`993c2fcd-2b29-49d2-9eb0-df2c3a730c32`) ask every cluster to switch its local accounts off. Azure Machine Learning does not support such clusters, so one that is attached to a workspace keeps them.",
  *check(cluster, others) {
    const [compute] = usersOf(cluster, others);
    if (!compute) return;
    for (const { setting, isBad, says } of faults) {
      const value = violated(cluster.read(setting), ({ canonical }) => canonical !== undefined && isBad(canonical));
      if (!value) continue;
      yield {
        span: value.site.span,
        message: `Azure Machine Learning does not support this cluster: ${says}.`,
        severity: severityOf(rule.severity, value),
        fixes: [],
        related: [{ span: compute.anchor, message: "The compute that it is attached as." }],
      };
    }
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: a private cluster with a public name",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": {
        "apiServerAccessProfile": { "enablePrivateCluster": true, "enablePrivateClusterPublicFQDN": true }
      //                                                                                            ^^^^ error[kubernetes-cluster-unfit-for-workspace]
      }
    }`,
    ],
  },
  {
    name: "arm: local accounts are disabled",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": {
        "computeType": "Kubernetes",
        "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'cluster')]"
      }
    }`,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "cluster",
      "properties": { "disableLocalAccounts": true }
      //                                      ^^^^ error[kubernetes-cluster-unfit-for-workspace]
    }`,
    ],
  },
  {
    name: "arm: a service principal",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": {
        "computeType": "Kubernetes",
        "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'cluster')]"
      }
    }`,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "cluster",
      "properties": { "servicePrincipalProfile": { "clientId": "7a6b0f0e-6a8d-4f3c-9a4e-0c8a2b1d5e6f" } }
      //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[kubernetes-cluster-unfit-for-workspace]
    }`,
    ],
  },
  {
    name: "arm: local accounts and a managed identity",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": {
        "computeType": "Kubernetes",
        "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'cluster')]"
      }
    }`,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "cluster",
      "identity": { "type": "SystemAssigned" },
      "properties": { "disableLocalAccounts": false, "servicePrincipalProfile": { "clientId": "msi" } }
    }`,
    ],
  },
  {
    name: "arm: a service principal that only a deployment knows",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": {
        "computeType": "Kubernetes",
        "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'cluster')]"
      }
    }`,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "cluster",
      "properties": { "servicePrincipalProfile": { "clientId": "[parameters('client')]" } }
    }`,
    ],
  },
  {
    name: "arm: a cluster that is attached to no workspace",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "cluster",
      "properties": { "disableLocalAccounts": true }
    }`,
    ],
  },
];
