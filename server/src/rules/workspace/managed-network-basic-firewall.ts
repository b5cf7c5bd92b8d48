import { firewallSku } from "../../catalog/managed-network.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "managed-network-basic-firewall",
  control: "network",
  severity: "hint",
  title: "The firewall of the managed network knows no threat intelligence.",
  why: "The standard tier also refuses addresses and hosts that are known to be malicious, which matters most where rules let jobs reach hosts that others run. The basic tier costs less and checks only the names.",
  fixNote:
    "Asks for the standard tier, which costs more. Only outbound rules of type FQDN bring a firewall along at all.",
  setting: firewallSku,
  bad: ["basic"],
  want: "standard",
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  sources: { mcsb: ["NS-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: basic",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
  firewall_sku: basic # cheaper
#               ^^^^^ hint[managed-network-basic-firewall]
  outbound_rules:
    - name: packages
      type: fqdn
      destination: pypi.org`,
    fixed: [["firewall_sku: basic # cheaper", "firewall_sku: standard # cheaper"]],
  },
  {
    name: "cli-v2: standard",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
  firewall_sku: standard
  outbound_rules:
    - name: packages
      type: fqdn
      destination: pypi.org`,
  },
  {
    name: "arm: basic",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound", "firewallSku": "Basic" } }
      //                                                                                               ^^^^^^^ hint[managed-network-basic-firewall]
    }`,
    ],
    fixed: [
      [
        '"properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound", "firewallSku": "Basic" } }',
        '"properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound", "firewallSku": "Standard" } }',
      ],
    ],
  },
  {
    name: "arm: left out, which means standard",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound" } }
    }`,
    ],
  },
];
