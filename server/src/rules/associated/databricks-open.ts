import { databricksPublicNetworkAccess } from "../../catalog/databricks.ts";
import type { Case } from "../case.ts";
import { databricksCompute } from "../case-parts.ts";
import { workspace } from "../case-workspaces.ts";
import { openNetworkRule } from "../open-network-rule.ts";

export default openNetworkRule({
  id: "databricks-open",
  control: "network",
  severity: "warning",
  what: "Databricks workspace",
  why: "Notebooks, clusters and the data that they reach can be tried from anywhere with a stolen token, whatever network the rest stands in.",
  fixNote:
    "There is no quick fix, because only you know the network. Give the Databricks workspace private endpoints, and then set `publicNetworkAccess` to `Disabled`.",
  kinds: ["databricks"],
  gate: { access: databricksPublicNetworkAccess },
  source: "https://learn.microsoft.com/azure/templates/microsoft.databricks/workspaces",
  sources: {
    psrule: ["Azure.Databricks.PublicAccess", "AZR-000410"],
    checkov: ["CKV_AZURE_158"],
    policy: ["0e7849de-b939-4c50-ab48-fc6b0f5eeba2"],
    mcsb: ["NS-2"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: open, written out",
    resources: [
      workspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[databricks-open]
    }`,
    ],
  },
  {
    name: "arm: nothing said",
    resources: [
      workspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": {}
    //^^^^^^^^^^^^ hint[databricks-open]
    }`,
    ],
  },
  {
    name: "arm: closed",
    resources: [
      workspace,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "publicNetworkAccess": "Disabled" }
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
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
    ],
  },
];
