import { learn, type Setting } from "./setting.ts";

export const publicNetworkAccess: Setting = {
  id: "workspace.publicNetworkAccess",
  kind: "workspace",
  type: "choice",
  summary: "Whether the workspace can be reached from the public internet.",
  values: {
    enabled: "reachable from any network; callers still need a Microsoft Entra identity",
    disabled: "reachable only through private endpoints",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  inheritedByProject: true,
  constraint: "Disabling it does not create a private endpoint: add one with group id `amlworkspace`.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2021-07-01",
    },
    "cli-v2": { path: "public_network_access" },
  },
};

export const allowPublicAccessWhenBehindVnet: Setting = {
  id: "workspace.allowPublicAccessWhenBehindVnet",
  kind: "workspace",
  type: "flag",
  summary: "Older switch: whether a workspace that has a private endpoint stays reachable from the public internet.",
  values: { true: "public as well as private", false: "public access is not opened by this switch" },
  whenAbsent: "false",
  safer: "false",
  inheritedByProject: true,
  constraint: "Superseded by `publicNetworkAccess`; of the two, the last one written wins.",
  source: learn("how-to-configure-private-link"),
  in: { arm: { path: "properties.allowPublicAccessWhenBehindVnet", since: "2020-03-01" } },
};

export const networkAclsDefaultAction: Setting = {
  id: "workspace.networkAcls.defaultAction",
  kind: "workspace",
  type: "choice",
  summary: "What happens to a public address that no IP rule names.",
  values: { deny: "refused; only the listed addresses get in", allow: "let in, so the list restricts nothing" },
  safer: "deny",
  inheritedByProject: true,
  constraint:
    "Counts only while public network access is enabled; can be set only once the workspace exists (preview).",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: {
      path: "properties.networkAcls.defaultAction",
      words: { deny: "Deny", allow: "Allow" },
      since: "2024-10-01-preview",
    },
    "cli-v2": { path: "network_acls.default_action", words: { deny: "Deny", allow: "Allow" } },
  },
};

export const networkAclsIpRules: Setting = {
  id: "workspace.networkAcls.ipRules",
  kind: "workspace",
  type: "list",
  summary: "Public IPv4 addresses and ranges that may reach the workspace.",
  inheritedByProject: true,
  constraint: "At most 200, public IPv4 only. The CLI requires one when the default action is `Deny`.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: { path: "properties.networkAcls.ipRules", since: "2024-10-01-preview" },
    "cli-v2": { path: "network_acls.ip_rules" },
  },
};

export const ipAllowlist: Setting = {
  id: "workspace.ipAllowlist",
  kind: "workspace",
  type: "list",
  summary: "Older form of the IP rules: public IPv4 addresses that may reach the workspace.",
  inheritedByProject: true,
  constraint: "Exists only in preview API versions.",
  source: learn("how-to-configure-private-link"),
  in: { arm: { path: "properties.ipAllowlist", since: "2024-01-01-preview" } },
};

export const v1LegacyMode: Setting = {
  id: "workspace.v1LegacyMode",
  kind: "workspace",
  type: "flag",
  summary: "Whether the v2 API is blocked, so that most operations go through the workspace and its private endpoint.",
  values: { true: "v2 API off: no v2 endpoints, jobs or CLI", false: "v2 API on" },
  constraint:
    "Left out, it is `true` for a private-endpoint workspace created with an API version before 2022-05-01, else `false`.",
  source: learn("how-to-configure-network-isolation-with-v2"),
  in: { arm: { path: "properties.v1LegacyMode", since: "2022-05-01" } },
};

