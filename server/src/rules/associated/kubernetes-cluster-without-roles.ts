import { clusterRbac } from "../../catalog/kubernetes-cluster.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { cluster } from "../case-resources.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-cluster-without-roles",
  control: "access",
  severity: "warning",
  title: "Every account may do everything in the Kubernetes cluster.",
  why: "Without roles, a job, a scoring script or anyone with a service account's token reads all secrets of the cluster and changes every endpoint on it.",
  fixNote:
    "There is no quick fix: roles can only be switched on when the cluster is created. Create it anew with `enableRBAC` set to true.",
  setting: clusterRbac,
  bad: ["false"],
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/aks/kubernetes-rbac-entra-id",
  sources: {
    psrule: ["Azure.AKS.UseRBAC", "AZR-000038"],
    checkov: ["CKV_AZURE_5"],
    policy: ["ac4a19c2-fa67-49b4-8ae5-0b2e78c49457"],
    mcsb: ["PA-7"],
  },
  differs:
    "PSRule, Checkov and KICS fail a cluster that leaves it out. Azure then switches roles on, as Azure Policy knows, so this rule asks only that nobody switches them off.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: off",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "enableRBAC": false }
      //                            ^^^^^ warning[kubernetes-cluster-without-roles]
    }`,
    ],
  },
  {
    name: "arm: on",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "enableRBAC": true }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [workspace, kubernetesCompute, cluster],
  },
  {
    name: "arm: a cluster that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "enableRBAC": false }
    }`,
    ],
  },
];
