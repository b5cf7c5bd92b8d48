import { clusterEntra } from "../../catalog/kubernetes-cluster.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { cluster } from "../case-resources.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-cluster-without-entra",
  control: "identity",
  severity: "hint",
  title: "People sign in to the Kubernetes cluster with its own accounts only.",
  why: "Certificates of the cluster name nobody, and they go on working when someone leaves. With Microsoft Entra, people sign in as themselves, under the sign-in policies of your organisation.",
  fixNote:
    "There is no quick fix, because only you know who administers the cluster. Add an `aadProfile`; the local accounts stay on beside it, for Azure Machine Learning does not support clusters without them.",
  setting: clusterEntra,
  bad: ["absent"],
  absent: "hint",
  when: serves,
  source: "https://learn.microsoft.com/azure/aks/concepts-identity",
  sources: {
    psrule: ["Azure.AKS.ManagedAAD", "AZR-000029"],
    policy: ["450d2877-ebea-41e8-b00c-e286317d21bf"],
    mcsb: ["IM-1"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: none",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "enableRBAC": true }
    //^^^^^^^^^^^^ hint[kubernetes-cluster-without-entra]
    }`,
    ],
  },
  {
    name: "arm: one",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "aadProfile": { "managed": true } }
    }`,
    ],
  },
  {
    name: "arm: a cluster that no workspace uses is not our business",
    resources: [workspace, cluster],
  },
];
