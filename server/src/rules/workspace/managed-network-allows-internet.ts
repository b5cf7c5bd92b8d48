import { isolationMode } from "../../catalog/managed-network.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "managed-network-allows-internet",
  control: "network",
  severity: "hint",
  title: "The managed network lets jobs and endpoints reach the whole internet.",
  why: "The workspace's own resources are reached privately, but nothing stops code in a job, or a package that it installs, from sending data out. Where exfiltration is a concern, only approved destinations should be open.",
  fixNote:
    "Leaves only approved destinations open. Every package source, model hub and service that jobs use then needs an outbound rule; FQDN rules bring an Azure Firewall, which costs extra. It cannot be relaxed again, and Microsoft's pages differ on whether a network that exists can be tightened at all.",
  setting: isolationMode,
  bad: ["allowInternetOutbound"],
  want: "allowOnlyApprovedOutbound",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  sources: { policy: ["6ddb1705-c8cf-450e-aa4b-19ad6703c440"], mcsb: ["DP-2", "NS-2"] },
  differs:
    "Azure Policy's definition compares with a parameter whose default is `Disabled`, so that left alone it flags the workspaces that are isolated. Set its parameter before you compare.",
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: all of the internet",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: allow_internet_outbound
#                 ^^^^^^^^^^^^^^^^^^^^^^^ hint[managed-network-allows-internet]
`,
    fixed: [["isolation_mode: allow_internet_outbound", "isolation_mode: allow_only_approved_outbound"]],
  },
  {
    name: "cli-v2: approved destinations only",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
`,
  },
  {
    name: "arm: all of the internet, in the spelling of official templates",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "kind": "hub",
      "name": "demo",
      "properties": {
        "managedNetwork": { "isolationMode": "AllowInternetOutBound" }
        //                                   ^^^^^^^^^^^^^^^^^^^^^^^ hint[managed-network-allows-internet]
      }
    }`,
    ],
    fixed: [
      [
        '"managedNetwork": { "isolationMode": "AllowInternetOutBound" }',
        '"managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound" }',
      ],
    ],
  },
  {
    name: "arm: left out, which another rule speaks of",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "managedNetwork": {} }
    }`,
    ],
  },
];
