import { learn, type Setting } from "./setting.ts";

export const enablePurgeProtection: Setting = {
  id: "keyVault.enablePurgeProtection",
  kind: "keyVault",
  type: "flag",
  summary: "Whether what was deleted stays recoverable until its time is up, even from an owner.",
  values: { true: "nobody can purge, and it can never be switched off", false: "not accepted: leave it out instead" },
  whenAbsent: "false",
  safer: "true",
  constraint: "Required of a vault that holds a customer-managed key. Only `true` is accepted.",
  source: "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
  in: { arm: { path: "properties.enablePurgeProtection", since: "2016-10-01" } },
};

export const enableSoftDelete: Setting = {
  id: "keyVault.enableSoftDelete",
  kind: "keyVault",
  type: "flag",
  summary: "Whether what is deleted can be recovered for a while.",
  values: { true: "recoverable", false: "gone at once" },
  whenAbsent: "true",
  safer: "true",
  constraint: "Cannot be switched off again.",
  source: "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
  in: { arm: { path: "properties.enableSoftDelete", since: "2015-06-01" } },
};

export const enableRbacAuthorization: Setting = {
  id: "keyVault.enableRbacAuthorization",
  kind: "keyVault",
  type: "flag",
  summary: "Whether roles decide who may use the vault, instead of its access policies.",
  values: { true: "roles; access policies are ignored", false: "access policies" },
  whenAbsent: {
    apiVersion: [
      ["", "false"],
      ["2026-02-01", "true"],
    ],
  },
  safer: "true",
  constraint:
    "What is assumed when it is left out counts for new vaults only. API versions before 2026-02-01 retire on 27 February 2027.",
  source: "https://learn.microsoft.com/azure/key-vault/general/rbac-migration",
  in: { arm: { path: "properties.enableRbacAuthorization", since: "2019-09-01" } },
};

export const accessPolicies: Setting = {
  id: "keyVault.accessPolicies",
  kind: "keyVault",
  type: "list",
  summary: "Who may do what with keys, secrets and certificates, where roles do not decide.",
  source: "https://learn.microsoft.com/azure/key-vault/general/assign-access-policy",
  in: { arm: { path: "properties.accessPolicies", since: "2015-06-01" } },
};

export const vaultPublicNetworkAccess: Setting = {
  id: "keyVault.publicNetworkAccess",
  kind: "keyVault",
  type: "choice",
  summary: "Whether the vault can be reached from outside its private endpoints at all.",
  values: {
    enabled: "as far as the firewall lets through",
    disabled: "through private endpoints, and by Azure's trusted services",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint: "Disabled, the workspace needs a private endpoint for the group id `vault`.",
  source: learn("how-to-secure-workspace-vnet"),
  in: { arm: { path: "properties.publicNetworkAccess", since: "2021-10-01" } },
};

export const vaultDefaultAction: Setting = {
  id: "keyVault.networkAcls.defaultAction",
  kind: "keyVault",
  type: "choice",
  summary: "What the vault's firewall does with a network that no rule names.",
  values: { allow: "let in, so the firewall restricts nothing", deny: "refused" },
  whenAbsent: "allow",
  safer: "deny",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: { path: "properties.networkAcls.defaultAction", words: { allow: "Allow", deny: "Deny" }, since: "2018-02-14" },
  },
};

export const vaultBypass: Setting = {
  id: "keyVault.networkAcls.bypass",
  kind: "keyVault",
  type: "choice",
  summary: "Whether Azure's trusted services get past the firewall.",
  values: { azureServices: "they do", none: "they do not" },
  whenAbsent: "azureServices",
  safer: "azureServices",
  constraint: "Behind the firewall, Azure Machine Learning needs `AzureServices`.",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: {
      path: "properties.networkAcls.bypass",
      words: { azureServices: "AzureServices", none: "None" },
      since: "2018-02-14",
    },
  },
};

export const enabledForDeployment: Setting = {
  id: "keyVault.enabledForDeployment",
  kind: "keyVault",
  type: "flag",
  summary: "Whether virtual machines may fetch certificates that are stored as secrets.",
  values: { true: "they may", false: "they may not" },
  whenAbsent: "false",
  safer: "false",
  source: "https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults",
  in: { arm: { path: "properties.enabledForDeployment", since: "2015-06-01" } },
};

export const enabledForTemplateDeployment: Setting = {
  id: "keyVault.enabledForTemplateDeployment",
  kind: "keyVault",
  type: "flag",
  summary: "Whether Resource Manager may fetch secrets for the parameters of templates.",
  values: { true: "they may", false: "they may not" },
  whenAbsent: "false",
  safer: "false",
  source: "https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults",
  in: { arm: { path: "properties.enabledForTemplateDeployment", since: "2015-06-01" } },
};

export const enabledForDiskEncryption: Setting = {
  id: "keyVault.enabledForDiskEncryption",
  kind: "keyVault",
  type: "flag",
  summary: "Whether Azure Disk Encryption may fetch secrets and unwrap keys.",
  values: { true: "they may", false: "they may not" },
  whenAbsent: "false",
  safer: "false",
  source: "https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults",
  in: { arm: { path: "properties.enabledForDiskEncryption", since: "2015-06-01" } },
};

const permissions = (of: string): Setting => ({
  id: `keyVault.accessPolicies.permissions.${of}`,
  kind: "keyVault",
  type: "text",
  summary: `What a principal may do with ${of === "storage" ? "managed storage accounts" : of}; \`all\` stands for everything but purging.`,
  source: "https://learn.microsoft.com/azure/key-vault/general/assign-access-policy",
  in: { arm: { path: `properties.accessPolicies[].permissions.${of}[]`, since: "2015-06-01" } },
});

export const keyPermissions = permissions("keys");
export const secretPermissions = permissions("secrets");
export const certificatePermissions = permissions("certificates");
export const storagePermissions = permissions("storage");
