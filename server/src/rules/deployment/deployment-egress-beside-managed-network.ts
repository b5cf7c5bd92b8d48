import { egressPublicNetworkAccess } from "../../catalog/deployment.ts";
import { isolationMode } from "../../catalog/managed-network.ts";
import type { Case } from "../case.ts";
import { managedWorkspaceFile, otherWorkspaceFile, unmanagedWorkspaceFile } from "../case-files.ts";
import { workspace, workspaceWithApprovedOutbound } from "../case-workspaces.ts";
import { drop } from "../fix.ts";
import { because, managedNetworkOf } from "../neighbours.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const rule: Rule = {
  id: "deployment-egress-beside-managed-network",
  control: "network",
  severity: "warning",
  title: "The workspace has a managed network, which this legacy setting of the deployment does not belong beside.",
  why: "The setting gave a single deployment a network of its own. In a workspace with a managed network that network decides what the deployment may reach, and Microsoft asks for the setting to be left out: whoever reads `disabled` or `enabled` here is misled.",
  fixNote: "Removes the setting. It cannot be changed for a deployment that exists: that one has to be created anew.",
  kinds: ["onlineDeployment"],
  settings: [egressPublicNetworkAccess],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint",
  sources: { mcsb: ["NS-2"] },
  *check(deployment) {
    const value = violated(deployment.read(egressPublicNetworkAccess), (v) => !v.absent);
    const workspace = value && managedNetworkOf(deployment);
    if (!workspace) return;
    const severity = severityOf(rule.severity, value);
    const fixes = value.certain ? drop(egressPublicNetworkAccess, deployment, false) : [];
    const message = explain(rule.title, value);
    yield because(workspace, isolationMode, { span: value.site.span, message, severity, fixes });
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: closed twice",
    resources: [
      workspaceWithApprovedOutbound,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed", "egressPublicNetworkAccess": "Disabled" }
      //                                                                             ^^^^^^^^^^ warning[deployment-egress-beside-managed-network]
    }`,
    ],
    fixed: [
      [
        '"properties": { "endpointComputeType": "Managed", "egressPublicNetworkAccess": "Disabled" }',
        '"properties": { "endpointComputeType": "Managed" }',
      ],
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithApprovedOutbound,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed" }
    }`,
    ],
  },
  {
    name: "arm: no managed network",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed", "egressPublicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: by the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "egress": { "type": "string", "defaultValue": "Disabled" } },
  //                                                            ^^^^^^^^^^ information[deployment-egress-beside-managed-network]
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound" } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed", "egressPublicNetworkAccess": "[parameters('egress')]" }
    }
  ]
}`,
  },
  {
    name: "arm: only where a deployment asks for it",
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
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed", "egressPublicNetworkAccess": "[if(parameters('own'), 'Disabled', json('null'))]" }
    }
  ]
}`,
  },
  {
    name: "cli-v2: closed twice, beside the only workspace in the folder",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: managedWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
instance_type: Standard_DS3_v2
instance_count: 1
egress_public_network_access: disabled
#                             ^^^^^^^^ warning[deployment-egress-beside-managed-network]`,
    fixed: [
      [
        `instance_count: 1
egress_public_network_access: disabled`,
        "instance_count: 1",
      ],
    ],
  },
  {
    name: "cli-v2: two workspaces that may be meant",
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
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
instance_type: Standard_DS3_v2
instance_count: 1
egress_public_network_access: disabled`,
  },
  {
    name: "cli-v2: closed twice, below the only workspace",
    syntax: "yaml",
    beside: [
      {
        name: "../../workspace.yml",
        text: managedWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
instance_type: Standard_DS3_v2
instance_count: 1
egress_public_network_access: disabled
#                             ^^^^^^^^ warning[deployment-egress-beside-managed-network]`,
    fixed: [["\negress_public_network_access: disabled", ""]],
  },
  {
    name: "cli-v2: the workspace of its folder is meant, not one above",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: unmanagedWorkspaceFile,
      },
      {
        name: "../workspace.yml",
        text: managedWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
instance_type: Standard_DS3_v2
instance_count: 1
egress_public_network_access: disabled`,
  },
  {
    name: "cli-v2: two workspaces in the folder above",
    syntax: "yaml",
    beside: [
      {
        name: "../workspace.yml",
        text: managedWorkspaceFile,
      },
      {
        name: "../other.yml",
        text: unmanagedWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
instance_type: Standard_DS3_v2
instance_count: 1
egress_public_network_access: disabled`,
  },
];
