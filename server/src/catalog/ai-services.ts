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
