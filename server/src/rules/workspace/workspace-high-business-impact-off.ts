import { hbiWorkspace } from "../../catalog/workspace-encryption.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "workspace-high-business-impact-off",
  control: "at-rest",
  severity: "information",
  title: "The workspace is not marked as holding data of high business impact.",
  why: "Without the mark, local scratch disks of clusters keep what jobs leave on them unencrypted, and Microsoft collects more diagnostic data. That matters where the workspace processes sensitive data; for other workspaces it is a choice, not a fault.",
  fixNote:
    "Marks the workspace. It can be set only when the workspace is created and cannot be taken back: an existing workspace must be made anew. Jobs start more slowly, and Microsoft's support sees less when something fails. Scratch disks are encrypted without a support ticket only if the subscription had no cluster before.",
  setting: hbiWorkspace,
  bad: ["false"],
  want: "true",
  absent: "hint",
  when: (workspace) => workspace.variant !== "project",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-data-encryption",
  sources: { mcsb: ["DP-1", "DP-2"], article: "Encryption at rest" },
  differs:
    "Azure landing zones deny every workspace without the mark. Microsoft offers it for sensitive data, at the price of harder support; so it is a hint.",
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: switched off",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
hbi_workspace: false # tests only
#              ^^^^^ information[workspace-high-business-impact-off]
`,
    fixed: [["hbi_workspace: false # tests only", "hbi_workspace: true # tests only"]],
  },
  {
    name: "cli-v2: left out, which is no more than a hint",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
#<------ hint[workspace-high-business-impact-off]
name: demo
`,
    fixed: [
      [
        "name: demo",
        `name: demo
hbi_workspace: true`,
      ],
    ],
  },
  {
    name: "cli-v2: on",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/hub.schema.json
name: demo
kind: hub
hbi_workspace: "yes"
`,
  },
  {
    name: "cli-v2: a project follows its hub",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/project.schema.json
name: demo
kind: project
hub_id: /subscriptions/0/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/hub
`,
  },
  {
    name: "arm: the text default of a parameter, as official templates have it",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "confidential_data": {
      "type": "string",
      "defaultValue": "false",
      //              ^^^^^^^ hint[workspace-high-business-impact-off]
      "allowedValues": ["false", "true"]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2020-03-01",
      "name": "demo",
      "properties": { "hbiWorkspace": "[parameters('confidential_data')]" }
    }
  ]
}`,
    fixed: [['"defaultValue": "false"', '"defaultValue": "true"']],
  },
  {
    name: "arm: decided at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "confidential": { "type": "bool" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2020-03-01",
      "name": "demo",
      "properties": { "hbiWorkspace": "[parameters('confidential')]" }
    }
  ]
}`,
  },
  {
    name: "github-actions: switched off",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "hbi_workspace": false
  //               ^^^^^ information[workspace-high-business-impact-off]
}`,
    fixed: [['"hbi_workspace": false', '"hbi_workspace": true']],
  },
  {
    name: "github-actions: the workspace is there already",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": false
}`,
  },
];
