import { insightsIngestion, insightsQuery } from "../../catalog/application-insights.ts";
import { servesPrivate } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { closedWorkspaceWithInsights, workspaceWithInsights } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "app-insights-public-network",
  control: "network",
  severity: "hint",
  title: "The workspace is private, but its Application Insights can be reached from every network.",
  why: "Telemetry holds traces, parameters and error texts of jobs and endpoints. From anywhere, it can be read with a stolen token, or forged by whoever has the connection string.",
  fixNote:
    "There is no quick fix: first, an Azure Monitor Private Link Scope in the open access mode must lead to it, or telemetry of the workspace is lost.",
  settings: [insightsIngestion, insightsQuery],
  bad: ["enabled"],
  absent: "off",
  when: servesPrivate,
  source: "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-design",
  sources: { policy: ["1bc02227-0cb6-4e11-8f53-eb0b22eab7e8"], mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      closedWorkspaceWithInsights,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": {
        "publicNetworkAccessForIngestion": "Enabled",
      //                                   ^^^^^^^^^ hint[app-insights-public-network]
        "publicNetworkAccessForQuery": "Enabled"
      //                               ^^^^^^^^^ hint[app-insights-public-network]
      }
    }`,
    ],
  },
  {
    name: "arm: closed",
    resources: [
      closedWorkspaceWithInsights,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": {
        "publicNetworkAccessForIngestion": "Disabled",
        "publicNetworkAccessForQuery": "Disabled"
      }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      closedWorkspaceWithInsights,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: a workspace that is not private",
    resources: [
      workspaceWithInsights,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": { "publicNetworkAccessForQuery": "Enabled" }
    }`,
    ],
  },
];
