import { allowRoleAssignmentOnRG } from "../../catalog/workspace-identity.ts";
import type { Case } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "workspace-role-on-resource-group",
  control: "access",
  severity: "hint",
  title: "The workspace's identity gets its role on the whole resource group.",
  why: "A role on the resource group reaches everything in it, also what has nothing to do with the workspace, and what will be added later. For workspaces made since November 2024 it is Azure AI Administrator; older ones had Contributor. Microsoft's page on the setting is short, so look what roles the identity ends up with.",
  fixNote:
    "Keeps the service from assigning the role. You then give the identity the roles it needs on the storage account, vault, registry and the workspace yourself; until then the workspace cannot work. The setting is in preview.",
  setting: allowRoleAssignmentOnRG,
  bad: ["true"],
  want: "false",
  safe: false,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles",
  sources: { mcsb: ["PA-7"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: on the resource group",
    syntax: "yaml",
    text: `
name: demo
hbi_workspace: true
allow_roleassignment_on_rg: true
#                           ^^^^ hint[workspace-role-on-resource-group]`,
    fixed: `
name: demo
hbi_workspace: true
allow_roleassignment_on_rg: false`,
  },
  {
    name: "cli-v2: left out, and not on the resource group",
    syntax: "yaml",
    text: `
name: demo
allow_roleassignment_on_rg: false`,
  },
  {
    name: "arm: on the resource group",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": { "allowRoleAssignmentOnRG": true }
      //                                         ^^^^ hint[workspace-role-on-resource-group]
    }
  ]
}`,
    fixed: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": { "allowRoleAssignmentOnRG": false }
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
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": { "friendlyName": "demo" }
    }
  ]
}`,
  },
];
