import type { Setting } from "../../catalog/setting.ts";
import { ipAllowlist, networkAclsIpRules } from "../../catalog/workspace-network.ts";
import { isPlaceholder } from "../../model/placeholder.ts";
import type { Entry, Resource } from "../../model/resource.ts";
import { member, type Node, textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Report, Rule } from "../rule.ts";
import { isInherited } from "../setting-rule.ts";
import { code } from "../wording.ts";

const most = 200;
/** Ranges with fewer bits in common hold more than sixteen million addresses. */
const fewestBits = 8;
const privateRange = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** What is wrong with an address or range, if anything. */
function faultOf(range: string): string | undefined {
  if (range.includes(":")) return `${code(range)} is no IPv4 address, and a workspace takes no other.`;
  const [, address = "", bits] = /^(\d+\.\d+\.\d+\.\d+)(?:\/(\d+))?$/.exec(range) ?? [];
  if (privateRange.test(address)) return `${code(range)} is a private range: only public addresses can be listed.`;
  if (bits !== undefined && Number(bits) === 0) return `${code(range)} lets every address in.`;
  if (bits !== undefined && Number(bits) < fewestBits)
    return `${code(range)} lets in more than sixteen million addresses.`;
  return undefined;
}

/** A rule is a map with a `value`; in the older list it is the text alone. */
const rangeOf = (node: Node): Node | undefined => (node.kind === "map" ? member(node, "value")?.value : node);

function* judge({ values }: Entry): Iterable<Report> {
  const [only, further] = values ?? [];
  const node = only?.certain && !further ? rangeOf(only.value) : undefined;
  const range = textOf(node)?.trim();
  const isOpen = range === undefined || range.startsWith("[") || isPlaceholder(range);
  const fault = isOpen ? undefined : faultOf(range);
  if (node && fault) yield { span: node.span, message: fault, severity: "warning", fixes: [] };
}

function* judgeAll(workspace: Resource, setting: Setting): Iterable<Report> {
  const entries = workspace.entries(setting);
  for (const entry of entries) yield* judge(entry);
  const [first] = entries.slice(most);
  if (first)
    yield {
      span: first.keySpan,
      message: `A workspace takes ${most} addresses and ranges at most: this is one too many.`,
      severity: "warning",
      fixes: [],
    };
}

const rule: Rule = {
  id: "workspace-ip-rule-unfit",
  control: "network",
  severity: "warning",
  title: "An address that may reach the workspace is none that can be listed, or stands for far too many.",
  why: "A list that Azure refuses protects nothing, and one that lets in everybody, or half of the internet, only looks like protection. A workspace takes public IPv4 addresses and ranges, 200 of them at most.",
  fixNote:
    "There is no fix to apply: name the public addresses by which your network goes out. For private ranges the workspace needs a private endpoint instead.",
  kinds: ["workspace"],
  settings: [networkAclsIpRules, ipAllowlist],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  sources: { mcsb: ["NS-2"] },
  *check(workspace) {
    if (isInherited(networkAclsIpRules, workspace)) return;
    yield* judgeAll(workspace, networkAclsIpRules);
    if (ipAllowlist.in[workspace.dialect]) yield* judgeAll(workspace, ipAllowlist);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: private, of version 6, everybody, and nearly so",
    syntax: "yaml",
    text: `
name: demo
network_acls:
  default_action: Deny
  ip_rules:
    - value: 10.0.0.0/8
#            ^^^^^^^^^^ warning[workspace-ip-rule-unfit]
    - value: 172.20.0.1
#            ^^^^^^^^^^ warning[workspace-ip-rule-unfit]
    - value: "2001:db8::/32"
#            ^^^^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
    - value: 0.0.0.0/0
#            ^^^^^^^^^ warning[workspace-ip-rule-unfit]
    - value: 128.0.0.0/2
#            ^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
    - value: 203.0.113.0/24`,
  },
  {
    name: "cli-v2: public addresses, and one to be filled in",
    syntax: "yaml",
    text: `
name: demo
network_acls:
  default_action: Deny
  ip_rules:
    - value: 203.0.113.7
    - value: 172.32.0.0/16
    - value: <address of the office>`,
  },
  {
    name: "arm: in both lists",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": {
        "networkAcls": { "defaultAction": "Deny", "ipRules": [{ "value": "192.168.1.0/24" }] },
        //                                                               ^^^^^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
        "ipAllowlist": ["0.0.0.0/0", "203.0.113.7"]
        //              ^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
      }
    }`,
    ],
  },
  {
    name: "arm: public, or known to a deployment only",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "office": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": {
        "networkAcls": { "defaultAction": "Deny", "ipRules": [{ "value": "203.0.113.0/24" }, { "value": "[parameters('office')]" }] }
      }
    }
  ]
}`,
  },
  {
    name: "arm: private ranges to their ends, and wide ones",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": {
        "networkAcls": {
          "defaultAction": "Deny",
          "ipRules": [
            {
              "value": "10.10.100.100"
//                     ^^^^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
            },
            {
              "value": " 10.0.0.1 "
//                     ^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
            },
            {
              "value": "172.16.0.0/12"
//                     ^^^^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
            },
            {
              "value": "172.31.255.1"
//                     ^^^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
            },
            {
              "value": "192.168.0.1"
//                     ^^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
            },
            {
              "value": "11.0.0.0/7"
//                     ^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
            },
            {
              "value": "203.0.113.7/0"
//                     ^^^^^^^^^^^^^^^ warning[workspace-ip-rule-unfit]
            }
          ]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: next to them, and what is no address",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "properties": {
        "networkAcls": {
          "defaultAction": "Deny",
          "ipRules": [
            {
              "value": "11.0.0.0/8"
            },
            {
              "value": "110.1.2.3"
            },
            {
              "value": "172.15.0.1"
            },
            {
              "value": "172.32.0.1"
            },
            {
              "value": "192.169.0.1"
            },
            {
              "value": "203.0.113.100/32"
            },
            {
              "value": "office at 10.0.0.1"
            },
            {
              "value": "10.0.0.1 (office)"
            },
            {
              "value": "10.0.0.1/office"
            }
          ]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: a project takes those of its hub",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01-preview",
      "name": "demo",
      "kind": "project",
      "properties": {
        "networkAcls": {
          "defaultAction": "Deny",
          "ipRules": [
            {
              "value": "10.0.0.1"
            }
          ]
        }
      }
    }`,
    ],
  },
];
