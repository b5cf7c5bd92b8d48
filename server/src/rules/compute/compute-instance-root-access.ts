import { rootAccess } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "compute-instance-root-access",
  control: "access",
  severity: "information",
  title: "The user of the compute instance can become root.",
  why: "With root, a stolen notebook session can switch off malware protection, read every file on the machine and plant something that survives a restart.",
  fixNote:
    "Takes `sudo` away from the user. Installing system packages in a terminal no longer works: put them in a setup script, or use conda.",
  setting: rootAccess,
  bad: ["true"],
  want: "false",
  absent: "hint",
  // What a template gets that leaves it out is not documented; the client of YAML files sends true.
  when: (resource) => resource.dialect !== "arm" || resource.read(rootAccess).is !== "absent",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  sources: { mcsb: ["PA-7"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: allowed",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
enable_root_access: true
#                   ^^^^ information[compute-instance-root-access]`,
    fixed: [["enable_root_access: true", "enable_root_access: false"]],
  },
  {
    name: "cli-v2: left out, so it is allowed",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
#<------ hint[compute-instance-root-access]
name: anna-box
type: computeinstance`,
    fixed: [
      [
        "type: computeinstance",
        `type: computeinstance
enable_root_access: false`,
      ],
    ],
  },
  {
    name: "cli-v2: not allowed",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
enable_root_access: false`,
  },
  {
    name: "arm: allowed",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01-preview",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "enableRootAccess": true
          //                  ^^^^ information[compute-instance-root-access]
        }
      }
    }`,
    ],
    fixed: [['"enableRootAccess": true', '"enableRootAccess": false']],
  },
  {
    name: "arm: left out, and what then holds is not documented",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
  },
];
