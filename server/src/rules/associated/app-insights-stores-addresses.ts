import { disableIpMasking } from "../../catalog/application-insights.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "app-insights-stores-addresses",
  control: "monitoring",
  severity: "information",
  title: "Application Insights stores the whole IP addresses of callers.",
  why: "Everyone who may read the telemetry sees from where each person used an endpoint. In many places such addresses are personal data, which must be justified, protected and deleted on time.",
  fixNote: "Masks addresses again from now on. What is stored already stays as it is.",
  setting: disableIpMasking,
  bad: ["true"],
  want: "false",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/azure-monitor/app/ip-collection",
  sources: {},
});

export const cases: readonly Case[] = [
  {
    name: "arm: stored",
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
      "properties": { "DisableIpMasking": true }
      //                                  ^^^^ information[app-insights-stores-addresses]
    }`,
    ],
    fixed: [['"properties": { "DisableIpMasking": true }', '"properties": { "DisableIpMasking": false }']],
  },
  {
    name: "arm: masked",
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
      "properties": { "DisableIpMasking": false }
    }`,
    ],
  },
  {
    name: "arm: masked where nothing is said",
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
      "properties": {}
    }`,
    ],
  },
];
