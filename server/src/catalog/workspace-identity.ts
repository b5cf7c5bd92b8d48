import { learn, type Setting } from "./setting.ts";

export const systemDatastoresAuthMode: Setting = {
  id: "workspace.systemDatastoresAuthMode",
  kind: "workspace",
  type: "choice",
  summary: "How the workspace's default datastores sign in to their storage account.",
  values: {
    identity: "with Microsoft Entra identities, so that the account can do without keys",
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
    "systemAssigned,userAssigned": "both; cannot be reverted to system-assigned",
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
  names: ["userAssignedIdentity"],
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
