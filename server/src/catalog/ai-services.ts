import type { Setting } from "./setting.ts";

export const aiServicesDisableLocalAuth: Setting = {
  id: "aiServices.disableLocalAuth",
  kind: "aiServices",
  type: "flag",
  summary: "Whether keys are refused.",
  values: { true: "Microsoft Entra identities only", false: "whoever has a key" },
  whenAbsent: "false",
  safer: "true",
  source: "https://learn.microsoft.com/azure/ai-services/disable-local-auth",
  in: { arm: { path: "properties.disableLocalAuth", since: "2021-04-30" } },
};

export const aiServicesPublicNetworkAccess: Setting = {
  id: "aiServices.publicNetworkAccess",
  kind: "aiServices",
  type: "choice",
  summary: "Whether the service can be reached from outside its private endpoints at all.",
  values: { enabled: "as far as the firewall lets through", disabled: "through private endpoints only" },
  whenAbsent: "enabled",
  safer: "disabled",
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2017-04-18",
    },
  },
};

export const aiServicesDefaultAction: Setting = {
  id: "aiServices.networkAcls.defaultAction",
  kind: "aiServices",
  type: "choice",
  summary: "What the service's firewall does with a network that no rule names.",
  values: { allow: "let in, so the firewall restricts nothing", deny: "refused" },
  whenAbsent: "allow",
  safer: "deny",
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  in: {
    arm: { path: "properties.networkAcls.defaultAction", words: { allow: "Allow", deny: "Deny" }, since: "2017-04-18" },
  },
};

export const restrictOutboundNetworkAccess: Setting = {
  id: "aiServices.restrictOutboundNetworkAccess",
  kind: "aiServices",
  type: "flag",
  summary: "Whether the service calls only the hosts in `allowedFqdnList`.",
  values: { true: "the listed hosts only", false: "any host" },
  whenAbsent: "false",
  safer: "true",
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-data-loss-prevention",
  in: { arm: { path: "properties.restrictOutboundNetworkAccess", since: "2021-04-30" } },
};

export const aiServicesKeySource: Setting = {
  id: "aiServices.encryption.keySource",
  kind: "aiServices",
  type: "choice",
  summary: "Whose key encrypts what the service keeps.",
  values: { microsoft: "Microsoft's", customer: "one of yours, in a key vault" },
  whenAbsent: "microsoft",
  safer: "customer",
  source: "https://learn.microsoft.com/azure/ai-services/encryption/cognitive-services-encryption-keys-portal",
  in: {
    arm: {
      path: "properties.encryption.keySource",
      words: { microsoft: "Microsoft.CognitiveServices", customer: "Microsoft.KeyVault" },
      since: "2017-04-18",
    },
  },
};

export const aiServicesIdentity: Setting = {
  id: "aiServices.identity.type",
  kind: "aiServices",
  type: "choice",
  summary: "The identity that the service itself acts as, such as when it reads from storage.",
  values: {
    systemAssigned: "one that Azure creates",
    userAssigned: "ones of yours",
    "systemAssigned,userAssigned": "both",
    none: "no identity, so it reaches other services with keys only",
  },
  whenAbsent: "none",
  source: "https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts",
  in: {
    arm: {
      path: "identity.type",
      words: {
        systemAssigned: "SystemAssigned",
        userAssigned: "UserAssigned",
        "systemAssigned,userAssigned": "SystemAssigned, UserAssigned",
        none: "None",
      },
    },
  },
};
