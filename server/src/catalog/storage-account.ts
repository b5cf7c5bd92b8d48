import { learn, type Setting } from "./setting.ts";

export const allowBlobPublicAccess: Setting = {
  id: "storageAccount.allowBlobPublicAccess",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether containers of the account may be opened to anonymous readers.",
  values: {
    true: "whoever may change a container can open it to everyone",
    false: "never anonymous, whatever a container says",
  },
  safer: "false",
  constraint: "Left out, it is `false` for new accounts and may be `true` for older ones.",
  source: "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
  in: { arm: { path: "properties.allowBlobPublicAccess", since: "2019-04-01" } },
};

export const allowSharedKeyAccess: Setting = {
  id: "storageAccount.allowSharedKeyAccess",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether the account's keys, and signatures made with them, are accepted.",
  values: { true: "whoever has a key can do everything", false: "Microsoft Entra identities only" },
  whenAbsent: "true",
  safer: "false",
  constraint: "A workspace can live without the keys only with `systemDatastoresAuthMode` set to `Identity`.",
  source: learn("how-to-disable-local-auth-storage"),
  in: { arm: { path: "properties.allowSharedKeyAccess", since: "2019-04-01" } },
};

export const minimumTlsVersion: Setting = {
  id: "storageAccount.minimumTlsVersion",
  kind: "storageAccount",
  type: "choice",
  summary: "The oldest version of TLS that the account asks for.",
  values: {
    tls1_0: "TLS 1.0 and newer",
    tls1_1: "TLS 1.1 and newer",
    tls1_2: "TLS 1.2 and newer",
    tls1_3: "TLS 1.3, which the resource type calls not supported as a minimum",
  },
  whenAbsent: "tls1_0",
  safer: "tls1_2",
  constraint: "Azure Storage has refused TLS 1.0 and 1.1 since 3 February 2026, whatever is set.",
  source: "https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-minimum-version",
  in: {
    arm: {
      path: "properties.minimumTlsVersion",
      words: { tls1_0: "TLS1_0", tls1_1: "TLS1_1", tls1_2: "TLS1_2", tls1_3: "TLS1_3" },
      since: "2019-04-01",
    },
  },
};

export const supportsHttpsTrafficOnly: Setting = {
  id: "storageAccount.supportsHttpsTrafficOnly",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether the account refuses requests over plain HTTP.",
  values: { true: "HTTPS only", false: "HTTP as well" },
  whenAbsent: {
    apiVersion: [
      ["", "false"],
      ["2019-04-01", "true"],
    ],
  },
  safer: "true",
  source: "https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer",
  in: { arm: { path: "properties.supportsHttpsTrafficOnly", since: "2016-12-01" } },
};

export const storagePublicNetworkAccess: Setting = {
  id: "storageAccount.publicNetworkAccess",
  kind: "storageAccount",
  type: "choice",
  summary: "Whether the account can be reached from outside its private endpoints at all.",
  values: {
    enabled: "as far as the firewall lets through",
    disabled: "through private endpoints only",
    securedByPerimeter: "as the network security perimeter says",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint:
    "Disabled, the workspace needs private endpoints for `blob` and `file`; batch endpoints and parallel runs also for `queue` and `table`.",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled", securedByPerimeter: "SecuredByPerimeter" },
      since: "2021-06-01",
    },
  },
};

export const storageDefaultAction: Setting = {
  id: "storageAccount.networkAcls.defaultAction",
  kind: "storageAccount",
  type: "choice",
  summary: "What the account's firewall does with a network that no rule names.",
  values: { allow: "let in, so the firewall restricts nothing", deny: "refused" },
  whenAbsent: "allow",
  safer: "deny",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: { path: "properties.networkAcls.defaultAction", words: { allow: "Allow", deny: "Deny" }, since: "2017-06-01" },
  },
};

export const storageBypass: Setting = {
  id: "storageAccount.networkAcls.bypass",
  kind: "storageAccount",
  type: "choice",
  summary: "Who gets past the firewall: a list of `AzureServices`, `Logging` and `Metrics`, or `None`.",
  values: {
    azureServices: "Azure's trusted services",
    "azureServices,logging,metrics": "these, and everyone who reads logs and metrics",
    "logging,metrics": "everyone who reads logs and metrics",
    none: "nobody",
  },
  whenAbsent: "azureServices",
  safer: "azureServices",
  constraint:
    "Behind the firewall, Azure Machine Learning needs `AzureServices` or a resource access rule for its workspaces.",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: {
      path: "properties.networkAcls.bypass",
      words: {
        azureServices: "AzureServices",
        "azureServices,logging,metrics": "AzureServices, Logging, Metrics",
        "logging,metrics": "Logging, Metrics",
        none: "None",
      },
      since: "2017-06-01",
    },
  },
};

export const storageResourceAccessRules: Setting = {
  id: "storageAccount.networkAcls.resourceAccessRules",
  kind: "storageAccount",
  type: "list",
  summary: "Resources, such as one workspace, that get past the firewall by name.",
  source: learn("how-to-secure-workspace-vnet"),
  in: { arm: { path: "properties.networkAcls.resourceAccessRules", since: "2021-01-01" } },
};

export const isHnsEnabled: Setting = {
  id: "storageAccount.isHnsEnabled",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether the account has a hierarchical namespace (Data Lake Storage Gen2).",
  values: { true: "folders with rights of their own", false: "flat" },
  createOnly: true,
  constraint: "The default storage account of a workspace must not have one.",
  source: learn("how-to-create-workspace-template"),
  in: { arm: { path: "properties.isHnsEnabled", since: "2018-02-01" } },
};

export const storageSku: Setting = {
  id: "storageAccount.sku.name",
  kind: "storageAccount",
  type: "text",
  summary: "Redundancy and tier of the account, such as `Standard_LRS` or `Premium_LRS`.",
  constraint: "The default storage account of a workspace must not be premium.",
  source: learn("how-to-create-workspace-template"),
  in: { arm: { path: "sku.name", since: "2016-01-01" } },
};
