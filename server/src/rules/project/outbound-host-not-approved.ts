import { ruleHost } from "../../catalog/outbound-rule.ts";
import { allowListRule } from "../allow-list-rule.ts";
import type { Case } from "../case.ts";

export default allowListRule({
  id: "outbound-host-not-approved",
  control: "network",
  severity: "warning",
  title: "An outbound rule opens a host that the project does not list.",
  why: "Whatever host a job may reach, it may send data to. The project lists in its configuration, under `outboundHosts`, which hosts somebody has looked at; without that list this rule is silent.",
  fixNote: "There is no fix to apply: remove the outbound rule, or have the host added to the list.",
  list: "outboundHosts",
  nameIn: (text) => text,
  settings: [ruleHost],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  sources: { mcsb: ["DP-2", "NS-2"] },
});

const allow = { outboundHosts: ["pypi.org", "*.contoso.com"] };

export const cases: readonly Case[] = [
  {
    name: "cli-v2: hosts on and off the list",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
  outbound_rules:
    - name: packages
      type: fqdn
      destination: pypi.org
    - name: ours
      type: fqdn
      destination: data.contoso.com
    - name: theirs
      type: fqdn
      destination: files.example.com
      #            ^^^^^^^^^^^^^^^^^ warning[outbound-host-not-approved]`,
  },
  {
    name: "cli-v2: no list, nothing decided",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
  outbound_rules:
    - name: theirs
      type: fqdn
      destination: files.example.com`,
  },
  {
    name: "arm: a host off the list",
    allow,
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/outboundRules",
      "apiVersion": "2024-04-01",
      "name": "demo/theirs",
      "properties": { "type": "FQDN", "destination": "files.example.com" }
      //                                             ^^^^^^^^^^^^^^^^^^^ warning[outbound-host-not-approved]
    }`,
    ],
  },
  {
    name: "arm: a service tag is no host",
    allow,
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/outboundRules",
      "apiVersion": "2024-04-01",
      "name": "demo/logs",
      "properties": {
        "type": "ServiceTag",
        "destination": { "serviceTag": "AzureMonitor", "protocol": "TCP", "portRanges": "443" }
      }
    }`,
    ],
  },
];
