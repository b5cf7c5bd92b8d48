import { enableNoPublicIp } from "../../catalog/databricks.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { databricksCompute } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
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
    resources: [
      workspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "enableNoPublicIp": { "value": false } } }
      //                                                             ^^^^^ warning[databricks-public-ip]
    }`,
    ],
    fixed: [
      [
        '"properties": { "parameters": { "enableNoPublicIp": { "value": false } } }',
        '"properties": { "parameters": { "enableNoPublicIp": { "value": true } } }',
      ],
    ],
  },
  {
    name: "arm: private addresses",
    resources: [
      workspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "enableNoPublicIp": { "value": true } } }
    }`,
    ],
  },
  {
    name: "arm: left out, which depends on the API version",
    resources: [
      workspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: a Databricks workspace that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "enableNoPublicIp": { "value": false } } }
    }`,
    ],
  },
];
