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
