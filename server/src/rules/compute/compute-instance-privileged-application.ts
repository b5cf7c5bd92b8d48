import { privilegedApplications } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "compute-instance-privileged-application",
  control: "access",
  severity: "warning",
  title: "A custom application runs in a privileged container.",
  why: "Nothing keeps a privileged container apart from the machine: code in it can read the files of the instance's user, with the tokens and data among them, and change the machine itself. The application is reached through a web page, so a fault in it is enough.",
  fixNote:
    "Takes the privileges away from the container. An application that mounts disks or talks to devices may stop to work, so try it.",
  setting: privilegedApplications,
  bad: ["true"],
  want: "false",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  sources: { mcsb: ["PV-3"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: privileged",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "customServices": [
            { "name": "rstudio", "docker": { "privileged": true }, "image": { "type": "docker", "reference": "contoso.azurecr.io/rstudio:4.4.1" } }
            //                                             ^^^^ warning[compute-instance-privileged-application]
          ]
        }
      }
    }`,
    ],
    fixed: [
      [
        '{ "name": "rstudio", "docker": { "privileged": true }, "image": { "type": "docker", "reference": "contoso.azurecr.io/rstudio:4.4.1" } }',
        '{ "name": "rstudio", "docker": { "privileged": false }, "image": { "type": "docker", "reference": "contoso.azurecr.io/rstudio:4.4.1" } }',
      ],
    ],
  },
  {
    name: "arm: held apart",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "customServices": [
            { "name": "rstudio", "docker": { "privileged": false }, "image": { "type": "docker", "reference": "contoso.azurecr.io/rstudio:4.4.1" } }
          ]
        }
      }
    }`,
    ],
  },
];
