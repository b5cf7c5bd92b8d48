import { learn, type Setting } from "./setting.ts";

export const diagnosticLogs: Setting = {
  id: "diagnosticSetting.logs",
  kind: "diagnosticSetting",
  type: "list",
  summary: "The categories of logs that are kept, such as `allLogs` or `audit`.",
  source: learn("monitor-azure-machine-learning"),
  in: { arm: { path: "properties.logs" } },
};
