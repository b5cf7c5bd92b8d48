import { appInsightsEnabled } from "../../catalog/deployment.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "deployment-app-insights-off",
  control: "monitoring",
  severity: "information",
  title: "The deployment keeps no logs in Application Insights.",
  why: "When the endpoint is abused or gives wrong answers, nobody can look up which requests came in and what the container said: its own logs go with the container.",
  fixNote:
    "Sends logs and metrics of the container to the workspace's Application Insights. What the scoring code prints is kept there too, so see that it prints no personal data. Works with curated images, or images that hold the SDK.",
  setting: appInsightsEnabled,
  bad: ["false"],
  want: "true",
  absent: "hint",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-monitor-online-endpoints",
  sources: { mcsb: ["LT-3"], article: "Activity log" },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: switched off",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
app_insights_enabled: no # costs money
#                     ^^ information[deployment-app-insights-off]`,
    fixed: [["app_insights_enabled: no # costs money", "app_insights_enabled: true # costs money"]],
  },
  {
    name: "cli-v2: left out, so it is off",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
#<------ hint[deployment-app-insights-off]
name: blue
endpoint_name: churn-scoring
instance_count: 1`,
    fixed: [
      [
        "instance_count: 1",
        `instance_count: 1
app_insights_enabled: true`,
      ],
    ],
  },
  {
    name: "cli-v2: on",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
app_insights_enabled: true`,
  },
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "appInsightsEnabled": false,
        //                    ^^^^^ information[deployment-app-insights-off]
        "model": "azureml://registries/azureml/models/bert/versions/3"
      }
    }`,
    ],
    fixed: [['"appInsightsEnabled": false', '"appInsightsEnabled": true']],
  },
  {
    name: "arm: on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "appInsightsEnabled": true
      }
    }`,
    ],
  },
];
