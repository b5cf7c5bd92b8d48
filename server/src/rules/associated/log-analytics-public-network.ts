import { logAnalyticsIngestion, logAnalyticsQuery } from "../../catalog/log-analytics.ts";
import { servesPrivate } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { insights } from "../case-resources.ts";
import { closedWorkspaceWithInsights, workspaceWithInsights } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "log-analytics-public-network",
  control: "network",
  severity: "hint",
  title: "The workspace is private, but its logs can be reached from every network.",
  why: "Logs hold traces, parameters and error texts of jobs and endpoints. From anywhere, they can be read with a stolen token, or forged by whoever has the key.",
  fixNote:
    "There is no quick fix: first, an Azure Monitor Private Link Scope in the open access mode must lead to the logs, or what jobs and endpoints send to them is lost. Logs of diagnostic settings arrive without one.",
  settings: [logAnalyticsIngestion, logAnalyticsQuery],
  bad: ["enabled"],
  absent: "off",
  when: servesPrivate,
  source: "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-design",
  sources: { policy: ["6c53d030-cc64-46f0-906d-2bc061cd1334"], mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      closedWorkspaceWithInsights,
      insights,
      `
    {
      "type": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "name": "logs",
      "properties": {
        "publicNetworkAccessForIngestion": "Enabled",
      //                                   ^^^^^^^^^ hint[log-analytics-public-network]
        "publicNetworkAccessForQuery": "Enabled"
      //                               ^^^^^^^^^ hint[log-analytics-public-network]
      }
    }`,
    ],
  },
  {
    name: "arm: closed",
    resources: [
      closedWorkspaceWithInsights,
      insights,
      `
    {
      "type": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "name": "logs",
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
      insights,
      `
    {
      "type": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "name": "logs",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: a workspace that is not private",
    resources: [
      workspaceWithInsights,
      insights,
      `
    {
      "type": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "name": "logs",
      "properties": { "publicNetworkAccessForQuery": "Enabled" }
    }`,
    ],
  },
];
