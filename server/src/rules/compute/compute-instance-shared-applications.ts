import { applicationSharingPolicy } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "compute-instance-shared-applications",
  control: "access",
  shutsOut: "people",
  severity: "warning",
  title: "Every user of the workspace can open the applications of the compute instance.",
  why: "Whoever opens somebody else's Jupyter works on that person's machine, next to their files, tokens and mounted data.",
  fixNote:
    "Sets the policy to personal. Colleagues who use the instance's Jupyter lose access and need instances of their own.",
  setting: applicationSharingPolicy,
  bad: ["shared"],
  want: "personal",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  sources: { mcsb: ["PA-7"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: shared",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "vmSize": "Standard_DS3_v2",
          "applicationSharingPolicy": "Shared"
          //                          ^^^^^^^^ warning[compute-instance-shared-applications]
        }
      }
    }`,
    ],
    fixed: [['"applicationSharingPolicy": "Shared"', '"applicationSharingPolicy": "Personal"']],
  },
  {
    name: "arm: a parameter shares by default",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "sharing": {
      "type": "string",
      "allowedValues": ["Personal", "Shared"],
      "defaultValue": "Shared"
      //              ^^^^^^^^ information[compute-instance-shared-applications]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "applicationSharingPolicy": "[parameters('sharing')]"
        }
      }
    }
  ]
}`,
    fixed: [['"defaultValue": "Shared"', '"defaultValue": "Personal"']],
  },
  {
    name: "arm: personal",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "applicationSharingPolicy": "Personal"
        }
      }
    }`,
    ],
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
