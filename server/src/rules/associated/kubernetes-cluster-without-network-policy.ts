import { networkPolicy } from "../../catalog/kubernetes-network.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { cluster } from "../case-resources.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-cluster-without-network-policy",
  control: "network",
  severity: "hint",
  title: "Every pod of the Kubernetes cluster reaches every other.",
  why: "Code of a job, or an endpoint that someone has broken into, reaches all other endpoints and services of the cluster, whoever runs them.",
  fixNote:
    "There is no quick fix, because switching it on rebuilds the nodes, and nothing is stopped until rules are written. Set `networkPolicy` to `cilium`, which Microsoft recommends, or to `calico`; Azure's own engine is no longer supported on Linux nodes from 30 September 2028 on.",
  setting: networkPolicy,
  bad: ["none"],
  absent: "hint",
  when: serves,
  source: "https://learn.microsoft.com/azure/aks/use-network-policies",
  sources: { psrule: ["Azure.AKS.NetworkPolicy", "AZR-000027"], checkov: ["CKV_AZURE_7"], mcsb: ["NS-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: none, written out",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "networkProfile": { "networkPolicy": "none" } }
      //                                                   ^^^^^^ hint[kubernetes-cluster-without-network-policy]
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "enableRBAC": true }
    //^^^^^^^^^^^^ hint[kubernetes-cluster-without-network-policy]
    }`,
    ],
  },
  {
    name: "arm: Calico",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "networkProfile": { "networkPolicy": "calico" } }
    }`,
    ],
  },
  {
    name: "arm: a cluster that no workspace uses is not our business",
    resources: [workspace, cluster],
  },
];
