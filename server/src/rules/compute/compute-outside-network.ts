import { clusterSubnet } from "../../catalog/compute-cluster.ts";
import { instanceSubnet } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
import { managedWorkspaceFile, otherWorkspaceFile } from "../case-files.ts";
import { mayBeInManagedNetwork } from "../neighbours.ts";
import type { Rule } from "../rule.ts";
import { code, keyOf } from "../wording.ts";

const rule: Rule = {
  id: "compute-outside-network",
  control: "network",
  severity: "hint",
  title: "The compute is in no virtual network.",
  why: "Outside a network nothing limits where code on the machines can send data, and the storage of the workspace must stay open to public addresses for them to reach it.",
  fixNote:
    "There is no fix to apply: give the workspace a managed network, which covers its computes and takes no subnet of yours, or name a subnet here.",
  kinds: ["computeCluster", "computeInstance"],
  settings: [clusterSubnet, instanceSubnet],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet",
  sources: {
    psrule: ["Azure.ML.ComputeVnet", "AZR-000405"],
    policy: ["7804b5c7-01dc-4723-969b-ae300cc07ff1"],
    mcsb: ["NS-1", "NS-2"],
    article: "Network security",
  },
  differs:
    "PSRule and Azure Policy also flag computes of a workspace that has a managed network, where a subnet of your own is not possible. This rule leaves those alone.",
  profiles: {
    strict: {
      floor: "information",
      why: "The workspace may have a managed network, which the file of a compute cannot tell.",
    },
  },
  *check(resource, others) {
    const setting = resource.kind === "computeCluster" ? clusterSubnet : instanceSubnet;
    const reading = resource.read(setting);
    // Without an owner an expression decides, and with other parameters there may be a subnet.
    if (reading.is !== "absent" || !reading.owner || mayBeInManagedNetwork(resource, others)) return;
    const key = code(keyOf(setting, resource));
    const message = `The compute is in no virtual network, unless the workspace has a managed one: ${key} is not set.`;
    yield { span: reading.anchor, message, severity: rule.severity, fixes: [] };
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: no network",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
#<------ hint[compute-outside-network]
name: cpu-cluster
type: amlcompute`,
  },
  {
    name: "cli-v2: in a subnet",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
network_settings:
  vnet_name: ml-network
  subnet: notebooks`,
  },
  {
    name: "arm: the deployment may name a subnet",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "subnetId": {
      "type": "string",
      "defaultValue": ""
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "vmSize": "Standard_DS3_v2",
          "subnet": "[if(empty(parameters('subnetId')), json('null'), createObject('id', parameters('subnetId')))]"
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: no network",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
      //^^^^^^^^^^^^ hint[compute-outside-network]
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
  },
  {
    name: "arm: the workspace has a managed network",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "AllowInternetOutbound" } }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
  },
  {
    name: "arm: the managed network of the workspace is off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "Disabled" } }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
      //^^^^^^^^^^^^ hint[compute-outside-network]
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
  },
  {
    name: "arm: the managed network of the workspace is on or off as a deployment asks for it",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "isolation": {
      "type": "string",
      "allowedValues": ["Disabled", "AllowOnlyApprovedOutbound"]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "[parameters('isolation')]" } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": { "computeType": "AmlCompute", "properties": { "vmSize": "Standard_DS3_v2" } }
    }
  ]
}`,
  },
  {
    name: "github-actions: no network",
    syntax: "json",
    text: `{
  "name": "train",
//^^^^^^ hint[compute-outside-network]
  "compute_type": "amlcluster"
}`,
  },
  {
    name: "github-actions: in a subnet",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "vnet_resource_group_name": "net",
  "vnet_name": "ml",
  "subnet_name": "train"
}`,
  },
  {
    name: "cli-v2: one of the workspaces in the folder has a managed network",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: managedWorkspaceFile,
      },
      {
        name: "other.yml",
        text: otherWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute`,
  },
];
