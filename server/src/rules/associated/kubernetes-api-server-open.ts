import {
  authorizedIpRanges,
  clusterPublicNetworkAccess,
  enablePrivateCluster,
} from "../../catalog/kubernetes-network.ts";
import { serves, servesPrivate } from "../../model/graph.ts";
import { isAlways, type Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { cluster } from "../case-resources.ts";
import { closedWorkspace, workspace } from "../case-workspaces.ts";
import type { Report, Rule } from "../rule.ts";
import { severityOf } from "../setting-rule.ts";

/** Whether the cluster has a public API server as far as the file goes: what it does not tell accuses no one. */
function isPublic(cluster: Resource): boolean {
  const [hidden, access] = [cluster.read(enablePrivateCluster), cluster.read(clusterPublicNetworkAccess)];
  return (
    (hidden.is === "absent" || isAlways(hidden, "false")) && (access.is === "absent" || isAlways(access, "enabled"))
  );
}

function* rangesThatHoldAll(cluster: Resource): Iterable<Report> {
  for (const { values } of cluster.entries(authorizedIpRanges))
    for (const { value, site, certain } of values ?? [])
      if (value.kind === "scalar" && /^0\.0\.0\.0\/0$/.test(String(value.value)))
        yield {
          span: site.span,
          message: "This range lets every address in to the API server of the Kubernetes cluster.",
          severity: severityOf(rule.severity, { certain }),
          fixes: [],
        };
}

const rule: Rule = {
  id: "kubernetes-api-server-open",
  control: "network",
  severity: "warning",
  title: "The API server of the Kubernetes cluster can be reached from every network.",
  why: "With a leaked certificate or token, or through a fault in Kubernetes, someone anywhere on the internet takes over the cluster, and with it the endpoints and the data of the workspace on it.",
  fixNote:
    "There is no quick fix, because only you know the addresses. List them in `authorizedIPRanges`, those of the control plane of Azure Machine Learning included, or create the cluster as a private one.",
  kinds: ["kubernetesCluster"],
  settings: [authorizedIpRanges, enablePrivateCluster, clusterPublicNetworkAccess],
  source: "https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges",
  sources: {
    psrule: ["Azure.AKS.AuthorizedIPs", "AZR-000030"],
    checkov: ["CKV_AZURE_6"],
    policy: ["0e246bcf-5f6f-4f87-bc6f-775d4712c7ea"],
    mcsb: ["NS-1", "NS-2"],
  },
  differs:
    "Checkov and KICS ask private clusters for address ranges as well, which have no public address to guard. PSRule, Trivy and Azure Policy leave those alone, and so does this rule.",
  *check(cluster, others, project) {
    if (!serves(cluster, others, project) || !isPublic(cluster)) return;
    yield* rangesThatHoldAll(cluster);
    const ranges = cluster.read(authorizedIpRanges);
    if (ranges.is !== "absent") return;
    yield {
      span: ranges.anchor,
      message: `${rule.title.slice(0, -1)}: no 'authorizedIPRanges' are set.`,
      severity: severityOf(servesPrivate(cluster, others) ? "information" : "hint", ranges),
      fixes: [],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: every address, written out",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "apiServerAccessProfile": { "authorizedIPRanges": ["0.0.0.0/0"] } }
      //                                                                 ^^^^^^^^^^^ warning[kubernetes-api-server-open]
    }`,
    ],
  },
  {
    name: "arm: nothing said",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": {}
    //^^^^^^^^^^^^ hint[kubernetes-api-server-open]
    }`,
    ],
  },
  {
    name: "arm: nothing said beside a private workspace",
    resources: [
      closedWorkspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": {}
    //^^^^^^^^^^^^ information[kubernetes-api-server-open]
    }`,
    ],
  },
  {
    name: "arm: some addresses",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "apiServerAccessProfile": { "authorizedIPRanges": ["203.0.113.0/24"] } }
    }`,
    ],
  },
  {
    name: "arm: a private cluster",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "apiServerAccessProfile": { "enablePrivateCluster": true } }
    }`,
    ],
  },
  {
    name: "arm: nobody knows whether it is a private cluster",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "apiServerAccessProfile": { "enablePrivateCluster": "[parameters('hidden')]" } }
    }`,
    ],
  },
  {
    name: "arm: a cluster that no workspace uses is not our business",
    resources: [workspace, cluster],
  },
];
