import { logAnalyticsLocalAuth } from "../../catalog/log-analytics.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { insights } from "../case-resources.ts";
import { workspace, workspaceWithInsights } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "log-analytics-local-auth",
  control: "identity",
  shutsOut: "programs",
  severity: "hint",
  title: "The logs can be written by whoever has their key.",
  why: "A key is shared by every sender and names none of them: with it, logs can be forged or flooded, so that an intruder's traces are lost among them.",
  fixNote:
    "Refuses the key. Agents and tools that send logs with it are shut out until they use a Microsoft Entra identity.",
  setting: logAnalyticsLocalAuth,
  bad: ["false"],
  want: "true",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/azure-monitor/logs/azure-ad-authentication-logs",
  sources: { policy: ["e15effd4-2278-4c65-a0da-4d6f6d1890e2"], mcsb: ["IM-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: keys, written out",
    resources: [
      workspaceWithInsights,
      insights,
      `
    {
      "type": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "name": "logs",
      "properties": { "features": { "disableLocalAuth": false } }
      //                                                ^^^^^ hint[log-analytics-local-auth]
    }`,
    ],
    fixed: [
      [
        '"properties": { "features": { "disableLocalAuth": false } }',
        '"properties": { "features": { "disableLocalAuth": true } }',
      ],
    ],
  },
  {
    name: "arm: identities only",
    resources: [
      workspaceWithInsights,
      insights,
      `
    {
      "type": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "name": "logs",
      "properties": { "features": { "disableLocalAuth": true } }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithInsights,
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
    name: "arm: logs that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "name": "logs",
      "properties": { "features": { "disableLocalAuth": false } }
    }`,
    ],
  },
];
