import { learn, type Setting } from "./setting.ts";

export const hbiWorkspace: Setting = {
  id: "workspace.hbiWorkspace",
  kind: "workspace",
  type: "flag",
  summary: "Marks the workspace as holding data of high business impact.",
  values: {
    true: "less diagnostic data for Microsoft, and protected scratch disks",
    false: "ordinary diagnostics and scratch disks",
  },
  whenAbsent: "false",
  safer: "true",
  createOnly: true,
  source: learn("concept-data-encryption"),
  in: {
    arm: { path: "properties.hbiWorkspace", since: "2020-01-01" },
    "cli-v2": { path: "hbi_workspace" },
    "github-actions": { path: "hbi_workspace" },
  },
};

export const encryption: Setting = {
  id: "workspace.encryption",
  kind: "workspace",
  type: "block",
  summary: "Encrypts the workspace's metadata (Cosmos DB, AI Search, Storage) with a key of your own.",
  whenAbsent: "absent",
  safer: "set",
  createOnly: true,
  inheritedByProject: true,
  constraint:
    "Left out, Microsoft manages the keys. Later, only another key of the same vault will do. OS disks are not covered.",
  source: learn("concept-customer-managed-keys"),
  in: {
    arm: { path: "properties.encryption", since: "2020-01-01" },
    "cli-v2": { path: "customer_managed_key" },
    "github-actions": { path: "resource_cmk_uri", also: ["cmk_key_vault"] },
  },
};

export const encryptionStatus: Setting = {
  id: "workspace.encryption.status",
  kind: "workspace",
  type: "choice",
  summary: "Whether the customer-managed key is used.",
  values: { enabled: "metadata is encrypted with your key", disabled: "the key below is not used" },
  whenAbsent: { by: "workspace.encryption", is: { absent: "disabled" } },
  safer: "enabled",
  createOnly: true,
  inheritedByProject: true,
  constraint: "Required inside `encryption`, together with both properties of the key.",
  source: learn("concept-customer-managed-keys"),
  in: {
    arm: {
      path: "properties.encryption.status",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2020-01-01",
    },
  },
};

export const encryptionKeyVault: Setting = {
  id: "workspace.encryption.keyVaultArmId",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the vault that holds the customer-managed key.",
  createOnly: true,
  inheritedByProject: true,
  constraint: "Same subscription and region as the workspace, with soft delete and purge protection on.",
  names: ["keyVault"],
  source: learn("how-to-setup-customer-managed-keys"),
  in: {
    arm: { path: "properties.encryption.keyVaultProperties.keyVaultArmId", since: "2020-01-01" },
    "cli-v2": { path: "customer_managed_key.key_vault" },
    "github-actions": { path: "cmk_key_vault" },
  },
};

export const encryptionKeyIdentifier: Setting = {
  id: "workspace.encryption.keyIdentifier",
  kind: "workspace",
  type: "text",
  summary: "URI of the customer-managed key: `https://<vault>/keys/<name>/<version>`.",
  inheritedByProject: true,
  constraint: "RSA, 3072 bits or more advised. Can be changed later, to another key of the same vault.",
  source: learn("how-to-setup-customer-managed-keys"),
  in: {
    arm: { path: "properties.encryption.keyVaultProperties.keyIdentifier", since: "2020-01-01" },
    "cli-v2": { path: "customer_managed_key.key_uri" },
    "github-actions": { path: "resource_cmk_uri" },
  },
};

export const encryptionIdentity: Setting = {
  id: "workspace.encryption.identity",
  kind: "workspace",
  type: "text",
  summary: "User-assigned identity that fetches the customer-managed key; without it, the system-assigned one does.",
  inheritedByProject: true,
  constraint: "Must also be listed in `identity.userAssignedIdentities`.",
  source: learn("how-to-identity-based-service-authentication"),
  in: { arm: { path: "properties.encryption.identity.userAssignedIdentity", since: "2021-01-01" } },
};

export const encryptionIdentityClientId: Setting = {
  id: "workspace.encryption.identityClientId",
  kind: "workspace",
  type: "text",
  summary: "Reserved: client id of the identity that fetches the key.",
  inheritedByProject: true,
  constraint: "Leave it out and use `encryption.identity`.",
  source: learn("how-to-setup-customer-managed-keys"),
  in: { arm: { path: "properties.encryption.keyVaultProperties.identityClientId", since: "2020-01-01" } },
};

export const encryptionCosmosDb: Setting = {
  id: "workspace.encryption.cosmosDbResourceId",
  kind: "workspace",
  type: "text",
  summary: "Your own Cosmos DB account for the encrypted metadata, instead of one that Microsoft creates.",
  inheritedByProject: true,
  names: ["cosmosAccount"],
  source: learn("concept-customer-managed-keys"),
  in: {
    arm: { path: "properties.encryption.cosmosDbResourceId", since: "2025-12-01" },
    "cli-v2": { path: "customer_managed_key.cosmosdb_id" },
  },
};

export const encryptionStorage: Setting = {
  id: "workspace.encryption.storageAccountResourceId",
  kind: "workspace",
  type: "text",
  summary: "Your own storage account for the encrypted metadata, instead of one that Microsoft creates.",
  inheritedByProject: true,
  names: ["storageAccount"],
  source: learn("concept-customer-managed-keys"),
  in: {
    arm: { path: "properties.encryption.storageAccountResourceId", since: "2025-12-01" },
    "cli-v2": { path: "customer_managed_key.storage_id" },
  },
};

export const encryptionSearch: Setting = {
  id: "workspace.encryption.searchAccountResourceId",
  kind: "workspace",
  type: "text",
  summary: "Your own AI Search service for the encrypted metadata, instead of one that Microsoft creates.",
  inheritedByProject: true,
  names: ["searchService"],
  source: learn("concept-customer-managed-keys"),
  in: {
    arm: { path: "properties.encryption.searchAccountResourceId", since: "2025-12-01" },
    "cli-v2": { path: "customer_managed_key.search_id" },
  },
};

export const serviceSideEncryption: Setting = {
  id: "workspace.enableServiceSideCMKEncryption",
  kind: "workspace",
  type: "flag",
  summary: "Whether metadata under your key is kept on Microsoft's side instead of in resources in your subscription.",
  values: {
    true: "kept by Microsoft, encrypted document by document",
    false: "kept in a managed resource group of yours",
  },
  whenAbsent: "false",
  inheritedByProject: true,
  constraint:
    "Needs `encryption`. During the preview: no key rotation, no data labeling, no vault closed to the public.",
  source: learn("concept-customer-managed-keys"),
  in: { arm: { path: "properties.enableServiceSideCMKEncryption", since: "2025-06-01" } },
};