export const hbiWorkspace: Setting = {
  id: "workspace.hbiWorkspace",
  kind: "workspace",
  type: "flag",
  summary: "Marks the workspace as holding data of high business impact.",
  values: {
    true: "less diagnostic data goes to Microsoft; local scratch disks of clusters are encrypted and cleaned between jobs",
    false: "ordinary diagnostics, scratch disks not encrypted by this setting",
  },
  whenAbsent: "false",
  safer: "true",
  createOnly: true,
  constraint:
    "Scratch disks are covered only if the subscription had no cluster before; Microsoft's pages differ on the OS disk.",
  source: learn("concept-data-encryption"),
  in: {
    arm: { path: "properties.hbiWorkspace", since: "2020-01-01" },
    "cli-v2": { path: "hbi_workspace" },
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
  source: learn("how-to-setup-customer-managed-keys"),
  in: {
    arm: { path: "properties.encryption.keyVaultProperties.keyVaultArmId", since: "2020-01-01" },
    "cli-v2": { path: "customer_managed_key.key_vault" },
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

export const systemDatastoresAuthMode: Setting = {
  id: "workspace.systemDatastoresAuthMode",
  kind: "workspace",
  type: "choice",
  summary: "How the workspace's default datastores sign in to their storage account.",
  values: {
    identity: "with Microsoft Entra identities; shared keys can be switched off at the account",
    userDelegationSAS: "with short-lived signatures that Entra issues",
    accessKey: "with the account's key, kept in Key Vault",
  },
  whenAbsent: "accessKey",
  safer: "identity",
  inheritedByProject: true,
  constraint: "With `identity`, users need Storage Blob Data Contributor and Storage File Data Privileged Contributor.",
  source: learn("how-to-disable-local-auth-storage"),
  in: {
    arm: {
      path: "properties.systemDatastoresAuthMode",
      words: { identity: "Identity", userDelegationSAS: "UserDelegationSAS", accessKey: "AccessKey" },
      since: "2025-06-01",
    },
    "cli-v2": { path: "system_datastores_auth_mode" },
  },
};

export const identityType: Setting = {
  id: "workspace.identity.type",
  kind: "workspace",
  type: "choice",
  summary: "The identity that the workspace itself acts as.",
  values: {
    systemAssigned: "one that Azure creates and gives its roles",
    userAssigned: "ones of yours, with the roles that you choose",
    "systemAssigned,userAssigned": "system-assigned and user-assigned; cannot be reverted to system-assigned",
    none: "no identity",
  },
  constraint: "Left out of a CLI file, the workspace gets a system-assigned identity.",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: {
      path: "identity.type",
      words: {
        systemAssigned: "SystemAssigned",
        userAssigned: "UserAssigned",
        "systemAssigned,userAssigned": "SystemAssigned,UserAssigned",
        none: "None",
      },
      since: "2018-11-19",
    },
    "cli-v2": {
      path: "identity.type",
      words: {
        systemAssigned: "system_assigned",
        userAssigned: "user_assigned",
        "systemAssigned,userAssigned": "system_assigned,user_assigned",
      },
    },
  },
};

export const userAssignedIdentities: Setting = {
  id: "workspace.identity.userAssignedIdentities",
  kind: "workspace",
  type: "map",
  summary: "The user-assigned identities of the workspace, by resource id.",
  constraint: "A map from resource id to `{}`, unlike at endpoints and computes.",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: { path: "identity.userAssignedIdentities", since: "2020-03-01" },
    "cli-v2": { path: "identity.user_assigned_identities" },
  },
};

export const primaryUserAssignedIdentity: Setting = {
  id: "workspace.primaryUserAssignedIdentity",
  kind: "workspace",
  type: "text",
  summary: "The user-assigned identity that the workspace acts as by default.",
  constraint:
    "Must be one of the workspace's user-assigned identities, which also needs roles on its storage, vault and registry.",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: { path: "properties.primaryUserAssignedIdentity", since: "2021-01-01" },
    "cli-v2": { path: "primary_user_assigned_identity" },
  },
};

export const allowRoleAssignmentOnRG: Setting = {
  id: "workspace.allowRoleAssignmentOnRG",
  kind: "workspace",
  type: "flag",
  summary: "Whether the service may give the workspace's identity its role on the whole resource group.",
  values: { true: "role on the resource group", false: "no role on the resource group" },
  safer: "false",
  constraint: "Preview. Left out of a CLI file, it is `true`.",
  source: learn("how-to-assign-roles"),
  in: {
    arm: { path: "properties.allowRoleAssignmentOnRG", since: "2024-07-01-preview" },
    "cli-v2": { path: "allow_roleassignment_on_rg" },
  },
};

