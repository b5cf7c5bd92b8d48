import { egressPublicNetworkAccess } from "../../catalog/deployment.ts";
import { publicNetworkAccess } from "../../catalog/workspace-network.ts";
import { isAlways, type Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { closedWorkspaceFile, managedWorkspaceFile, otherWorkspaceFile } from "../case-files.ts";
import { closedWorkspace, workspaceWithApprovedOutbound } from "../case-workspaces.ts";
import { because, mayBeInManagedNetwork, workspacesOf } from "../neighbours.ts";
import type { Report, Rule, Severity } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const explicit = settingRule({
  id: "deployment-egress-open",
  control: "network",
  severity: "information",
  title: "The deployment sends its outbound traffic over the public internet.",
  why: "Scoring code that is compromised, through a poisoned package or a crafted model, can send the data of your callers to any address. In a managed network of the workspace it reaches only what you approve.",
  fixNote:
    "There is no fix to apply here: the setting is a legacy one, cannot be changed after creation, and `disabled` fails without the workspace's private link. Give the workspace a managed network, then leave the setting out.",
  setting: egressPublicNetworkAccess,
  bad: ["enabled"],
  absent: "off",
  when: (deployment, others) => !mayBeInManagedNetwork(deployment, others),
  source: "https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint",
  sources: { mcsb: ["NS-2", "DP-2"] },
});

const rule: Rule = {
  ...explicit,
  *check(deployment, others, project) {
    const closed = workspacesOf(deployment).find(isClosed);
    for (const report of explicit.check(deployment, others, project)) {
      const barred = closed ? " A closed workspace does not allow that." : "";
      const message = `${report.message}${barred} Give the workspace a managed network, then leave this setting out.`;
      yield closed
        ? because(closed, publicNetworkAccess, { ...report, message, severity: raised(report) })
        : { ...report, message };
    }
  },
};

function isClosed(workspace: Resource): boolean {
  const reading = workspace.read(publicNetworkAccess);
  return isAlways(reading, "disabled") && reading.values.every(({ certain }) => certain);
}

/** Where the value is certain, the deployment cannot work as it is written. */
const raised = ({ severity }: Report): Severity => (severity === explicit.severity ? "warning" : severity);

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: opened",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
egress_public_network_access: enabled
#                             ^^^^^^^ information[deployment-egress-open]
instance_type: Standard_DS3_v2`,
  },
  {
    name: "cli-v2: closed, the legacy way",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
egress_public_network_access: disabled`,
  },
  {
    name: "cli-v2: left out, as a managed network wants it",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring`,
  },
  {
    name: "arm: opened",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "egressPublicNetworkAccess": "Enabled"
        //                           ^^^^^^^^^ information[deployment-egress-open]
      }
    }`,
    ],
  },
  {
    name: "arm: opened, but the workspace has a managed network, which decides",
    resources: [
      workspaceWithApprovedOutbound,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "egressPublicNetworkAccess": "Enabled"
      }
    }`,
    ],
  },
  {
    name: "cli-v2: opened, and one of the workspaces in the folder has a managed network",
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
egress_public_network_access: enabled`,
  },
  {
    name: "cli-v2: opened, and the only workspace in the folder is closed",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: closedWorkspaceFile,
      },
    ],
    text: `
name: blue
endpoint_name: churn-scoring
egress_public_network_access: enabled
#                             ^^^^^^^ warning[deployment-egress-open]
instance_type: Standard_DS3_v2`,
  },
  {
    name: "arm: opened, and the workspace is closed",
    resources: [
      closedWorkspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed", "egressPublicNetworkAccess": "Enabled" }
      //                                                                             ^^^^^^^^^ warning[deployment-egress-open]
    }`,
    ],
  },
  {
    name: "arm: opened by a default, and the workspace is closed",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "egress": { "type": "string", "defaultValue": "Enabled" }
    //                                            ^^^^^^^^^ hint[deployment-egress-open]
  },
  "resources": [${closedWorkspace},
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
    name: "arm: opened, and the workspace is closed by a default alone",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "access": { "type": "string", "defaultValue": "Disabled" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "[parameters('access')]" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed", "egressPublicNetworkAccess": "Enabled" }
      //                                                                             ^^^^^^^^^ information[deployment-egress-open]
    }
  ]
}`,
  },
];
