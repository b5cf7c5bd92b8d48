import { clusterAccount, clusterPublicIp, clusterSsh, clusterSubnet } from "../../catalog/compute-cluster.ts";
import type { Reading, Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { managedWorkspaceFile } from "../case-files.ts";
import { add, change } from "../fix.ts";
import { mayBeInManagedNetwork } from "../neighbours.ts";
import type { Report, Rule } from "../rule.ts";
import { settingRule, severityOf, violated } from "../setting-rule.ts";
import { code, keyOf } from "../wording.ts";

const explicit = settingRule({
  id: "compute-cluster-ssh-open",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "The SSH port of every node is open to the internet.",
  why: "An open SSH port is found by scanners within minutes, and from then on passwords and keys are tried. Whoever gets in sits on a machine that holds training data and the cluster's identity.",
  fixNote:
    "Closes the port. People who log in to nodes lose that way in, and the setting is fixed when the cluster is created: one that exists has to be created anew.",
  setting: clusterSsh,
  bad: ["enabled"],
  want: "disabled",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-compute-aml",
  sources: { mcsb: ["NS-2"] },
  differs:
    "Azure landing zones also flag a cluster in a subnet that leaves the setting out. There Azure keeps the port closed, so this rule says nothing.",
});

const rule: Rule = {
  ...explicit,
  settings: [clusterSsh, clusterAccount, clusterPublicIp, clusterSubnet],
  *check(resource, others, project) {
    yield* explicit.check(resource, others, project);
    if (isOnPublicNodes(resource) && !mayBeInManagedNetwork(resource, others)) yield* judgeOmission(resource);
  },
};
export default rule;

/** Without a decision the port is closed in a subnet and open on public nodes. */
function* judgeOmission(resource: Resource): Generator<Report> {
  const reading = resource.read(clusterSsh);
  const key = code(keyOf(clusterSsh, resource));
  const hasAccount = resource.read(clusterAccount).is === "known";
  const severity = hasAccount ? "warning" : "hint";
  const risk = hasAccount
    ? "may be open to the internet, and there is a local account to log in with"
    : "may be open to the internet";
  if (reading.is === "absent") {
    const message = `The SSH port of every node ${risk}: ${key} is not set, and the cluster is in no subnet.`;
    yield { span: reading.anchor, message, severity, fixes: add(clusterSsh, resource, reading, "disabled", false) };
    return;
  }
  const value = violated(reading, (v) => v.canonical === "notSpecified");
  if (!value) return;
  const message = `The SSH port of every node ${risk}: ${key} decides nothing, and the cluster is in no subnet.`;
  const fixes = change(clusterSsh, resource, value, "disabled", false);
  yield { span: value.site.span, message, severity: severityOf(severity, value), fixes };
}

/** Without an owner an expression decides, and with other parameters the cluster may be in a subnet. */
function isOnPublicNodes(resource: Resource): boolean {
  const subnet = resource.read(clusterSubnet);
  return subnet.is === "absent" && subnet.owner !== undefined && mayBe(resource.read(clusterPublicIp), "true");
}

const mayBe = (reading: Reading, word: string): boolean =>
  reading.is === "absent" || violated(reading, (v) => v.canonical === word) !== undefined;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: opened",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
ssh_public_access_enabled: yes # to debug
#                          ^^^ warning[compute-cluster-ssh-open]`,
    fixed: [["ssh_public_access_enabled: yes # to debug", "ssh_public_access_enabled: false # to debug"]],
  },
  {
    name: "cli-v2: opened, by a word in quotation marks",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
ssh_public_access_enabled: "true"
#                          ^^^^^^ warning[compute-cluster-ssh-open]`,
    fixed: [['ssh_public_access_enabled: "true"', 'ssh_public_access_enabled: "false"']],
  },
  {
    name: "cli-v2: left out, with nobody to log in as",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
#<------ hint[compute-cluster-ssh-open]
name: cpu-cluster
type: amlcompute
max_instances: 4`,
    fixed: [
      [
        "max_instances: 4",
        `max_instances: 4
ssh_public_access_enabled: false`,
      ],
    ],
  },
  {
    name: "cli-v2: left out, with an account to log in to",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
#<------ warning[compute-cluster-ssh-open]
name: cpu-cluster
type: amlcompute
ssh_settings:
  admin_username: trainer
  ssh_key_value: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample trainer@example`,
    fixed: [
      [
        "ssh_key_value: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample trainer@example",
        `ssh_key_value: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample trainer@example
ssh_public_access_enabled: false`,
      ],
    ],
  },
  {
    name: "cli-v2: left out, but in a subnet, where it is closed",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
network_settings:
  vnet_name: ml-network
  subnet: training`,
  },
  {
    name: "cli-v2: left out, but the nodes have no public address",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
enable_node_public_ip: false`,
  },
  {
    name: "cli-v2: closed",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
ssh_public_access_enabled: false`,
  },
  {
    name: "arm: opened",
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
          "remoteLoginPortPublicAccess": "Enabled"
          //                             ^^^^^^^^^ warning[compute-cluster-ssh-open]
        }
      }
    }`,
    ],
    fixed: [['"remoteLoginPortPublicAccess": "Enabled"', '"remoteLoginPortPublicAccess": "Disabled"']],
  },
  {
    name: "arm: not decided, in no subnet",
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
          "remoteLoginPortPublicAccess": "NotSpecified"
          //                             ^^^^^^^^^^^^^^ hint[compute-cluster-ssh-open]
        }
      }
    }`,
    ],
    fixed: [['"remoteLoginPortPublicAccess": "NotSpecified"', '"remoteLoginPortPublicAccess": "Disabled"']],
  },
  {
    name: "arm: a parameter opens it by default",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "ssh": {
      "type": "string",
      "allowedValues": ["Enabled", "Disabled"],
      "defaultValue": "Enabled"
      //              ^^^^^^^^^ information[compute-cluster-ssh-open]
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
          "remoteLoginPortPublicAccess": "[parameters('ssh')]"
        }
      }
    }
  ]
}`,
    fixed: [['"defaultValue": "Enabled"', '"defaultValue": "Disabled"']],
  },
  {
    name: "arm: not decided, and the deployment may name a subnet",
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
          "userAccountCredentials": { "adminUserName": "trainer" },
          "subnet": "[if(empty(parameters('subnetId')), json('null'), createObject('id', parameters('subnetId')))]"
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: not decided, and perhaps in a subnet",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "subnetId": { "type": "string" }
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
    name: "github-actions: opened",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "remote_login_port_public_access": "Enabled"
  //                                 ^^^^^^^^^ warning[compute-cluster-ssh-open]
}`,
    fixed: [['"remote_login_port_public_access": "Enabled"', '"remote_login_port_public_access": "Disabled"']],
  },
  {
    name: "github-actions: not decided, in no subnet",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "remote_login_port_public_access": "NotSpecified"
  //                                 ^^^^^^^^^^^^^^ hint[compute-cluster-ssh-open]
}`,
    fixed: [['"remote_login_port_public_access": "NotSpecified"', '"remote_login_port_public_access": "Disabled"']],
  },
  {
    name: "github-actions: left out, but in a subnet",
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
    name: "cli-v2: SSH undecided on public nodes, and the workspace in the folder has a managed network",
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
ssh_settings:
  admin_username: azureuser`,
  },
];
