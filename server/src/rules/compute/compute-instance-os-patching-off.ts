import { osPatching } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "compute-instance-os-patching-off",
  control: "access",
  severity: "hint",
  title: "The compute instance is not patched by itself.",
  why: "An instance that lives for months keeps the flaws that its image was made with. Whoever finds a way in, through a notebook or a package, gets further on a machine without patches.",
  fixNote:
    "Switches automatic patching of the operating system on. The setting is in preview; to make the instance anew every now and then has the same effect.",
  setting: osPatching,
  bad: ["false"],
  want: "true",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-vulnerability-management",
  sources: { mcsb: ["PV-6"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: switched off",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
enable_root_access: false
enable_os_patching: false
#                   ^^^^^ hint[compute-instance-os-patching-off]`,
    fixed: [["enable_os_patching: false", "enable_os_patching: true"]],
  },
  {
    name: "cli-v2: left out",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance`,
  },
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01-preview",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": { "enableOSPatching": false }
        //                                  ^^^^^ hint[compute-instance-os-patching-off]
      }
    }`,
    ],
    fixed: [['"properties": { "enableOSPatching": false }', '"properties": { "enableOSPatching": true }']],
  },
  {
    name: "arm: switched on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01-preview",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": { "enableOSPatching": true }
      }
    }`,
    ],
  },
];
