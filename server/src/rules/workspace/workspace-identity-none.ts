import { identityType } from "../../catalog/workspace-identity.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "workspace-identity-none",
  control: "identity",
  severity: "warning",
  title: "The workspace has no identity.",
  why: "Without an identity the workspace cannot be given roles. What it needs from its storage, vault and registry must then run on shared keys, which nobody can tell apart or limit, or does not run at all.",
  fixNote:
    "Gives the workspace a system-assigned identity, to which Azure assigns roles on the resources that the workspace uses. Where you want to choose the roles yourself, use a user-assigned identity instead.",
  setting: identityType,
  bad: ["none"],
  want: "systemAssigned",
  absent: "off",
  when: (workspace) => workspace.variant !== "project",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: {
    psrule: ["Azure.ML.UserManagedIdentity", "AZR-000407"],
    policy: ["5f0c7d88-c7de-45b8-ac49-db49e72eaa78"],
    mcsb: ["IM-3"],
    article: "Securing compute targets and data",
  },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: none",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
identity:
  type: none
#       ^^^^ warning[workspace-identity-none]
`,
    fixed: [["type: none", "type: system_assigned"]],
  },
  {
    name: "cli-v2: left out, which is system-assigned",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
`,
  },
  {
    name: "arm: none",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": { "type": "None" },
      //                    ^^^^^^ warning[workspace-identity-none]
      "properties": {}
    }`,
    ],
    fixed: [['"identity": { "type": "None" }', '"identity": { "type": "SystemAssigned" }']],
  },
  {
    name: "arm: both kinds, spelled as templates spell them",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": { "type": "systemAssigned, userAssigned" },
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: a project, whose hub decides",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project",
      "identity": { "type": "None" },
      "properties": {}
    }`,
    ],
  },
];
