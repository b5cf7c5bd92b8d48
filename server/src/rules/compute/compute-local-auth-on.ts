import { clusterAccount, clusterLocalAuth } from "../../catalog/compute-cluster.ts";
import { instanceLocalAuth, instanceSsh, instanceSshKey } from "../../catalog/compute-instance.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Report, Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const of = (setting: Setting): Rule =>
  settingRule({
    id: "compute-local-auth-on",
    control: "identity",
    shutsOut: "people",
    severity: "warning",
    title: "The compute lets people log in with local accounts.",
    why: "A local account with a key or password bypasses Microsoft Entra: no multi-factor sign-in, no conditional access, and it keeps working after its owner has left.",
    fixNote:
      "Turns local accounts off, or removes the account in YAML, where its presence turns them on. People who log in by SSH lose that way in. The setting is made when the compute is created: one that exists may have to be created anew.",
    setting,
    bad: ["false"],
    want: "true",
    source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-compute-aml",
    sources: {
      psrule: ["Azure.ML.DisableLocalAuth", "AZR-000404"],
      checkov: ["CKV_AZURE_142"],
      policy: ["e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f", "a6f9a2d0-cff7-4855-83ad-4cd750666512"],
      mcsb: ["IM-1"],
    },
    differs:
      "PSRule asks every kind of compute for it, attached clusters and machines as well. This rule asks clusters and compute instances, as Azure Policy does.",
  });

const ofCluster = of(clusterLocalAuth);
const ofInstance = of(instanceLocalAuth);

const rule: Rule = {
  ...ofCluster,
  kinds: ["computeCluster", "computeInstance"],
  settings: [clusterLocalAuth, instanceLocalAuth, clusterAccount],
  *check(resource, others, project) {
    if (resource.dialect === "cli-v2") {
      yield* judgeAccount(resource);
      return;
    }
    const reports = (resource.kind === "computeCluster" ? ofCluster : ofInstance).check(resource, others, project);
    for (const report of reports) yield hasLogin(resource) ? withoutFix(report) : report;
  },
};
export default rule;

/** SSH settings conflict with switching local accounts off. */
function hasLogin(resource: Resource): boolean {
  if (resource.kind === "computeCluster") return resource.read(clusterAccount).is !== "absent";
  const ssh = resource.read(instanceSsh);
  const isClosed = ssh.is === "absent" || (ssh.is === "known" && ssh.values.every((v) => v.canonical === "disabled"));
  return !isClosed || resource.read(instanceSshKey).is !== "absent";
}

const withoutFix = (report: Report): Report => ({
  ...report,
  message: `${report.message} Remove its SSH settings first: they conflict with 'disableLocalAuth'.`,
  fixes: [],
});

/** YAML has no key for it: the client sends `disableLocalAuth: false` where `ssh_settings` is given. */
function* judgeAccount(resource: Resource): Generator<Report> {
  const [first] = resource.entries(clusterAccount);
  const key = clusterAccount.in["cli-v2"]?.path;
  if (resource.kind !== "computeCluster" || !first || key === undefined) return;
  yield {
    span: first.keySpan,
    message: `The cluster lets people log in with a local account: '${key}' makes one on every node.`,
    severity: rule.severity,
    fixes: [{ title: `Remove '${key}'`, safe: false, ops: [{ op: "remove", owner: resource.node, key }] }],
  };
}

export const cases: readonly Case[] = [
  {
    name: "cli-v2: an account on every node",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
ssh_settings:
  admin_username: trainer
# ^^^^^^^^^^^^^^ warning[compute-local-auth-on]
  ssh_key_value: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample trainer@example
max_instances: 4 # no more`,
    fixed: [
      [
        `type: amlcompute
ssh_settings:
  admin_username: trainer
  ssh_key_value: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample trainer@example`,
        "type: amlcompute",
      ],
    ],
  },
  {
    name: "cli-v2: no account, so the client turns local accounts off",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
max_instances: 4`,
  },
  {
    name: "arm: left out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
    //^^^^^^^^^^^^ information[compute-local-auth-on]
        "computeType": "AmlCompute",
        "properties": {
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
    fixed: [
      [
        `"vmSize": "Standard_DS3_v2"
        }`,
        `"vmSize": "Standard_DS3_v2"
        },
        "disableLocalAuth": true`,
      ],
    ],
  },
  {
    name: "arm: switched on for an instance",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": false,
        //                  ^^^^^ warning[compute-local-auth-on]
        "properties": {
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
    fixed: [['"disableLocalAuth": false', '"disableLocalAuth": true']],
  },
  {
    name: "arm: left out, and an account declared, which the fix would conflict with",
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
    //^^^^^^^^^^^^ information[compute-local-auth-on]
        "computeType": "AmlCompute",
        "properties": {
          "userAccountCredentials": {
            "adminUserName": "trainer",
            "adminUserSshPublicKey": "[parameters('key')]"
          }
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "disableLocalAuth": true,
        "properties": {
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
  },
  {
    name: "arm: other kinds of compute are not judged",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "VirtualMachine",
        "properties": {
          "address": "10.0.0.4"
        }
      }
    }`,
    ],
  },
  {
    name: "arm: an instance with SSH, which the fix would conflict with",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/a",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": false,
//                          ^^^^^ warning[compute-local-auth-on]
        "properties": {
          "sshSettings": { "sshPublicAccess": "Enabled" }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/b",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": false,
//                          ^^^^^ warning[compute-local-auth-on]
        "properties": {
          "sshSettings": { "adminPublicKey": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample" }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/c",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": false,
//                          ^^^^^ warning[compute-local-auth-on]
        "properties": {
          "sshSettings": { "sshPublicAccess": "Disabled", "adminPublicKey": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample" }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: an instance whose SSH is closed",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/a",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": false,
//                          ^^^^^ warning[compute-local-auth-on]
        "properties": {
          "sshSettings": { "sshPublicAccess": "Disabled" }
        }
      }
    }`,
    ],
    fixed: [[`"disableLocalAuth": false`, `"disableLocalAuth": true`]],
  },
  {
    name: "cli-v2: an instance has no account of its own",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
ssh_public_access_enabled: true`,
  },
];
