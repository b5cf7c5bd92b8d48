import { databricksNetwork } from "../../catalog/databricks.ts";
import { servesPrivate } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { databricksCompute } from "../case-parts.ts";
import { closedWorkspace, workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "databricks-outside-network",
  control: "network",
  severity: "hint",
  title: "The workspace is private, but clusters of the Databricks workspace run outside your networks.",
  why: "Clusters in a network that Azure manages reach the whole internet, and reach your storage by its public address only, which then has to stay open.",
  fixNote:
    "There is no quick fix, because only you know the network. Create the Databricks workspace with `customVirtualNetworkId` and its two subnets.",
  setting: databricksNetwork,
  bad: ["absent"],
  absent: "hint",
  when: servesPrivate,
  source: "https://learn.microsoft.com/azure/templates/microsoft.databricks/workspaces",
  sources: { policy: ["9c25c9e4-ee12-4882-afd2-11fb9d87893f"], mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: none",
    resources: [
      closedWorkspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "publicNetworkAccess": "Disabled" }
    //^^^^^^^^^^^^ hint[databricks-outside-network]
    }`,
    ],
  },
  {
    name: "arm: a network of yours",
    resources: [
      closedWorkspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "customVirtualNetworkId": { "value": "[parameters('network')]" } } }
    }`,
    ],
  },
  {
    name: "arm: a workspace that is not private",
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
];
