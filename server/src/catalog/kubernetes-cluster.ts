import { learn, type Setting } from "./setting.ts";

export const disableLocalAccounts: Setting = {
  id: "kubernetesCluster.disableLocalAccounts",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether the cluster refuses its own admin certificates, so that only Microsoft Entra identities get in.",
  values: { true: "Microsoft Entra identities only", false: "the cluster's own accounts as well" },
  whenAbsent: "false",
  constraint: "Azure Machine Learning does not support clusters without local accounts.",
  source: learn("how-to-deploy-kubernetes-extension"),
  in: { arm: { path: "properties.disableLocalAccounts", since: "2021-03-01" } },
};

export const clusterServicePrincipal: Setting = {
  id: "kubernetesCluster.servicePrincipalProfile.clientId",
  kind: "kubernetesCluster",
  type: "text",
  summary: "The service principal that the cluster acts as; `msi` stands for a managed identity.",
  constraint: "Azure Machine Learning supports managed identities only.",
  source: learn("how-to-deploy-kubernetes-extension"),
  in: { arm: { path: "properties.servicePrincipalProfile.clientId", since: "2017-08-31" } },
};

export const attachedResource: Setting = {
  id: "attachedCompute.resourceId",
  kind: "attachedCompute",
  type: "text",
  summary: "Resource id of the cluster or machine that is attached to the workspace.",
  names: ["kubernetesCluster", "databricks"],
  source: learn("how-to-attach-kubernetes-to-workspace"),
  in: { arm: { path: "properties.resourceId" } },
};

export const clusterDisks: Setting = {
  id: "kubernetesCluster.diskEncryptionSetID",
  kind: "kubernetesCluster",
  type: "text",
  summary: "Resource id of the disk encryption set whose key encrypts the disks of the nodes.",
  whenAbsent: "absent",
  createOnly: true,
  names: ["diskEncryptionSet"],
  source: "https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys",
  in: { arm: { path: "properties.diskEncryptionSetID", since: "2020-01-01" } },
};

export const clusterRbac: Setting = {
  id: "kubernetesCluster.enableRBAC",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether roles decide what an account may do inside the cluster.",
  values: { true: "roles decide", false: "every account may do everything" },
  safer: "true",
  createOnly: true,
  source: "https://learn.microsoft.com/azure/aks/kubernetes-rbac-entra-id",
  in: { arm: { path: "properties.enableRBAC", since: "2018-03-31" } },
};

export const clusterEntra: Setting = {
  id: "kubernetesCluster.aadProfile",
  kind: "kubernetesCluster",
  type: "block",
  summary: "Lets people sign in to the cluster with their Microsoft Entra identity.",
  whenAbsent: "absent",
  safer: "set",
  source: "https://learn.microsoft.com/azure/aks/concepts-identity",
  in: { arm: { path: "properties.aadProfile", since: "2018-03-31" } },
};

export const nodesEncryptedAtHost: Setting = {
  id: "kubernetesCluster.agentPoolProfiles.enableEncryptionAtHost",
  kind: "kubernetesCluster",
  type: "flag",
  summary: "Whether temporary disks and caches of the nodes are encrypted on the machines that they run on.",
  values: { true: "encrypted", false: "not encrypted there, but for temporary disks of sizes from version 5 on" },
  whenAbsent: "false",
  safer: "true",
  createOnly: true,
  source: "https://learn.microsoft.com/azure/aks/enable-host-encryption",
  in: { arm: { path: "properties.agentPoolProfiles[].enableEncryptionAtHost", since: "2020-12-01" } },
};
