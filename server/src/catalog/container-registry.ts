import { learn, type Setting } from "./setting.ts";

export const adminUserEnabled: Setting = {
  id: "containerRegistry.adminUserEnabled",
  kind: "containerRegistry",
  type: "flag",
  summary: "Whether the registry has a user with a name and password that may do everything.",
  values: { true: "one password that everyone shares", false: "Microsoft Entra identities only" },
  whenAbsent: "false",
  safer: "false",
  constraint:
    "Azure Machine Learning needs the admin user, unless managed identities of workspace and computes have `AcrPull` and `AcrPush`.",
  source: learn("how-to-identity-based-service-authentication"),
  in: { arm: { path: "properties.adminUserEnabled", since: "2017-03-01" } },
};

export const anonymousPullEnabled: Setting = {
  id: "containerRegistry.anonymousPullEnabled",
  kind: "containerRegistry",
  type: "flag",
  summary: "Whether everyone may pull images without signing in.",
  values: { true: "everyone", false: "nobody" },
  whenAbsent: "false",
  safer: "false",
  source: "https://learn.microsoft.com/azure/container-registry/anonymous-pull-access",
  in: { arm: { path: "properties.anonymousPullEnabled", since: "2025-04-01" } },
};

export const containerRegistryPublicNetworkAccess: Setting = {
  id: "containerRegistry.publicNetworkAccess",
  kind: "containerRegistry",
  type: "choice",
  summary: "Whether the registry can be reached from outside its private endpoints at all.",
  values: { enabled: "as far as the firewall lets through", disabled: "through private endpoints only" },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint: "Needs the Premium tier, and a private endpoint for the group id `registry`.",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2021-09-01",
    },
  },
};

export const containerRegistryDefaultAction: Setting = {
  id: "containerRegistry.networkRuleSet.defaultAction",
  kind: "containerRegistry",
  type: "choice",
  summary: "What the registry's firewall does with a network that no rule names.",
  values: { allow: "let in, so the firewall restricts nothing", deny: "refused" },
  whenAbsent: "allow",
  safer: "deny",
  constraint: "Needs the Premium tier.",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: {
      path: "properties.networkRuleSet.defaultAction",
      words: { allow: "Allow", deny: "Deny" },
      since: "2017-10-01",
    },
  },
};

export const containerRegistrySku: Setting = {
  id: "containerRegistry.sku.name",
  kind: "containerRegistry",
  type: "choice",
  summary: "Tier of the registry.",
  values: {
    basic: "no firewall, no private endpoints",
    standard: "no firewall, no private endpoints",
    premium: "firewall and private endpoints",
  },
  safer: "premium",
  constraint: "A workspace inside a virtual network needs Premium.",
  source: learn("how-to-secure-workspace-vnet"),
  in: {
    arm: { path: "sku.name", words: { basic: "Basic", standard: "Standard", premium: "Premium" }, since: "2017-03-01" },
  },
};

export const containerRegistryEncryption: Setting = {
  id: "containerRegistry.encryption.status",
  kind: "containerRegistry",
  type: "choice",
  summary: "Whether images are encrypted with a key of your own.",
  values: { enabled: "your key", disabled: "Microsoft's key" },
  whenAbsent: "disabled",
  safer: "enabled",
  createOnly: true,
  constraint: "Needs the Premium tier, a user-assigned identity and an RSA key.",
  source: "https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys",
  in: {
    arm: {
      path: "properties.encryption.status",
      words: { enabled: "enabled", disabled: "disabled" },
      since: "2021-09-01",
    },
  },
};

export const exportPolicy: Setting = {
  id: "containerRegistry.policies.exportPolicy.status",
  kind: "containerRegistry",
  type: "choice",
  summary: "Whether images may be copied from the registry to another one.",
  values: { enabled: "whoever may read images", disabled: "nobody" },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint:
    "Can only be disabled in the Premium tier, where public network access is disabled, too, and no export pipeline exists.",
  source: "https://learn.microsoft.com/azure/container-registry/data-loss-prevention",
  in: {
    arm: {
      path: "properties.policies.exportPolicy.status",
      words: { enabled: "enabled", disabled: "disabled" },
      since: "2021-09-01",
    },
  },
};

export const armTokens: Setting = {
  id: "containerRegistry.policies.azureADAuthenticationAsArmPolicy.status",
  kind: "containerRegistry",
  type: "choice",
  summary: "Whether the registry accepts Microsoft Entra tokens that were made for Azure Resource Manager.",
  values: { enabled: "those, and tokens made for registries", disabled: "only tokens made for registries" },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint: "Some services of Azure may not work with a registry that refuses them.",
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-disable-authentication-as-arm",
  in: {
    arm: {
      path: "properties.policies.azureADAuthenticationAsArmPolicy.status",
      words: { enabled: "enabled", disabled: "disabled" },
      since: "2021-09-01",
    },
  },
};
