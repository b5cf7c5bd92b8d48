import { databricksKeySource } from "../../catalog/databricks.ts";
import type { Case } from "../case.ts";
import { databricksCompute } from "../case-parts.ts";
import { workspace, workspaceWithOwnKey } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "databricks-without-customer-managed-key",
  what: "Databricks workspace",
  why: "The key that you can withdraw covers the metadata of the workspace only. The root of the Databricks file system keeps results, libraries and logs under a key of Microsoft's.",
  fixNote:
    "There is no quick fix, because only you know the key. The file system takes one where `prepareEncryption` is on and the tier is premium.",
  setting: databricksKeySource,
  bad: ["microsoft"],
  source: "https://learn.microsoft.com/azure/templates/microsoft.databricks/workspaces",
  sources: { checkov: ["CKV2_AZURE_48"], mcsb: ["DP-5"], article: "Encryption at rest" },
});

export const cases: readonly Case[] = [
  {
    name: "arm: Microsoft's key, written out",
    resources: [
      workspaceWithOwnKey,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "encryption": { "value": { "keySource": "Default" } } } }
      //                                                                      ^^^^^^^^^ information[databricks-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithOwnKey,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": {}
    //^^^^^^^^^^^^ information[databricks-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: a key of yours",
    resources: [
      workspaceWithOwnKey,
      databricksCompute,
      `
    {
      "type": "Microsoft.Databricks/workspaces",
      "apiVersion": "2024-05-01",
      "name": "bricks",
      "properties": { "parameters": { "encryption": { "value": { "keySource": "Microsoft.Keyvault" } } } }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
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
