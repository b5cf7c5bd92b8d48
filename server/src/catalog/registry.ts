import { learn, type Setting } from "./setting.ts";

export const registryPublicNetworkAccess: Setting = {
  id: "registry.publicNetworkAccess",
  kind: "registry",
  type: "choice",
  summary: "Whether the registry's models, environments and components can be reached from the public internet.",
  values: {
    enabled: "reachable from any network; callers still need a Microsoft Entra identity",
    disabled: "reachable only through private endpoints",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint:
    "A private registry needs a private endpoint (group id `amlregistry`), and no environment can be created in it.",
  source: learn("how-to-registry-network-isolation"),
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2023-04-01",
    },
    "cli-v2": { path: "public_network_access" },
  },
};

export const registryRegions: Setting = {
  id: "registry.regionDetails",
  kind: "registry",
  type: "list",
  summary: "The regions that hold a copy of the registry, with the storage and container registry of each.",
  source: learn("reference-yaml-registry"),
  in: {
    arm: { path: "properties.regionDetails", since: "2023-04-01" },
    "cli-v2": { path: "replication_locations" },
  },
};

export const registryBlobPublicAccess: Setting = {
  id: "registry.allowBlobPublicAccess",
  kind: "registry",
  type: "flag",
  summary: "Whether containers of the registry's storage account may be opened to anonymous readers.",
  values: { true: "may be opened", false: "never anonymous" },
  safer: "false",
  source: learn("how-to-registry-network-isolation"),
  in: {
    arm: {
      path: "properties.regionDetails[].storageAccountDetails[].systemCreatedStorageAccount.allowBlobPublicAccess",
      since: "2023-04-01",
    },
  },
};

export const registryStorageType: Setting = {
  id: "registry.storageAccountType",
  kind: "registry",
  type: "text",
  summary: "Redundancy of the registry's storage account, such as `standard_lrs` or `standard_grs`.",
  source: learn("reference-yaml-registry"),
  in: {
    arm: {
      path: "properties.regionDetails[].storageAccountDetails[].systemCreatedStorageAccount.storageAccountType",
      since: "2023-04-01",
    },
    "cli-v2": { path: "replication_locations[].storage_config.storage_account_type" },
  },
};

export const registryStorageHns: Setting = {
  id: "registry.storageAccountHnsEnabled",
  kind: "registry",
  type: "flag",
  summary: "Whether the registry's storage account has a hierarchical namespace.",
  values: { true: "folders with rights of their own", false: "flat" },
  source: learn("reference-yaml-registry"),
  in: {
    arm: {
      path: "properties.regionDetails[].storageAccountDetails[].systemCreatedStorageAccount.storageAccountHnsEnabled",
      since: "2023-04-01",
    },
    "cli-v2": { path: "replication_locations[].storage_config.storage_account_hns" },
  },
};

export const registryAcrSku: Setting = {
  id: "registry.acrAccountSku",
  kind: "registry",
  type: "choice",
  summary: "Tier of the container registry behind the registry.",
  values: { premium: "the only tier that the CLI accepts, and the one that private endpoints need" },
  safer: "premium",
  source: learn("reference-yaml-registry"),
  in: {
    arm: {
      path: "properties.regionDetails[].acrDetails[].systemCreatedAcrAccount.acrAccountSku",
      words: { premium: "Premium" },
      since: "2023-04-01",
    },
    "cli-v2": { path: "container_registry.acr_account_sku" },
  },
};

export const registryIdentity: Setting = {
  id: "registry.identity.type",
  kind: "registry",
  type: "choice",
  summary: "The identity that the registry itself acts as.",
  values: {
    systemAssigned: "one that Azure creates",
    userAssigned: "ones of yours",
    "systemAssigned,userAssigned": "system-assigned and user-assigned",
    none: "no identity",
  },
  constraint: "A registry created with the CLI is always system-assigned.",
  source: "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/registries",
  in: {
    arm: {
      path: "identity.type",
      words: {
        systemAssigned: "SystemAssigned",
        userAssigned: "UserAssigned",
        "systemAssigned,userAssigned": "SystemAssigned,UserAssigned",
        none: "None",
      },
      since: "2023-04-01",
    },
  },
};

export const registryAssignedIdentities: Setting = {
  id: "registry.managedResourceGroupSettings.assignedIdentities",
  kind: "registry",
  type: "list",
  summary: "Identities that are assigned on the resource group that Azure manages for the registry.",
  source: "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/registries",
  in: { arm: { path: "properties.managedResourceGroupSettings.assignedIdentities", since: "2025-04-01" } },
};
