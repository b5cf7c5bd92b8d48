import { learn, type Setting } from "./setting.ts";

export const logAnalyticsOfApplicationInsights: Setting = {
  id: "applicationInsights.WorkspaceResourceId",
  kind: "applicationInsights",
  type: "text",
  summary: "Resource id of the Log Analytics workspace that keeps the telemetry.",
  whenAbsent: "absent",
  names: ["logAnalytics"],
  source: "https://learn.microsoft.com/azure/azure-monitor/app/create-workspace-resource",
  in: { arm: { path: "properties.WorkspaceResourceId", since: "2020-02-02" } },
};

export const logAnalyticsOfDiagnosticSetting: Setting = {
  id: "diagnosticSetting.workspaceId",
  kind: "diagnosticSetting",
  type: "text",
  summary: "Resource id of the Log Analytics workspace that the logs are sent to.",
  names: ["logAnalytics"],
  source: learn("monitor-azure-machine-learning"),
  in: { arm: { path: "properties.workspaceId" } },
};

export const logAnalyticsIngestion: Setting = {
  id: "logAnalytics.publicNetworkAccessForIngestion",
  kind: "logAnalytics",
  type: "choice",
  summary: "Whether logs can be sent from outside a private link scope.",
  values: {
    enabled: "from every network",
    disabled: "through a private link scope only",
    securedByPerimeter: "as the network security perimeter says",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint:
    "Disabled, whatever sends logs needs an Azure Monitor Private Link Scope; those of diagnostic settings arrive without one.",
  source: "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-design",
  in: {
    arm: {
      path: "properties.publicNetworkAccessForIngestion",
      words: { enabled: "Enabled", disabled: "Disabled", securedByPerimeter: "SecuredByPerimeter" },
      since: "2020-08-01",
    },
  },
};

export const logAnalyticsQuery: Setting = {
  id: "logAnalytics.publicNetworkAccessForQuery",
  kind: "logAnalytics",
  type: "choice",
  summary: "Whether logs can be read from outside a private link scope.",
  values: {
    enabled: "from every network",
    disabled: "through a private link scope only",
    securedByPerimeter: "as the network security perimeter says",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint: "Disabled, whoever reads logs, also in the portal, needs an Azure Monitor Private Link Scope.",
  source: "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-design",
  in: {
    arm: {
      path: "properties.publicNetworkAccessForQuery",
      words: { enabled: "Enabled", disabled: "Disabled", securedByPerimeter: "SecuredByPerimeter" },
      since: "2020-08-01",
    },
  },
};

export const logAnalyticsLocalAuth: Setting = {
  id: "logAnalytics.features.disableLocalAuth",
  kind: "logAnalytics",
  type: "flag",
  summary: "Whether logs are refused that come with the workspace's key alone.",
  values: { true: "Microsoft Entra identities only", false: "whoever has the key" },
  whenAbsent: "false",
  safer: "true",
  source: "https://learn.microsoft.com/azure/azure-monitor/logs/azure-ad-authentication-logs",
  in: { arm: { path: "properties.features.disableLocalAuth", since: "2020-10-01" } },
};
