import { clusterSubnet } from "../../catalog/compute-cluster.ts";
import { instanceSubnet } from "../../catalog/compute-instance.ts";
import { isolationMode } from "../../catalog/managed-network.ts";
import { ofKind, type Setting } from "../../catalog/setting.ts";
import { publicNetworkAccess, serverlessCustomSubnet } from "../../catalog/workspace-network.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { type SettingRule, settingRule } from "../setting-rule.ts";

/** A private workspace and computes in a subnet are the other way to isolate: a network of one's own. */
const hasOwnNetwork = (workspace: Resource, others: readonly Resource[]): boolean =>
  mayBe(workspace, publicNetworkAccess, "disabled") ||
  [workspace, ...others].some((resource) => ofKind(subnets, resource.kind).some((setting) => mayBe(resource, setting)));

const subnets = [serverlessCustomSubnet, clusterSubnet, instanceSubnet] as const;

function mayBe(resource: Resource, setting: Setting, value?: string): boolean {
  const reading = resource.read(setting);
  if (reading.is !== "known") return reading.is === "unknown";
  return reading.values.some((v) => !v.absent && (value === undefined || v.canonical === value));
}

const metadata: Omit<SettingRule, "want"> = {
  id: "managed-network-off",
  control: "network",
  severity: "warning",
  title: "Nothing restricts what jobs and endpoints of the workspace may reach.",
  why: "Code that runs in the workspace, including packages that it installs, can send data and credentials anywhere on the internet. A managed network gives computes and endpoints private paths to the workspace's resources, and can limit the rest to destinations that you approve.",
  fixNote:
    "Switches the managed network on, with approved destinations only or with the whole internet still open. It cannot be switched off again, nor relaxed from approved destinations to the internet. Computes and endpoints that exist must be recreated, and with approved destinations every package source needs an outbound rule.",
  setting: isolationMode,
  bad: ["disabled"],
  absent: "hint",
  when: (workspace, others) => !hasOwnNetwork(workspace, others),
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  sources: { policy: ["6ddb1705-c8cf-450e-aa4b-19ad6703c440"], mcsb: ["NS-1", "NS-2"] },
  differs:
    "Azure Policy's definition compares with a parameter whose default is `Disabled`, so that left alone it flags the workspaces that are isolated. Set its parameter before you compare.",
};

const strict = settingRule({ ...metadata, want: "allowOnlyApprovedOutbound" });
const open = settingRule({ ...metadata, want: "allowInternetOutbound" });

const rule: Rule = {
  ...strict,
  *check(workspace, others, project) {
    const alternatives = [...open.check(workspace, others, project)].flatMap((report) => report.fixes);
    for (const report of strict.check(workspace, others, project))
      yield { ...report, fixes: [...report.fixes, ...alternatives] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: off",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: disabled
#                 ^^^^^^^^ warning[managed-network-off]
`,
    fixed: [["isolation_mode: disabled", "isolation_mode: allow_only_approved_outbound"]],
  },
  {
    name: "cli-v2: left out, so the default applies",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
#<------ hint[managed-network-off]
name: demo
`,
    fixed: [
      [
        "name: demo",
        `name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound`,
      ],
    ],
  },
  {
    name: "cli-v2: a private workspace has a network of its own",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
public_network_access: disabled
`,
  },
  {
    name: "cli-v2: on, in the words of the portal",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: AllowInternetOutbound
`,
  },
  {
    name: "arm: off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": { "isolationMode": "Disabled" }
        //                                   ^^^^^^^^^^ warning[managed-network-off]
      }
    }`,
    ],
    fixed: [
      [
        '"managedNetwork": { "isolationMode": "Disabled" }',
        '"managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound" }',
      ],
    ],
  },
  {
    name: "arm: a cluster in a subnet of one's own",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "subnet": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": {
        "computeType": "AmlCompute",
        "properties": { "subnet": { "id": "[parameters('subnet')]" } }
      }
    }
  ]
}`,
  },
  {
    name: "arm: a project takes its network from its hub",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "kind": "project",
      "name": "demo",
      "properties": {}
    }`,
    ],
  },
];
