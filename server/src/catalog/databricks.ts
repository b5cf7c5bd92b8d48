import type { Setting } from "./setting.ts";

const page = "https://learn.microsoft.com/azure/templates/microsoft.databricks/workspaces";

export const databricksPublicNetworkAccess: Setting = {
  id: "databricks.publicNetworkAccess",
  kind: "databricks",
  type: "choice",
  summary: "Whether the Databricks workspace can be reached from outside its private endpoints.",
  values: { enabled: "from every network", disabled: "through private endpoints only" },
  whenAbsent: "enabled",
  safer: "disabled",
  source: page,
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2023-02-01",
    },
  },
};

export const enableNoPublicIp: Setting = {
  id: "databricks.parameters.enableNoPublicIp",
  kind: "databricks",
  type: "flag",
  summary: "Whether the nodes of clusters have no public addresses.",
  values: { true: "private addresses only", false: "public addresses" },
  safer: "true",
  constraint: "Left out, it is `true` in newer API versions; older templates must set it.",
  source: page,
  in: { arm: { path: "properties.parameters.enableNoPublicIp.value", since: "2018-04-01" } },
};

export const databricksKeySource: Setting = {
  id: "databricks.parameters.encryption.keySource",
  kind: "databricks",
  type: "choice",
  summary: "Whose key encrypts the root of the Databricks file system.",
  values: { microsoft: "Microsoft's", customer: "one of yours, in a key vault" },
  whenAbsent: "microsoft",
  safer: "customer",
  constraint: "Needs `prepareEncryption` and the premium tier. Not allowed where `computeMode` is `Serverless`.",
  source: page,
  in: {
    arm: {
      path: "properties.parameters.encryption.value.keySource",
      words: { microsoft: "Default", customer: "Microsoft.Keyvault" },
      since: "2018-04-01",
    },
  },
};

export const linkedWorkspace: Setting = {
  id: "databricks.parameters.amlWorkspaceId",
  kind: "databricks",
  type: "text",
  summary: "Resource id of the Azure Machine Learning workspace that the Databricks workspace is linked to.",
  names: ["workspace"],
  source: page,
  in: { arm: { path: "properties.parameters.amlWorkspaceId.value", since: "2018-04-01" } },
};

export const databricksNetwork: Setting = {
  id: "databricks.parameters.customVirtualNetworkId",
  kind: "databricks",
  type: "text",
  summary: "Resource id of the virtual network of yours in which clusters run.",
  whenAbsent: "absent",
  constraint:
    "Needs `customPublicSubnetName` and `customPrivateSubnetName`. Not allowed where `computeMode` is `Serverless`.",
  source: page,
  in: { arm: { path: "properties.parameters.customVirtualNetworkId.value", since: "2018-04-01" } },
};
