import { skuName, skuTier } from "../../catalog/workspace-resources.ts";
import type { Case } from "../case.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "workspace-sku-enterprise",
  control: "access",
  severity: "information",
  title: "The Enterprise edition of workspaces is retired: this makes a basic one.",
  why: "Private link, customer-managed keys and the other features that the edition stood for are part of every workspace since 2020, and none of them is switched on by it. Whoever reads the file may believe that they are.",
  fixNote:
    "There is no fix to apply: leave the edition out, and switch on the features themselves. What is deployed stays the same.",
  settings: [skuName, skuTier],
  bad: ["enterprise"],
  source: "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces",
  sources: {},
});

export const cases: readonly Case[] = [
  {
    name: "arm: named as edition and tier",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "sku": {
        "name": "enterprise",
        //      ^^^^^^^^^^^^ information[workspace-sku-enterprise]
        "tier": "Enterprise"
        //      ^^^^^^^^^^^^ information[workspace-sku-enterprise]
      }
    }`,
    ],
  },
  {
    name: "arm: by the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "sku": {
      "type": "string",
      "allowedValues": ["basic", "enterprise"],
      "defaultValue": "enterprise"
      //              ^^^^^^^^^^^^ hint[workspace-sku-enterprise]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "sku": { "name": "[parameters('sku')]" }
    }
  ]
}`,
  },
  {
    name: "arm: basic",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "sku": { "name": "Basic", "tier": "Basic" }
    }`,
    ],
  },
];
