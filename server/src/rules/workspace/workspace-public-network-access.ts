import { publicNetworkAccess } from "../../catalog/workspace-network.ts";
import { hasLinkedTemplates, privateEndpointsOf } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { deploymentElsewhere } from "../case-resources.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "workspace-public-network-access",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "The workspace accepts traffic from the public internet.",
  why: "A workspace holds data, code and the right to run both. While it is public, a stolen token works from anywhere; behind a private endpoint it works only from inside your network.",
  fixNote:
    "Sets public network access to disabled. People and pipelines outside the network lose access until the workspace has a private endpoint, so look at it before you apply it.",
  setting: publicNetworkAccess,
  bad: ["enabled"],
  want: "disabled",
  // Beside a private endpoint, what is written out is for another rule, and what Azure assumes is not documented. A
  // template elsewhere may bring one.
  when: (workspace, others) =>
    workspace.read(publicNetworkAccess).is === "absent"
      ? !others.some(({ kind }) => kind === "privateEndpoint") && !hasLinkedTemplates(others)
      : privateEndpointsOf(workspace, others).length === 0,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  sources: {
    psrule: ["Azure.ML.PublicAccess", "AZR-000406"],
    checkov: ["CKV2_AZURE_49", "CKV_AZURE_144"],
    policy: ["438c38d2-3772-465a-a9cc-7a6666a275ce", "a10ee784-7409-4941-b091-663697637c0f"],
    mcsb: ["NS-2"],
    article: "Network security",
  },
  differs:
    "Checkov's CKV2_AZURE_49 passes a workspace that leaves the setting out, while its CKV_AZURE_144, PSRule and Azure Policy fail it. Azure then assumes public access, so this rule reports it, at a lower level.",
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: written out",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo # keep me
public_network_access: Enabled
#                      ^^^^^^^ warning[workspace-public-network-access]
tags:
  purpose: test
`,
    fixed: [["public_network_access: Enabled", "public_network_access: disabled"]],
  },
  {
    name: "cli-v2: left out, so the default applies",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
#<------ information[workspace-public-network-access]
name: demo
tags:
  purpose: test   # trailing
`,
    fixed: [
      [
        "purpose: test   # trailing",
        `purpose: test   # trailing
public_network_access: disabled`,
      ],
    ],
  },
  {
    name: "cli-v2: disabled",
    syntax: "yaml",
    text: `
name: demo
hbi_workspace: true
public_network_access: Disabled
`,
  },
  {
    name: "arm: the value sits in a parameter's default, and so does the fix",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "access": {
      "type": "string",
      "defaultValue": "Enabled"
      //              ^^^^^^^^^ information[workspace-public-network-access]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "[parameters('access')]" }
    }
  ]
}`,
    fixed: [['"defaultValue": "Enabled"', '"defaultValue": "Disabled"']],
  },
  {
    name: "arm: decided at deployment, so nothing to say",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "access": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "[parameters('access')]" }
    }
  ]
}`,
  },
  {
    name: "arm: left out, where a template elsewhere may bring a private endpoint",
    resources: [workspace, deploymentElsewhere],
  },
  {
    name: "arm: left out beside a private endpoint",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "demo-endpoint",
      "properties": { "privateLinkServiceConnections": "[variables('connections')]" }
    }`,
    ],
  },
];
