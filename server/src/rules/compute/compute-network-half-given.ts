import { clusterNetworkGroup, clusterNetworkName, clusterSubnet } from "../../catalog/compute-cluster.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { complete, groupOf, keysOf } from "../setting-group.ts";

const hints = new Map([
  [clusterNetworkGroup, "resource group of the virtual network"],
  [clusterNetworkName, "name of the virtual network"],
  [clusterSubnet, "name of its subnet"],
]);

const rule: Rule = {
  id: "compute-network-half-given",
  control: "network",
  severity: "warning",
  title: "The cluster's network is only half given, and silently left out.",
  why: "The action places the cluster in a network only where resource group, network and subnet are all named. With one of them missing it drops the others without a word: the nodes get public addresses outside of any network, and the file looks as if they had none.",
  fixNote: "Adds what is missing, to be filled in. A cluster that exists keeps its place: it has to be created anew.",
  kinds: ["computeCluster"],
  settings: [...hints.keys()],
  dialects: ["github-actions"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet",
  sources: { mcsb: ["NS-1"], article: "Network security" },
  *check(cluster) {
    const group = groupOf(cluster, rule.settings);
    const [first] = group?.present ?? [];
    if (!group || !first || group.missing.length === 0) return;
    yield {
      span: first.site.span,
      message: `The cluster's network is silently left out: ${keysOf(cluster, group)} ${group.missing.length > 1 ? "are" : "is"} missing.`,
      severity: rule.severity,
      fixes: complete(cluster, group, hints),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "github-actions: no resource group",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "vnet_name": "ml",
  //           ^^^^ warning[compute-network-half-given]
  "subnet_name": "train"
}`,
    fixed: [
      [
        '"subnet_name": "train"',
        `"subnet_name": "train",
  "vnet_resource_group_name": "<resource group of the virtual network>"`,
      ],
    ],
  },
  {
    name: "github-actions: the subnet alone",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "subnet_name": "train"
  //             ^^^^^^^ warning[compute-network-half-given]
}`,
    fixed: [
      [
        '"subnet_name": "train"',
        `"subnet_name": "train",
  "vnet_resource_group_name": "<resource group of the virtual network>",
  "vnet_name": "<name of the virtual network>"`,
      ],
    ],
  },
  {
    name: "github-actions: all three, one to be filled in",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "vnet_resource_group_name": "<your-group>",
  "vnet_name": "ml",
  "subnet_name": "train"
}`,
  },
  {
    name: "github-actions: no network",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster"
}`,
  },
];
