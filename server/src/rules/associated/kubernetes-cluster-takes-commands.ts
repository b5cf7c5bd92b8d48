import { disableRunCommand, enablePrivateCluster } from "../../catalog/kubernetes-network.ts";
import { serves } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-cluster-takes-commands",
  control: "network",
  severity: "hint",
  title: "Commands can be run in the private cluster by way of Azure's own API.",
  why: "Whoever has the role runs commands in the cluster, such as `kubectl`, from anywhere on the internet: the private address of its API server keeps nobody out.",
  fixNote:
    "Switches it off. Pipelines and support scripts that use `az aks command invoke` need a way into the network instead.",
  setting: disableRunCommand,
  bad: ["false"],
  want: "true",
  absent: "hint",
  when: (cluster, others, project) =>
    isAlways(cluster.read(enablePrivateCluster), "true") && serves(cluster, others, project),
  source: "https://learn.microsoft.com/azure/aks/access-private-cluster",
  sources: { policy: ["89f2d532-c53c-4f8f-9afa-4927b1114a0d"], mcsb: ["NS-1"] },
});

export const cases: readonly Case[] = [
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
      "properties": { "apiServerAccessProfile": { "enablePrivateCluster": true } }
      //              ^^^^^^^^^^^^^^^^^^^^^^^^ hint[kubernetes-cluster-takes-commands]
    }`,
    ],
    fixed: [
      [
        '"properties": { "apiServerAccessProfile": { "enablePrivateCluster": true } }',
        '"properties": { "apiServerAccessProfile": { "enablePrivateCluster": true, "disableRunCommand": true } }',
      ],
    ],
  },
  {
    name: "arm: written out",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "apiServerAccessProfile": { "enablePrivateCluster": true, "disableRunCommand": false } }
      //                                                                                             ^^^^^ hint[kubernetes-cluster-takes-commands]
    }`,
    ],
    fixed: [
      [
        '"properties": { "apiServerAccessProfile": { "enablePrivateCluster": true, "disableRunCommand": false } }',
        '"properties": { "apiServerAccessProfile": { "enablePrivateCluster": true, "disableRunCommand": true } }',
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
      "properties": { "apiServerAccessProfile": { "enablePrivateCluster": true, "disableRunCommand": true } }
    }`,
    ],
  },
  {
    name: "arm: a public cluster has no network to bypass",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "apiServerAccessProfile": { "disableRunCommand": false } }
    }`,
    ],
  },
];
