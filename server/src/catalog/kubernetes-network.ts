import type { Setting } from "./setting.ts";

const pages = "https://learn.microsoft.com/azure/aks";
const template = "https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters";

export const enablePrivateCluster: Setting = {
  id: "kubernetesCluster.apiServerAccessProfile.enablePrivateCluster",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether the cluster's API server has a private address only.",
  values: { true: "private address", false: "public address" },
  whenAbsent: "false",
  safer: "true",
  constraint: "A cluster that exists takes it only with API Server VNet Integration; any other must be created anew.",
  source: `${pages}/private-clusters`,
  in: { arm: { path: "properties.apiServerAccessProfile.enablePrivateCluster", since: "2019-08-01" } },
};

export const authorizedIpRanges: Setting = {
  id: "kubernetesCluster.apiServerAccessProfile.authorizedIPRanges",
  kind: "kubernetesCluster",
  type: "list",
  summary: "The addresses that reach the cluster's API server; with none, every address does.",
  constraint: "Those of the control plane of Azure Machine Learning must be among them.",
  source: `${pages}/api-server-authorized-ip-ranges`,
  in: { arm: { path: "properties.apiServerAccessProfile.authorizedIPRanges", since: "2019-08-01" } },
};

export const clusterPublicNetworkAccess: Setting = {
  id: "kubernetesCluster.publicNetworkAccess",
  kind: "kubernetesCluster",
  type: "choice",
  summary: "Whether the cluster's API server can be reached from the public internet.",
  values: { enabled: "from the addresses that are let in", disabled: "from no public address" },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint: "Microsoft's pages about AKS do not describe it; what they describe is `enablePrivateCluster`.",
  source: template,
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2021-08-01",
    },
  },
};

export const networkPolicy: Setting = {
  id: "kubernetesCluster.networkProfile.networkPolicy",
  kind: "kubernetesCluster",
  type: "choice",
  summary: "What enforces rules on the traffic between pods.",
  values: {
    cilium: "Cilium, which Microsoft recommends",
    calico: "Calico",
    azure: "Azure's own engine, which is no longer supported on Linux nodes from 30 September 2028 on",
    none: "nothing: every pod reaches every other",
  },
  whenAbsent: "none",
  safer: "cilium",
  constraint: "`cilium` needs `networkDataplane` to be `cilium`, too.",
  source: `${pages}/use-network-policies`,
  in: { arm: { path: "properties.networkProfile.networkPolicy", since: "2018-03-31" } },
};

export const disableRunCommand: Setting = {
  id: "kubernetesCluster.apiServerAccessProfile.disableRunCommand",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether commands can no longer be run in the cluster by way of Azure's own API.",
  values: { true: "only by way of the cluster's API server", false: "from anywhere, by whoever has the role" },
  whenAbsent: "false",
  safer: "true",
  source: `${pages}/access-private-cluster`,
  in: { arm: { path: "properties.apiServerAccessProfile.disableRunCommand", since: "2021-09-01" } },
};

export const nodePublicIp: Setting = {
  id: "kubernetesCluster.agentPoolProfiles.enableNodePublicIP",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether every node of a pool has an address on the internet.",
  values: { true: "a public address each", false: "private addresses" },
  whenAbsent: "false",
  safer: "false",
  source: `${pages}/use-node-public-ips`,
  in: { arm: { path: "properties.agentPoolProfiles[].enableNodePublicIP", since: "2019-06-01" } },
};

export const kubeDashboard: Setting = {
  id: "kubernetesCluster.addonProfiles.kubeDashboard",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether the Kubernetes dashboard runs in the cluster.",
  values: { true: "it runs", false: "it does not" },
  safer: "false",
  source: template,
  in: { arm: { path: "properties.addonProfiles.kubeDashboard.enabled" } },
};

export const httpApplicationRouting: Setting = {
  id: "kubernetesCluster.addonProfiles.httpApplicationRouting",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether applications get public names and plain HTTP by an add-on that Microsoft has retired.",
  values: { true: "it runs", false: "it does not" },
  safer: "false",
  source: "https://learn.microsoft.com/previous-versions/azure/aks/http-application-routing",
  in: { arm: { path: "properties.addonProfiles.httpApplicationRouting.enabled" } },
};

export const privateClusterPublicName: Setting = {
  id: "kubernetesCluster.apiServerAccessProfile.enablePrivateClusterPublicFQDN",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether the private address of a private cluster can be looked up in public DNS.",
  values: { true: "it has a public name, too", false: "it has a private name only" },
  safer: "false",
  constraint: "Azure Machine Learning does not support private clusters with a public name.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-kubernetes-inferencing-environment",
  in: { arm: { path: "properties.apiServerAccessProfile.enablePrivateClusterPublicFQDN", since: "2021-09-01" } },
};
