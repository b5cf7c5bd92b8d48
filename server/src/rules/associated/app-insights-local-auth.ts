import { disableLocalAuth } from "../../catalog/application-insights.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "app-insights-local-auth",
  control: "identity",
  severity: "hint",
  title: "Application Insights takes telemetry from whoever has its instrumentation key.",
  why: "The key is in many files and images, and is no secret to those who run code in the workspace. With it, anyone can send made-up telemetry, drown an alarm in noise, or run up the bill.",
  fixNote:
    "There is no quick fix: with `DisableLocalAuth`, telemetry is refused that comes with the key alone, and endpoints and scripts that log this way fall silent. Make sure that all of them send with an identity first.",
  setting: disableLocalAuth,
  bad: ["false"],
  absent: "hint",
  when: serves,
  profiles: {
    strict: { floor: "information", why: "The key lets telemetry be written, and reads none of it." },
  },
  source: "https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication",
  sources: {
    psrule: ["Azure.AppInsights.LocalAuth", "AZR-000484"],
    policy: ["199d5677-e4d9-4264-9465-efe1839c06bd"],
    mcsb: ["IM-1"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: taken, written out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "applicationInsights": "[resourceId('Microsoft.Insights/components', 'telemetry')]" }
    }`,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "telemetry",
      "properties": { "DisableLocalAuth": false }
      //                                  ^^^^^ hint[app-insights-local-auth]
    }`,
    ],
  },
  {
    name: "arm: left out, which takes it",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "applicationInsights": "[resourceId('Microsoft.Insights/components', 'telemetry')]" }
    }`,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "telemetry",
      "properties": { "Application_Type": "web" }
    //^^^^^^^^^^^^ hint[app-insights-local-auth]
    }`,
    ],
  },
  {
    name: "arm: refused",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "applicationInsights": "[resourceId('Microsoft.Insights/components', 'telemetry')]" }
    }`,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "telemetry",
      "properties": { "DisableLocalAuth": true }
    }`,
    ],
  },
  {
    name: "arm: a component that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "telemetry",
      "properties": { "DisableLocalAuth": false }
    }`,
    ],
  },
];
