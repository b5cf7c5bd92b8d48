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
