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
