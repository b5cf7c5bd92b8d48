import { encryption } from "../../catalog/workspace-encryption.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "workspace-without-customer-managed-key",
  control: "at-rest",
  severity: "hint",
  title: "The workspace's metadata is encrypted with keys that Microsoft manages.",
  why: "Metadata is encrypted either way. With a key of your own you decide when it is rotated and can revoke it, which regulated data often demands. The choice is made when the workspace is created, so it is worth a thought before the first deployment.",
  fixNote:
    "There is no fix to apply: you need a vault with soft delete and purge protection in the workspace's subscription and region, a key in it, and the rights to use it. An existing workspace must be made anew.",
  setting: encryption,
  bad: ["absent"],
  absent: "hint",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  sources: {
    policy: ["ba769a63-b8cc-4b2d-abf6-ac33c7204be8", "7f40cee6-e933-4d0f-a782-b96615e0f4a6"],
    mcsb: ["DP-5"],
    article: "Azure Cosmos DB",
  },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: left out",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
#<------ hint[workspace-without-customer-managed-key]
name: demo
`,
  },
  {
    name: "cli-v2: a key of one's own",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_vault: /subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo
  key_uri: https://demo.vault.azure.net/keys/ml/1
`,
  },
  {
    name: "arm: left out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
   // ^^^^^^^^^^^^ hint[workspace-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: may be given at deployment, and a project takes it from its hub",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "encryption": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": "[parameters('encryption')]" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "kind": "Project",
      "name": "project",
      "properties": {}
    }
  ]
}`,
  },
  {
    name: "github-actions: left out",
    syntax: "json",
    text: `{
  "name": "demo",
//^^^^^^ hint[workspace-without-customer-managed-key]
  "resource_group": "ml",
  "create_workspace": true,
  "hbi_workspace": true
}`,
  },
  {
    name: "github-actions: a key of one's own",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
}`,
  },
];
