import { nodePublicIp } from "../../catalog/kubernetes-network.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "kubernetes-nodes-public-ip",
  control: "network",
  severity: "warning",
  title: "Nodes of the Kubernetes cluster have public addresses.",
  why: "Every node stands on the internet, guarded by a security group alone. Endpoints and jobs of the workspace run on them.",
  fixNote: "Gives nodes private addresses. It holds for new pools only: a pool that exists must be replaced.",
  setting: nodePublicIp,
  bad: ["true"],
  want: "false",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/aks/use-node-public-ips",
  sources: { checkov: ["CKV_AZURE_143"], mcsb: ["NS-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: public addresses",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "agentPoolProfiles": [{ "name": "pool", "enableNodePublicIP": true }] }
      //                                                                            ^^^^ warning[kubernetes-nodes-public-ip]
    }`,
    ],
    fixed: [
      [
        '"properties": { "agentPoolProfiles": [{ "name": "pool", "enableNodePublicIP": true }] }',
        '"properties": { "agentPoolProfiles": [{ "name": "pool", "enableNodePublicIP": false }] }',
      ],
    ],
  },
  {
    name: "arm: private addresses",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "agentPoolProfiles": [{ "name": "pool", "enableNodePublicIP": false }] }
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
      "properties": { "agentPoolProfiles": [{ "name": "pool" }] }
    }`,
    ],
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
      "properties": { "agentPoolProfiles": [{ "name": "pool", "enableNodePublicIP": true }] }
    }`,
    ],
  },
];
