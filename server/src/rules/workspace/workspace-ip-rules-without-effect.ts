import { networkAclsDefaultAction, networkAclsIpRules, publicNetworkAccess } from "../../catalog/workspace-network.ts";
import type { Case } from "../case.ts";
import { settingRule, violated } from "../setting-rule.ts";

const rule = settingRule({
  id: "workspace-ip-rules-without-effect",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "The workspace lists addresses that may reach it, and lets in every other address too.",
  why: "The list looks like a firewall but refuses nobody: with the default action 'Allow', a stolen token works from any address. Those who wrote the list believe that the workspace is limited to their own network.",
  fixNote:
    "Refuses addresses that are not listed. People and pipelines elsewhere lose access, so check the list first. IP rules are in preview and can be set only once the workspace exists.",
  setting: networkAclsDefaultAction,
  bad: ["allow"],
  want: "deny",
  absent: "off",
  when: (workspace) => {
    const access = workspace.read(publicNetworkAccess);
    const isPublic = access.is === "absent" || violated(access, (v) => v.canonical === "enabled");
    return Boolean(isPublic) && workspace.entries(networkAclsIpRules).length > 0;
  },
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  sources: { mcsb: ["NS-2"] },
});

export default { ...rule, settings: [networkAclsDefaultAction, networkAclsIpRules, publicNetworkAccess] };

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a list, and everyone else",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
network_acls:
  default_action: Allow
#                 ^^^^^ warning[workspace-ip-rules-without-effect]
  ip_rules:
    - value: 203.0.113.0/24
`,
    fixed: [["default_action: Allow", "default_action: Deny"]],
  },
  {
    name: "cli-v2: nothing is listed, so nothing is promised",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
network_acls:
  default_action: Allow
  ip_rules: []
`,
  },
  {
    name: "cli-v2: closed to the public, so the list does not count",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
public_network_access: disabled
network_acls:
  default_action: Allow
  ip_rules:
    - value: 203.0.113.0/24
`,
  },
  {
    name: "arm: a list, and everyone else",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": {
        "publicNetworkAccess": "Enabled",
        "networkAcls": { "defaultAction": "Allow", "ipRules": [{ "value": "203.0.113.0/24" }] }
        //                                ^^^^^^^ warning[workspace-ip-rules-without-effect]
      }
    }`,
    ],
    fixed: [
      [
        '"networkAcls": { "defaultAction": "Allow", "ipRules": [{ "value": "203.0.113.0/24" }] }',
        '"networkAcls": { "defaultAction": "Deny", "ipRules": [{ "value": "203.0.113.0/24" }] }',
      ],
    ],
  },
  {
    name: "arm: others are refused",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": { "networkAcls": { "defaultAction": "Deny", "ipRules": [{ "value": "203.0.113.0/24" }] } }
    }`,
    ],
  },
];
