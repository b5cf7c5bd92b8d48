import { attachedPassword } from "../../catalog/attached-compute.ts";
import { clusterAdminPassword } from "../../catalog/compute-cluster.ts";
import type { Reading, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { isExample } from "../no-secret.ts";
import type { Rule, Severity } from "../rule.ts";
import { takeFromParameter } from "../take-from-parameter.ts";
import { holderOf } from "../written-secrets.ts";

const rule: Rule = {
  id: "compute-admin-password",
  control: "secrets",
  severity: "error",
  title: "The administrator's password is written in the file.",
  why: "Whoever can read the file, or its history in Git, can log in to the machines as administrator, and reach the data and identities on them.",
  fixNote:
    "In a template, takes the password from a new secure parameter, which every deployment must then give. Better still, replace it by an SSH key, or leave the account out if nobody needs to log in: only you can do that. A password that has been in a file is known to others: change it on machines that exist.",
  kinds: ["computeCluster", "attachedCompute"],
  settings: [clusterAdminPassword, attachedPassword],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-compute-aml",
  sources: { mcsb: ["IM-8"], article: "Using Azure Key Vault" },
  *check(resource, others) {
    const isCluster = resource.kind === "computeCluster";
    const remedy = isCluster ? "Use an SSH public key, or leave the account out." : "Use an SSH key instead.";
    for (const value of written(resource.read(isCluster ? clusterAdminPassword : attachedPassword))) {
      const message = `${holderOf(value)} gives away the administrator's password. ${remedy}`;
      yield { span: value.site.span, message, severity: severityFor(value), fixes: takeFromParameter(value, others) };
    }
  },
};
export default rule;

/** Even an example becomes the password of the machines. */
const severityFor = ({ raw }: Value): Severity => (isExample(String(raw)) ? "warning" : rule.severity);

const written = (reading: Reading): readonly Value[] =>
  reading.is === "known"
    ? reading.values.filter(({ raw, via }) => raw !== undefined && via !== "computed" && via !== "allowed")
    : [];

export const cases: readonly Case[] = [
  {
    name: "cli-v2: on every node of a cluster",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
ssh_settings:
  admin_username: trainer
  admin_password: Autumn-2031-leaves
#                 ^^^^^^^^^^^^^^^^^^ error[compute-admin-password]`,
  },
  {
    name: "cli-v2: of an attached machine",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/vmCompute.schema.json
name: workstation
type: virtualmachine
resource_id: /subscriptions/0f1e/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/workstation
ssh_settings:
  admin_username: trainer
  admin_password: "Autumn-2031-leaves"
#                 ^^^^^^^^^^^^^^^^^^^^ error[compute-admin-password]`,
  },
  {
    name: "cli-v2: a placeholder",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
ssh_settings:
  admin_username: trainer
  admin_password: <admin_password>`,
  },
  {
    name: "arm: in the template",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "userAccountCredentials": {
            "adminUserName": "trainer",
            "adminUserPassword": "Autumn-2031-leaves"
            //                   ^^^^^^^^^^^^^^^^^^^^ error[compute-admin-password]
          }
        }
      }
    }`,
    ],
    fixed: [
      ['"adminUserPassword": "Autumn-2031-leaves"', `"adminUserPassword": "[parameters('adminUserPassword')]"`],
      [
        `}
  ]`,
        `}
  ],
  "parameters": {
    "adminUserPassword": {
      "type": "securestring"
    }
  }`,
      ],
    ],
  },
  {
    name: "arm: as the default of a secure parameter, of an attached machine",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "password": {
      "type": "securestring",
      "defaultValue": "Autumn-2031-leaves"
      //              ^^^^^^^^^^^^^^^^^^^^ error[compute-admin-password]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "VirtualMachine",
        "properties": {
          "address": "10.0.0.4",
          "administratorAccount": {
            "username": "trainer",
            "password": "[parameters('password')]"
          }
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: from a secure parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "password": { "type": "securestring" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "userAccountCredentials": {
            "adminUserName": "trainer",
            "adminUserPassword": "[parameters('password')]"
          }
        }
      }
    }
  ]
}`,
  },
];
