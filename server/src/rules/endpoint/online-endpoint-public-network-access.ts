import { compute, publicNetworkAccess } from "../../catalog/endpoint.ts";
import { publicNetworkAccess as ofWorkspace } from "../../catalog/workspace-network.ts";
import { isPrivate } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { closedWorkspaceFile } from "../case-files.ts";
import { closedWorkspace } from "../case-workspaces.ts";
import { because, workspacesOf } from "../neighbours.ts";
import type { Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const base = settingRule({
  id: "online-endpoint-public-network-access",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "The endpoint can be called from the public internet.",
  why: "While the scoring address is public, a leaked key or token works from anywhere, and anyone can probe the endpoint or flood it with requests. Behind the workspace's private endpoint only your own network reaches it. The setting is independent of the workspace: a closed workspace may have an open endpoint.",
  fixNote:
    "Sets public network access to disabled. Clients outside the network lose access, and nobody can call the endpoint before the workspace has a private endpoint, so look at it before you apply it. That an endpoint is public where the setting is left out is what Microsoft's YAML reference says.",
  setting: publicNetworkAccess,
  bad: ["enabled"],
  want: "disabled",
  when: (resource) => resource.variant !== "kubernetes" && resource.read(compute).is === "absent",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint",
  sources: { mcsb: ["NS-2"] },
});

/** Closed, the workspace leads people to think that its endpoints are, too. */
const rule: Rule = {
  ...base,
  *check(endpoint, others, project) {
    const workspace = workspacesOf(endpoint).find((found) => isPrivate(found, others));
    for (const report of base.check(endpoint, others, project)) {
      const reading = endpoint.read(publicNetworkAccess);
      const isLeftOut = reading.is === "absent" && reading.certain;
      const message = report.message.replace(/^The/, "The workspace is private, but the");
      const severity = isLeftOut ? "warning" : report.severity;
      yield workspace ? because(workspace, ofWorkspace, { ...report, message, severity }) : report;
    }
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: written out",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
public_network_access: Enabled # for now
#                      ^^^^^^^ warning[online-endpoint-public-network-access]
auth_mode: aad_token`,
    fixed: [["public_network_access: Enabled # for now", "public_network_access: disabled # for now"]],
  },
  {
    name: "cli-v2: left out, so the default applies",
    syntax: "yaml",
    text: `
name: churn-scoring
#<--- information[online-endpoint-public-network-access]
auth_mode: aad_token
traffic:
  blue: 100`,
    fixed: [
      [
        "blue: 100",
        `blue: 100
public_network_access: disabled`,
      ],
    ],
  },
  {
    name: "cli-v2: private",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token
public_network_access: disabled`,
  },
  {
    name: "cli-v2: a Kubernetes endpoint has no such setting",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineEndpoint.schema.json
name: edge-scoring
compute: azureml:edge-cluster
auth_mode: aml_token`,
  },
  {
    name: "arm: written out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "AADToken",
        "publicNetworkAccess": "Enabled"
        //                     ^^^^^^^^^ warning[online-endpoint-public-network-access]
      }
    }`,
    ],
    fixed: [['"publicNetworkAccess": "Enabled"', '"publicNetworkAccess": "Disabled"']],
  },
  {
    name: "arm: left out, and the API version does not know it yet",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2022-05-01",
      "name": "demo/scoring",
      "properties": {
    //^^^^^^^^^^^^ information[online-endpoint-public-network-access]
        "authMode": "AADToken"
      }
    }`,
    ],
    fixed: [
      ['"apiVersion": "2022-05-01"', '"apiVersion": "2022-10-01"'],
      [
        '"authMode": "AADToken"',
        `"authMode": "AADToken",
        "publicNetworkAccess": "Disabled"`,
      ],
    ],
  },
  {
    name: "arm: a flag of the template decides, so it may be private",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "isPrivate": { "type": "bool" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "AADToken",
        "publicNetworkAccess": "[if(parameters('isPrivate'), 'Disabled', 'Enabled')]"
      }
    }
  ]
}`,
  },
  {
    name: "arm: left out, beside a private workspace",
    resources: [
      closedWorkspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
    //^^^^^^^^^^^^ warning[online-endpoint-public-network-access]
        "authMode": "AADToken"
      }
    }`,
    ],
    fixed: [
      [
        '"authMode": "AADToken"',
        `"authMode": "AADToken",
        "publicNetworkAccess": "Disabled"`,
      ],
    ],
  },
  {
    name: "cli-v2: left out, beside the only workspace in the folder, which is private",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: closedWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
#<------ warning[online-endpoint-public-network-access]
name: churn-scoring
auth_mode: aad_token`,
    fixed: [
      [
        "auth_mode: aad_token",
        `auth_mode: aad_token
public_network_access: disabled`,
      ],
    ],
  },
  {
    name: "cli-v2: left out, beside two workspaces",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: closedWorkspaceFile,
      },
      {
        name: "other.yml",
        text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: other
public_network_access: disabled`,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
#<------ information[online-endpoint-public-network-access]
name: churn-scoring
auth_mode: aad_token`,
    fixed: [
      [
        "auth_mode: aad_token",
        `auth_mode: aad_token
public_network_access: disabled`,
      ],
    ],
  },
];
