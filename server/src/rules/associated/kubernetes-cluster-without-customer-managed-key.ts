import { clusterDisks } from "../../catalog/kubernetes-cluster.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { cluster } from "../case-resources.ts";
import { workspace, workspaceWithOwnKey } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "kubernetes-cluster-without-customer-managed-key",
  what: "Kubernetes cluster",
  why: "The key that you can withdraw covers the metadata of the workspace only. Models, data and secrets that jobs and endpoints load lie on disks of the nodes, under a key of Microsoft's.",
  fixNote:
    "There is no quick fix: the disk encryption set can only be named when the cluster is created, and the vault of its key needs purge protection.",
  setting: clusterDisks,
  bad: ["absent"],
  source: "https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys",
  sources: { policy: ["7d7be79c-23ba-4033-84dd-45e2a5ccdd67"], mcsb: ["DP-5"], article: "Encryption at rest" },
});

export const cases: readonly Case[] = [
  {
    name: "arm: left out",
    resources: [
      workspaceWithOwnKey,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": {}
    //^^^^^^^^^^^^ information[kubernetes-cluster-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: a disk encryption set",
    resources: [
      workspaceWithOwnKey,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "diskEncryptionSetID": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'set')]" }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
    resources: [workspace, kubernetesCompute, cluster],
  },
];
