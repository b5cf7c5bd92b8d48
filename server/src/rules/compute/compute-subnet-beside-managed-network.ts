import { clusterSubnet } from "../../catalog/compute-cluster.ts";
import { instanceSubnet } from "../../catalog/compute-instance.ts";
import { isolationMode } from "../../catalog/managed-network.ts";
import type { Resource, Value } from "../../model/resource.ts";
import { member } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import { managedWorkspaceFile, otherWorkspaceFile, unmanagedWorkspaceFile } from "../case-files.ts";
import { workspaceWithApprovedOutbound } from "../case-workspaces.ts";
import { because, managedNetworkOf } from "../neighbours.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const rule: Rule = {
  id: "compute-subnet-beside-managed-network",
  control: "network",
  severity: "error",
  title: "The workspace has a managed network, and its computes cannot be placed in a subnet of yours.",
  why: "A managed network takes in every compute of the workspace. Microsoft does not support one in a network of your own beside it: the deployment fails, or the compute ends up where nobody looks after it.",
  fixNote:
    "There is no fix to apply: leave the subnet out, and give the managed network outbound rules for what the compute must reach.",
  kinds: ["computeCluster", "computeInstance"],
  settings: [clusterSubnet, instanceSubnet],
  dialects: ["arm", "cli-v2"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  sources: { mcsb: ["NS-1"] },
  *check(compute) {
    const subnet = violated(
      compute.read(compute.kind === "computeCluster" ? clusterSubnet : instanceSubnet),
      (v) => !v.absent,
    );
    const workspace = subnet && managedNetworkOf(compute);
    if (!workspace) return;
    const severity = severityOf(rule.severity, subnet);
    const message = explain(rule.title, subnet);
    yield because(workspace, isolationMode, { span: spanOf(compute, subnet), message, severity, fixes: [] });
  },
};

export default rule;

/** Of the id in a template; of the key in a file of the command line, whose block may be long. */
const spanOf = ({ dialect, node }: Resource, { site }: Value) =>
  dialect === "arm" ? site.span : (member(node, "network_settings")?.keySpan ?? site.span);

export const cases: readonly Case[] = [
  {
    name: "arm: a subnet beside a managed network",
    resources: [
      workspaceWithApprovedOutbound,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": {
        "computeType": "AmlCompute",
        "disableLocalAuth": true,
        "properties": { "subnet": { "id": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s" } }
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[compute-subnet-beside-managed-network]
      }
    }`,
    ],
  },
  {
    name: "arm: a subnet, and the managed network is another workspace's",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "other",
      "properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound" } }
    }`,
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
      "name": "demo/cpu",
      "properties": {
        "computeType": "AmlCompute",
        "disableLocalAuth": true,
        "properties": { "subnet": { "id": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s" } }
      }
    }`,
    ],
  },
  {
    name: "arm: no subnet",
    resources: [
      workspaceWithApprovedOutbound,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/anna",
      "properties": { "computeType": "ComputeInstance", "disableLocalAuth": true }
    }`,
    ],
  },
  {
    name: "arm: a subnet only where a deployment asks for it",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "own": { "type": "bool" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound" } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": {
        "computeType": "AmlCompute",
        "disableLocalAuth": true,
        "properties": { "subnet": "[if(parameters('own'), createObject('id', 'subnet'), json('null'))]" }
      }
    }
  ]
}`,
  },
  {
    name: "arm: a subnet, and a managed network by the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "isolation": { "type": "string", "defaultValue": "AllowInternetOutbound" } },
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
      "name": "demo/cpu",
      "properties": {
        "computeType": "AmlCompute",
        "disableLocalAuth": true,
        "properties": { "subnet": { "id": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s" } }
      }
    }
  ]
}`,
  },
  {
    name: "cli-v2: a subnet, and the only workspace in the folder has a managed network",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: managedWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
network_settings:
#<--------------- error[compute-subnet-beside-managed-network]
  vnet_name: ml-network
  subnet: training`,
  },
  {
    name: "cli-v2: a subnet, and a workspace without a managed network",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: unmanagedWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
network_settings:
  vnet_name: ml-network
  subnet: training`,
  },
  {
    name: "cli-v2: a subnet, and two workspaces that may be meant",
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
type: amlcompute
network_settings:
  vnet_name: ml-network
  subnet: training`,
  },
];
