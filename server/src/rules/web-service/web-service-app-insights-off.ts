import { appInsightsEnabled } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "web-service-app-insights-off",
  control: "monitoring",
  severity: "information",
  title: "Calls of the web service leave no trace in Application Insights.",
  why: "When the service is abused or gives wrong answers, nobody can look up which requests came in, from where and with what outcome. Microsoft's page on container instances asks for it, as its support depends on it.",
  fixNote:
    "Sends address, status and duration of each request to the workspace's Application Insights. What the scoring script prints is kept there too, so see that it prints no personal data.",
  setting: appInsightsEnabled,
  bad: ["false"],
  want: "true",
  absent: "hint",
  // What a template gets that leaves it out is not documented.
  when: (service) =>
    service.variant !== "local" && (service.dialect !== "arm" || service.read(appInsightsEnabled).is !== "absent"),
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-enable-app-insights",
  sources: { mcsb: ["LT-3"], article: "Activity log" },
});

export const cases: readonly Case[] = [
  {
    name: "json: switched off",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "appInsightsEnabled": false
  //                    ^^^^^ information[web-service-app-insights-off]
}`,
    fixed: [['"appInsightsEnabled": false', '"appInsightsEnabled": true']],
  },
  {
    name: "yaml: left out, so it is off",
    syntax: "yaml",
    text: `
computeType: AKS
#<---------- hint[web-service-app-insights-off]
numReplicas: 3`,
    fixed: [
      [
        "numReplicas: 3",
        `numReplicas: 3
appInsightsEnabled: true`,
      ],
    ],
  },
  {
    name: "yaml: on",
    syntax: "yaml",
    text: `
computeType: AKS
appInsightsEnabled: True`,
  },
  {
    name: "arm: left out, and what that means in a template is not known",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS" }
    }`,
    ],
  },
  {
    name: "json: this machine has none",
    syntax: "json",
    text: `{ "computeType": "local", "port": 32267 }`,
  },
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS", "appInsightsEnabled": false }
      //                                                          ^^^^^ information[web-service-app-insights-off]
    }`,
    ],
    fixed: [
      [
        '"properties": { "computeType": "AKS", "appInsightsEnabled": false }',
        '"properties": { "computeType": "AKS", "appInsightsEnabled": true }',
      ],
    ],
  },
  {
    name: "arm: on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS", "appInsightsEnabled": true }
    }`,
    ],
  },
  {
    name: "github-actions: left out, so it is off",
    syntax: "json",
    text: `{
  "name": "diabetes",
//^^^^^^ hint[web-service-app-insights-off]
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod"
}`,
    fixed: [
      [
        '"deployment_compute_target": "aks-prod"',
        `"deployment_compute_target": "aks-prod",
  "app_insights_enabled": true`,
      ],
    ],
  },
  {
    name: "github-actions: on",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "app_insights_enabled": true
}`,
  },
];
