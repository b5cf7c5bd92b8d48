import { networkPrefixes } from "../../catalog/virtual-network.ts";
import { textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import { closedWorkspace } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";
import { severityOf } from "../setting-rule.ts";
import { code } from "../wording.ts";

/** Whether a range of IPv4 addresses and 172.17.0.0/16 have addresses in common. */
function overlaps(range: string): boolean {
  const [, a, b, bits = "32"] = /^(\d+)\.(\d+)\.\d+\.\d+(?:\/(\d+))?$/.exec(range) ?? [];
  if (a === undefined || b === undefined) return false;
  const shift = 16 - Math.min(16, Number(bits));
  return (Number(a) * 256 + Number(b)) >> shift === (172 * 256 + 17) >> shift;
}

const rule: Rule = {
  id: "network-overlaps-docker",
  control: "network",
  severity: "warning",
  title: "The virtual network uses addresses that Docker on the computes uses too.",
  why: "Containers on computes sit behind a bridge with the range 172.17.0.0/16. What has such an address in your network, a storage account's private endpoint for one, cannot be reached from them, and people then open the public way to make it work.",
  fixNote: "There is no fix to apply: choose another range, for everything in the network depends on it.",
  kinds: ["virtualNetwork"],
  settings: [networkPrefixes],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: { mcsb: ["NS-1"] },
  *check(network) {
    for (const { values } of network.entries(networkPrefixes)) {
      const [prefix, further] = values ?? [];
      const range = textOf(prefix?.value);
      if (!prefix || further || range === undefined || !overlaps(range)) continue;
      const message = `${code(range)} overlaps 172.17.0.0/16, which Docker uses on the computes.`;
      yield { span: prefix.site.span, message, severity: severityOf(rule.severity, prefix), fixes: [] };
    }
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: all private addresses of the kind",
    resources: [
      `
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2023-11-01",
      "name": "network",
      "properties": { "addressSpace": { "addressPrefixes": ["172.16.0.0/12"] } }
      //                                                    ^^^^^^^^^^^^^^^ warning[network-overlaps-docker]
    }`,
      closedWorkspace,
    ],
  },
  {
    name: "arm: a part of it, by the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "range": { "type": "string", "defaultValue": "172.17.4.0/24" } },
  //                                                           ^^^^^^^^^^^^^^^ information[network-overlaps-docker]
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2023-11-01",
      "name": "network",
      "properties": { "addressSpace": { "addressPrefixes": ["[parameters('range')]"] } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Disabled" }
    }
  ]
}`,
  },
  {
    name: "arm: other ranges",
    resources: [
      `
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2023-11-01",
      "name": "network",
      "properties": { "addressSpace": { "addressPrefixes": ["172.16.0.0/16", "10.0.0.0/16", "172.18.0.0/16"] } }
    }`,
      closedWorkspace,
    ],
  },
  {
    name: "arm: ranges that have an address in common",
    resources: [
      `
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2023-11-01",
      "name": "network",
      "properties": {
        "addressSpace": {
          "addressPrefixes": [
            "172.17.0.1",
//          ^^^^^^^^^^^^ warning[network-overlaps-docker]
            "172.16.0.0/15",
//          ^^^^^^^^^^^^^^^ warning[network-overlaps-docker]
            "172.17.0.0/16",
//          ^^^^^^^^^^^^^^^ warning[network-overlaps-docker]
            "172.17.255.0/24",
//          ^^^^^^^^^^^^^^^^^ warning[network-overlaps-docker]
            "128.0.0.0/1",
//          ^^^^^^^^^^^^^ warning[network-overlaps-docker]
            "172.17.100.100/32"
//          ^^^^^^^^^^^^^^^^^^^ warning[network-overlaps-docker]
          ]
        }
      }
    }`,
      closedWorkspace,
    ],
  },
  {
    name: "arm: next to it, and what is no range of version 4",
    resources: [
      `
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2023-11-01",
      "name": "network",
      "properties": {
        "addressSpace": {
          "addressPrefixes": [
            "172.16.0.0/16",
            "172.18.0.0/15",
            "172.17.0.0/x",
            "x172.17.0.0/16",
            "172.17.0",
            "fd00:172:17::/48",
            "10.172.17.0/24",
            "0.0.0.0/1",
            "17.172.0.0/16"
          ]
        }
      }
    }`,
      closedWorkspace,
    ],
  },
];
