import { databricksKeySource } from "../../catalog/databricks.ts";
import { customerKeyRule } from "../customer-key-rule.ts";
import type { Case } from "../rule.ts";

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
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
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
      "properties": { "parameters": { "encryption": { "value": { "keySource": "Default" } } } }
      //                                                                      ^^^^^^^^^ information[databricks-without-customer-managed-key]
    }
  ]
}`,
  },
  {
    name: "arm: left out",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
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
    //^^^^^^^^^^^^ information[databricks-without-customer-managed-key]
    }
  ]
}`,
  },
  {
    name: "arm: a key of yours",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
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
      "properties": { "parameters": { "encryption": { "value": { "keySource": "Microsoft.Keyvault" } } } }
    }
  ]
}`,
  },
  {
    name: "arm: a workspace without a key of yours",
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
];
