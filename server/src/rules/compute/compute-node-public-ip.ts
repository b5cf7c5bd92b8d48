import { clusterPublicIp } from "../../catalog/compute-cluster.ts";
import { instancePublicIp } from "../../catalog/compute-instance.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const of = (setting: Setting, who: string): Rule =>
  settingRule({
    id: "compute-node-public-ip",
    control: "network",
    severity: "warning",
    title: `${who} a public IP address.`,
    why: "A machine with a public address can be probed from the internet, and Azure ML needs inbound rules to it. Without one, nothing outside your network can open a connection to the machines that hold your data.",
    fixNote:
      "Asks for machines without a public address. That works with a managed network of the workspace, or with a subnet of yours plus a private endpoint on the workspace; without either, creating the compute fails. A compute that exists has to be created anew.",
    setting,
    bad: ["true"],
    want: "false",
    source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet",
    sources: { mcsb: ["NS-1", "NS-2"] },
  });

const ofCluster = of(clusterPublicIp, "Every node of the cluster has");
const ofInstance = of(instancePublicIp, "The compute instance has");

const rule: Rule = {
  ...ofCluster,
  title: "The compute has public IP addresses.",
  kinds: ["computeCluster", "computeInstance"],
  settings: [clusterPublicIp, instancePublicIp],
  check: (resource, others, project) =>
    (resource.kind === "computeCluster" ? ofCluster : ofInstance).check(resource, others, project),
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: asked for",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
enable_node_public_ip: true # the default
#                      ^^^^ warning[compute-node-public-ip]
network_settings:
  vnet_name: ml-network
  subnet: training`,
    fixed: [["enable_node_public_ip: true # the default", "enable_node_public_ip: false # the default"]],
  },
  {
    name: "cli-v2: left out, so the instance gets one",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
#<------ information[compute-node-public-ip]
name: anna-box
type: computeinstance
size: Standard_DS3_v2`,
    fixed: [
      [
        "size: Standard_DS3_v2",
        `size: Standard_DS3_v2
enable_node_public_ip: false`,
      ],
    ],
  },
  {
    name: "cli-v2: none",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
enable_node_public_ip: False`,
  },
  {
    name: "arm: asked for",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "vmSize": "Standard_DS3_v2",
          "enableNodePublicIp": true
          //                    ^^^^ warning[compute-node-public-ip]
        }
      }
    }`,
    ],
    fixed: [['"enableNodePublicIp": true', '"enableNodePublicIp": false']],
  },
  {
    name: "arm: left out, and the API version does not know it yet",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2021-07-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
      //^^^^^^^^^^^^ information[compute-node-public-ip]
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
    fixed: [
      ['"apiVersion": "2021-07-01"', '"apiVersion": "2022-05-01"'],
      [
        '"vmSize": "Standard_DS3_v2"',
        `"vmSize": "Standard_DS3_v2",
          "enableNodePublicIp": false`,
      ],
    ],
  },
  {
    name: "arm: the deployment decides",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "isPrivate": { "type": "bool" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "enableNodePublicIp": "[not(parameters('isPrivate'))]"
        }
      }
    }
  ]
}`,
  },
];
