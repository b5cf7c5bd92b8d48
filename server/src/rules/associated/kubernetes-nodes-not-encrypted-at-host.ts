import { nodesEncryptedAtHost } from "../../catalog/kubernetes-cluster.ts";
import { servesEncrypted } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { workspace, workspaceWithOwnKey } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-nodes-not-encrypted-at-host",
  control: "at-rest",
  severity: "hint",
  title: "Nodes of the Kubernetes cluster are not encrypted at host.",
  why: "The workspace is encrypted with a key of yours, but the caches of the nodes' disks are not, nor are the temporary disks to which jobs and endpoints unpack data and models. Only sizes from version 5 on encrypt their temporary disks by themselves.",
  fixNote:
    "There is no quick fix: it can only be chosen when a node pool is created, and for sizes of machines that support it.",
  setting: nodesEncryptedAtHost,
  bad: ["false"],
  absent: "off",
  when: servesEncrypted,
  source: "https://learn.microsoft.com/azure/aks/enable-host-encryption",
  sources: {
    checkov: ["CKV_AZURE_227"],
    policy: ["41425d9f-d1a5-499a-9932-f8ed8453932c"],
    mcsb: ["DP-4"],
    article: "Encryption at rest",
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: not encrypted, written out",
    resources: [
      workspaceWithOwnKey,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "agentPoolProfiles": [{ "name": "pool", "enableEncryptionAtHost": false }] }
      //                                                                                ^^^^^ hint[kubernetes-nodes-not-encrypted-at-host]
    }`,
    ],
  },
  {
    name: "arm: encrypted",
    resources: [
      workspaceWithOwnKey,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "agentPoolProfiles": [{ "name": "pool", "enableEncryptionAtHost": true }] }
    }`,
    ],
  },
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
      "properties": { "agentPoolProfiles": [{ "name": "pool" }] }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "agentPoolProfiles": [{ "name": "pool", "enableEncryptionAtHost": false }] }
    }`,
    ],
  },
];
