import { httpApplicationRouting, kubeDashboard } from "../../catalog/kubernetes-network.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { cluster } from "../case-resources.ts";
import { workspace } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "kubernetes-cluster-legacy-addon",
  control: "network",
  severity: "warning",
  title: "The Kubernetes cluster runs an add-on that opens it without need.",
  why: "The dashboard gives its user whatever rights it was given itself, which attackers look for; HTTP application routing publishes applications by plain HTTP under guessable names. Microsoft has retired the latter.",
  fixNote: "Switches the add-on off. Applications that are published by it cannot be reached any more.",
  settings: [kubeDashboard, httpApplicationRouting],
  bad: ["true"],
  want: "false",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/previous-versions/azure/aks/http-application-routing",
  sources: {
    psrule: ["Azure.AKS.HttpAppRouting", "AZR-000035"],
    checkov: ["CKV_AZURE_8", "CKV_AZURE_246"],
    mcsb: ["NS-1"],
  },
  differs:
    "Checkov and KICS fail a cluster that does not mention the dashboard. It is off then, so this rule says nothing.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: dashboard",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "kubeDashboard": { "enabled": true } } }
      //                                                               ^^^^ warning[kubernetes-cluster-legacy-addon]
    }`,
    ],
    fixed: [
      [
        '"properties": { "addonProfiles": { "kubeDashboard": { "enabled": true } } }',
        '"properties": { "addonProfiles": { "kubeDashboard": { "enabled": false } } }',
      ],
    ],
  },
  {
    name: "arm: HTTP application routing",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "httpApplicationRouting": { "enabled": true } } }
      //                                                                        ^^^^ warning[kubernetes-cluster-legacy-addon]
    }`,
    ],
    fixed: [
      [
        '"properties": { "addonProfiles": { "httpApplicationRouting": { "enabled": true } } }',
        '"properties": { "addonProfiles": { "httpApplicationRouting": { "enabled": false } } }',
      ],
    ],
  },
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
      "properties": { "addonProfiles": { "kubeDashboard": { "enabled": false } } }
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
      "properties": { "addonProfiles": { "kubeDashboard": { "enabled": true } } }
    }`,
    ],
  },
];