export const enableDataIsolation: Setting = {
  id: "workspace.enableDataIsolation",
  kind: "workspace",
  type: "flag",
  summary: "Keeps workspaces that share a storage account, vault or registry apart.",
  values: {
    true: "containers, secrets and images carry the workspace's id, and its storage role is limited to them",
    false: "nothing sets them apart",
  },
  safer: "true",
  createOnly: true,
  constraint: "Off unless set; on for hubs and projects.",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: { path: "properties.enableDataIsolation", since: "2024-04-01" },
    "cli-v2": { path: "enable_data_isolation" },
  },
};

export const serverlessCustomSubnet: Setting = {
  id: "workspace.serverlessComputeCustomSubnet",
  kind: "workspace",
  type: "text",
  summary: "Subnet of yours that serverless compute is placed in.",
  source: learn("how-to-secure-training-vnet"),
  in: {
    arm: { path: "properties.serverlessComputeSettings.serverlessComputeCustomSubnet", since: "2023-10-01" },
    "cli-v2": { path: "serverless_compute.custom_subnet" },
  },
};

export const serverlessNoPublicIp: Setting = {
  id: "workspace.serverlessComputeNoPublicIP",
  kind: "workspace",
  type: "flag",
  summary: "Whether nodes of serverless compute go without a public IP address.",
  values: { true: "no public IP address", false: "a public IP address for each node" },
  whenAbsent: "false",
  safer: "true",
  constraint: "Counts only with a custom subnet and a private endpoint on the workspace.",
  source: learn("how-to-secure-training-vnet"),
  in: {
    arm: { path: "properties.serverlessComputeSettings.serverlessComputeNoPublicIP", since: "2023-10-01" },
    "cli-v2": { path: "serverless_compute.no_public_ip" },
  },
};

export const imageBuildCompute: Setting = {
  id: "workspace.imageBuildCompute",
  kind: "workspace",
  type: "text",
  summary: "Name of the cluster that builds environment images.",
  inheritedByProject: true,
  constraint: "Needed when the container registry or the storage account is restricted to a network.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: { path: "properties.imageBuildCompute", since: "2020-03-01" },
    "cli-v2": { path: "image_build_compute" },
  },
};

export const storageAccount: Setting = {
  id: "workspace.storageAccount",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the workspace's default storage account.",
  createOnly: true,
  inheritedByProject: true,
  constraint: "No premium account and no hierarchical namespace. The CLI creates an account where none is named.",
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.storageAccount", since: "2018-11-19" },
    "cli-v2": { path: "storage_account" },
  },
};

export const keyVault: Setting = {
  id: "workspace.keyVault",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the vault that keeps the workspace's secrets.",
  createOnly: true,
  inheritedByProject: true,
  constraint: "The CLI creates a vault where none is named.",
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.keyVault", since: "2018-11-19" },
    "cli-v2": { path: "key_vault" },
  },
};

export const applicationInsights: Setting = {
  id: "workspace.applicationInsights",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the Application Insights that takes telemetry of jobs and endpoints.",
  inheritedByProject: true,
  constraint: "The CLI creates one, based on Log Analytics, where none is named.",
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.applicationInsights", since: "2018-11-19" },
    "cli-v2": { path: "application_insights" },
  },
};

export const containerRegistry: Setting = {
  id: "workspace.containerRegistry",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the container registry that holds environment images.",
  inheritedByProject: true,
  constraint: "Where none is named, one is created when first needed, with its admin user on.",
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.containerRegistry", since: "2018-11-19" },
    "cli-v2": { path: "container_registry" },
  },
};

export const hubResourceId: Setting = {
  id: "workspace.hubResourceId",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the hub that a project takes its network, encryption and connected resources from.",
  source: "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces",
  in: {
    arm: { path: "properties.hubResourceId", since: "2024-04-01" },
    "cli-v2": { path: "hub_id", also: ["workspace_hub"] },
  },
};
