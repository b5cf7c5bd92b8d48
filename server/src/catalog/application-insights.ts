import type { Setting } from "./setting.ts";

export const disableLocalAuth: Setting = {
  id: "applicationInsights.DisableLocalAuth",
  kind: "applicationInsights",
  type: "flag",
  summary: "Whether telemetry is refused that comes with an instrumentation key alone.",
  values: { true: "Microsoft Entra identities only", false: "whoever has the instrumentation key" },
  whenAbsent: "false",
  safer: "true",
  constraint: "Senders that know only the instrumentation key are shut out.",
  source: "https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication",
  in: { arm: { path: "properties.DisableLocalAuth", since: "2020-02-02" } },
};

export const disableIpMasking: Setting = {
  id: "applicationInsights.DisableIpMasking",
  kind: "applicationInsights",
  type: "flag",
  summary: "Whether the addresses of callers are stored whole.",
  values: { true: "stored", false: "masked" },
  whenAbsent: "false",
  safer: "false",
  source: "https://learn.microsoft.com/azure/azure-monitor/app/ip-collection",
  in: { arm: { path: "properties.DisableIpMasking", since: "2015-05-01" } },
};

export const insightsIngestion: Setting = {
  id: "applicationInsights.publicNetworkAccessForIngestion",
  kind: "applicationInsights",
  type: "choice",
  summary: "Whether logs can be sent from outside a private link scope.",
  values: { enabled: "from every network", disabled: "through a private link scope only" },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint: "Disabled, whatever sends logs needs an Azure Monitor Private Link Scope in the open access mode.",
  source: "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-design",
  in: {
    arm: {
      path: "properties.publicNetworkAccessForIngestion",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2020-02-02",
    },
  },
};

export const insightsQuery: Setting = {
  id: "applicationInsights.publicNetworkAccessForQuery",
  kind: "applicationInsights",
  type: "choice",
  summary: "Whether logs can be read from outside a private link scope.",
  values: { enabled: "from every network", disabled: "through a private link scope only" },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint: "Disabled, whoever reads logs, also in the portal, needs an Azure Monitor Private Link Scope.",
  source: "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-design",
  in: {
    arm: {
      path: "properties.publicNetworkAccessForQuery",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2020-02-02",
    },
  },
};
