import { logAnalyticsOfApplicationInsights } from "../../catalog/log-analytics.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithInsights } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "app-insights-classic",
  control: "monitoring",
  severity: "hint",
  title: "The Application Insights resource names no Log Analytics workspace.",
  why: "Microsoft retired Application Insights that keep their data for themselves. Where the data goes is then left to Azure, and with it who may read it, how long it is kept, and whether it can be searched together with other logs after an incident.",
  fixNote:
    "There is no quick fix, because the logs need a place of yours. Set `WorkspaceResourceId` to a Log Analytics workspace.",
  setting: logAnalyticsOfApplicationInsights,
  bad: ["absent"],
  absent: "hint",
  when: serves,
  profiles: {
    strict: {
      floor: "information",
      why: "Where no workspace is named, Azure picks one: no data is open to anyone for it.",
    },
  },
  source: "https://learn.microsoft.com/azure/azure-monitor/app/create-workspace-resource",
  sources: {
    psrule: ["Azure.AppInsights.Workspace", "AZR-000069"],
    policy: ["d550e854-df1a-4de9-bf44-cd894b39a95e"],
    mcsb: ["LT-5"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: none",
    resources: [
      workspaceWithInsights,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": { "Application_Type": "web" }
    //^^^^^^^^^^^^ hint[app-insights-classic]
    }`,
    ],
  },
  {
    name: "arm: one",
    resources: [
      workspaceWithInsights,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": { "WorkspaceResourceId": "[parameters('logs')]" }
    }`,
    ],
  },
  {
    name: "arm: Application Insights that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": {}
    }`,
    ],
  },
];
