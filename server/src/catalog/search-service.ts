import type { Setting } from "./setting.ts";

export const searchDisableLocalAuth: Setting = {
  id: "searchService.disableLocalAuth",
  kind: "searchService",
  type: "flag",
  summary: "Whether keys are refused.",
  values: { true: "Microsoft Entra identities only", false: "whoever has a key" },
  whenAbsent: "false",
  safer: "true",
  source: "https://learn.microsoft.com/azure/search/search-security-enable-roles",
  in: { arm: { path: "properties.disableLocalAuth", since: "2022-09-01" } },
};

export const searchAuthOptions: Setting = {
  id: "searchService.authOptions",
  kind: "searchService",
  type: "block",
  summary: "Whether the service takes Microsoft Entra identities beside its keys.",
  whenAbsent: "absent",
  constraint: "Refused where `disableLocalAuth` is true.",
  source: "https://learn.microsoft.com/azure/search/search-security-enable-roles",
  in: { arm: { path: "properties.authOptions", since: "2022-09-01" } },
};

export const searchPublicNetworkAccess: Setting = {
  id: "searchService.publicNetworkAccess",
  kind: "searchService",
  type: "choice",
  summary: "Whether the service can be reached from outside its private endpoints at all.",
  values: {
    enabled: "as far as the firewall lets through",
    disabled: "through private endpoints only",
    securedByPerimeter: "as the network security perimeter says",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  source: "https://learn.microsoft.com/azure/search/service-create-private-endpoint",
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled", securedByPerimeter: "SecuredByPerimeter" },
      since: "2020-03-13",
    },
  },
};

export const searchIpRules: Setting = {
  id: "searchService.networkRuleSet.ipRules",
  kind: "searchService",
  type: "list",
  summary: "The addresses that reach the service; with any of them, no other does.",
  source: "https://learn.microsoft.com/azure/search/service-configure-firewall",
  in: { arm: { path: "properties.networkRuleSet.ipRules", since: "2020-03-13" } },
};

export const searchKeyEnforcement: Setting = {
  id: "searchService.encryptionWithCmk.enforcement",
  kind: "searchService",
  type: "choice",
  summary: "Whether indexes that are not encrypted with a key of yours count as violations.",
  values: { enabled: "they do", disabled: "they do not", unspecified: "they do not" },
  whenAbsent: "unspecified",
  safer: "enabled",
  source: "https://learn.microsoft.com/azure/search/search-security-manage-encryption-keys",
  in: {
    arm: {
      path: "properties.encryptionWithCmk.enforcement",
      words: { enabled: "Enabled", disabled: "Disabled", unspecified: "Unspecified" },
      since: "2022-09-01",
    },
  },
};

export const searchIdentity: Setting = {
  id: "searchService.identity.type",
  kind: "searchService",
  type: "choice",
  summary: "The identity that the service itself acts as, such as when it reads from storage.",
  values: {
    systemAssigned: "one that Azure creates",
    userAssigned: "ones of yours",
    "systemAssigned,userAssigned": "both",
    none: "no identity, so it reaches other services with keys only",
  },
  whenAbsent: "none",
  source: "https://learn.microsoft.com/azure/search/search-how-to-managed-identities",
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
