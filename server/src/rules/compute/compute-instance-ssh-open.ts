import { instanceSsh } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "compute-instance-ssh-open",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "The compute instance can be reached by SSH from the internet.",
  why: "A compute instance holds a data scientist's code, credentials and mounted data. An open SSH port is found by scanners, and whoever has the key gets in without Microsoft Entra, conditional access or a sign-in log.",
  fixNote:
    "Closes the port. Whoever logs in by SSH loses that way in; the terminal in the studio remains. The setting cannot be changed later: an instance that exists has to be created anew.",
  setting: instanceSsh,
  bad: ["enabled"],
  want: "disabled",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  sources: { mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: opened",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
ssh_public_access_enabled: true
#                          ^^^^ warning[compute-instance-ssh-open]
ssh_settings:
  ssh_key_value: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample anna@example`,
    fixed: [["ssh_public_access_enabled: true", "ssh_public_access_enabled: false"]],
  },
  {
    name: "cli-v2: left out, so it is closed",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance`,
  },
  {
    name: "arm: opened",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "key": { "type": "string" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "sshSettings": {
            "sshPublicAccess": "Enabled",
            //                 ^^^^^^^^^ warning[compute-instance-ssh-open]
            "adminPublicKey": "[parameters('key')]"
          }
        }
      }
    }
  ]
}`,
    fixed: [['"sshPublicAccess": "Enabled"', '"sshPublicAccess": "Disabled"']],
  },
  {
    name: "arm: closed",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "sshSettings": { "sshPublicAccess": "Disabled" }
        }
      }
    }`,
    ],
  },
];
