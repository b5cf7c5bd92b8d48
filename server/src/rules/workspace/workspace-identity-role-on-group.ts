import { allowRoleAssignmentOnRG } from "../../catalog/workspace-identity.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "workspace-identity-role-on-group",
  control: "access",
  severity: "information",
  title: "The workspace's identity gets its role on the whole resource group.",
  why: "Whatever lies in the group, now or later, can be changed by whoever gets code to run as the workspace, also what has nothing to do with it.",
  fixNote:
    "Keeps the identity's role to what belongs to the workspace. Assign it roles on other resources of the group that it works with yourself.",
  setting: allowRoleAssignmentOnRG,
  bad: ["true"],
  want: "false",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles",
  sources: { mcsb: ["PA-7"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: written out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-07-01-preview",
      "name": "demo",
      "properties": { "allowRoleAssignmentOnRG": true }
      //                                         ^^^^ information[workspace-identity-role-on-group]
    }`,
    ],
    fixed: [
      ['"properties": { "allowRoleAssignmentOnRG": true }', '"properties": { "allowRoleAssignmentOnRG": false }'],
    ],
  },
  {
    name: "arm: off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-07-01-preview",
      "name": "demo",
      "properties": { "allowRoleAssignmentOnRG": false }
    }`,
    ],
  },
  {
    name: "yaml: written out",
    syntax: "yaml",
    text: `$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
allow_roleassignment_on_rg: true
#                           ^^^^ information[workspace-identity-role-on-group]
`,
    fixed: [["allow_roleassignment_on_rg: true", "allow_roleassignment_on_rg: false"]],
  },
  {
    name: "yaml: off",
    syntax: "yaml",
    text: `$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
allow_roleassignment_on_rg: false
`,
  },
];
