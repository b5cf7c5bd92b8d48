import { enableNoPublicIp } from "../../catalog/databricks.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "databricks-public-ip",
  control: "network",
  severity: "warning",
  title: "Nodes of the Databricks clusters have public addresses.",
  why: "Every node stands on the internet, guarded by a security group alone. The code and data of the workspace's jobs run on them.",
  fixNote:
    "Gives nodes private addresses. It may need the Databricks workspace to be created anew, and a way out of the network such as a NAT gateway.",
  setting: enableNoPublicIp,
  bad: ["false"],
  want: "true",
  safe: false,
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/templates/microsoft.databricks/workspaces",
  sources: {
    psrule: ["Azure.Databricks.SecureConnectivity", "AZR-000393"],
    policy: ["51c1490f-3319-459c-bbbc-7f391bbed753"],
    mcsb: ["NS-2"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: public addresses",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/bricks",
      "properties": { "computeType": "Databricks", "resourceId": "[resourceId('Microsoft.Databricks/workspaces', 'bricks')]" }
    },
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "enableNoPublicIp": { "value": false } } }
      //                                                             ^^^^^ warning[databricks-public-ip]
    }
  ]
}`,
    fixed: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/bricks",
      "properties": { "computeType": "Databricks", "resourceId": "[resourceId('Microsoft.Databricks/workspaces', 'bricks')]" }
    },
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "enableNoPublicIp": { "value": true } } }
    }
  ]
}`,
  },
  {
    name: "arm: private addresses",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/bricks",
      "properties": { "computeType": "Databricks", "resourceId": "[resourceId('Microsoft.Databricks/workspaces', 'bricks')]" }
    },
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "enableNoPublicIp": { "value": true } } }
    }
  ]
}`,
  },
  {
    name: "arm: left out, which depends on the API version",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/bricks",
      "properties": { "computeType": "Databricks", "resourceId": "[resourceId('Microsoft.Databricks/workspaces', 'bricks')]" }
    },
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": {}
    }
  ]
}`,
  },
  {
    name: "arm: a Databricks workspace that no workspace uses is not our business",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "enableNoPublicIp": { "value": false } } }
    }
  ]
}`,
  },
];
