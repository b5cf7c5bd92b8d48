import { subnetName, vnetName } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { complete, groupOf, keysOf } from "../setting-group.ts";

const hints = new Map([
  [vnetName, "name of the virtual network"],
  [subnetName, "name of its subnet"],
]);

const rule: Rule = {
  id: "aci-in-virtual-network",
  control: "network",
  severity: "warning",
  title: "Azure Machine Learning does not support container instances in a virtual network.",
  why: "The client takes the two names, but Microsoft's pages call the combination unsupported: one always, another where the workspace has a private endpoint. A service that looks private in the file may fail, or never be deployed. With only one of the two names the client refuses the file.",
  fixNote:
    "Where one of the names is missing, it is added to be filled in. There is no other fix to apply: deploy to a managed online endpoint without public network access instead.",
  kinds: ["webService"],
  settings: [vnetName, subnetName],
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-secure-inferencing-vnet",
  sources: { mcsb: ["NS-1"], article: "Network security" },
  *check(service) {
    const group = service.variant === "aci" ? groupOf(service, rule.settings) : undefined;
    const [first] = group?.present ?? [];
    if (!group || !first) return;
    const isHalf = group.missing.length > 0;
    yield {
      span: first.site.span,
      message: isHalf
        ? `The virtual network of the container instance is only half given: ${keysOf(service, group)} is missing.`
        : rule.title,
      severity: isHalf && service.dialect === "sdk-v1" ? "error" : rule.severity,
      fixes: isHalf ? complete(service, group, hints) : [],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "yaml: both names",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
vnetName: ml-network
#         ^^^^^^^^^^ warning[aci-in-virtual-network]
subnetName: scoring`,
  },
  {
    name: "yaml: the subnet alone",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
subnetName: scoring
#           ^^^^^^^ error[aci-in-virtual-network]
`,
    fixed: [
      [
        "subnetName: scoring",
        `subnetName: scoring
vnetName: <name of the virtual network>`,
      ],
    ],
  },
  {
    name: "json: one of the two",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "vnetName": "ml-network"
  //          ^^^^^^^^^^^^ error[aci-in-virtual-network]
}`,
    fixed: [
      [
        '"vnetName": "ml-network"',
        `"vnetName": "ml-network",
  "subnetName": "<name of its subnet>"`,
      ],
    ],
  },
  {
    name: "json: no network",
    syntax: "json",
    text: `{ "computeType": "ACI" }`,
  },
  {
    name: "arm: both names",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "vnetConfiguration": { "vnetName": "ml-network", "subnetName": "scoring" } }
      //                                                                       ^^^^^^^^^^^^ warning[aci-in-virtual-network]
    }`,
    ],
  },
  {
    name: "arm: one of the two",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "vnetConfiguration": { "subnetName": "scoring" } }
      //                                                                         ^^^^^^^^^ warning[aci-in-virtual-network]
    }`,
    ],
    fixed: [
      [
        '"properties": { "computeType": "ACI", "vnetConfiguration": { "subnetName": "scoring" } }',
        '"properties": { "computeType": "ACI", "vnetConfiguration": { "subnetName": "scoring", "vnetName": "<name of the virtual network>" } }',
      ],
    ],
  },
  {
    name: "arm: what a parameter brings is not known",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "network": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "vnetConfiguration": { "vnetName": "[parameters('network')]" } }
    }
  ]
}`,
  },
  {
    name: "yaml: a cluster is in its own network",
    syntax: "yaml",
    text: `
computeType: AKS
vnetName: ml-network
subnetName: scoring`,
  },
];
