import { v1LegacyMode } from "../../catalog/workspace-network.ts";
import { privateEndpointsOf } from "../../model/graph.ts";
import type { Resource } from "../../model/resource.ts";
import { member } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Report, Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const written = settingRule({
  id: "workspace-v1-legacy-mode",
  control: "access",
  severity: "information",
  title: "The workspace blocks the v2 API.",
  why: "Legacy mode keeps most operations on the workspace's private endpoint, at the price of v2: no managed endpoints, jobs or CLI of version 2, and with them none of their newer protection. Microsoft describes it as a temporary measure for networks that cannot yet allow Azure Resource Manager. Azure Policy has a definition that asks for the opposite, so check what your organisation wants.",
  fixNote:
    "Switches legacy mode off. Operations of the v2 API then pass through Azure Resource Manager over its public endpoint, which your network must allow.",
  setting: v1LegacyMode,
  bad: ["true"],
  want: "false",
  absent: "off",
  when: (workspace) => workspace.variant !== "project",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2",
  sources: { mcsb: ["NS-2"] },
  differs:
    "Azure Policy has a definition that asks for the opposite (`e413671a-dd10-4cc1-a943-45b598596cb7`). Microsoft's page on network isolation calls legacy mode a temporary measure, and this rule follows the page.",
  profiles: {
    strict: {
      floor: "information",
      why: "Legacy mode exposes nothing, and Azure Policy has a definition that asks for it.",
    },
  },
});

/** Before this version, what is left out means on for a workspace with a private endpoint. */
const firstWithout = "2022-05-01";

function* judgeVersion(workspace: Resource, others: readonly Resource[]): Iterable<Report> {
  const version = member(workspace.node, "apiVersion")?.value;
  const { apiVersion } = workspace;
  const isOld = apiVersion !== undefined && apiVersion < firstWithout && workspace.read(v1LegacyMode).is === "absent";
  if (!version || !isOld || !privateEndpointsOf(workspace, others).some(({ optional }) => !optional)) return;
  const message = `Made with API version ${apiVersion}, a workspace with a private endpoint blocks the v2 API: 'v1LegacyMode' is not set.`;
  yield { span: version.span, message, severity: "information", fixes: [] };
}

const rule: Rule = {
  ...written,
  *check(workspace, others, project) {
    yield* written.check(workspace, others, project);
    if (workspace.variant !== "project") yield* judgeVersion(workspace, others);
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2022-05-01",
      "name": "demo",
      "properties": { "v1LegacyMode": true }
      //                              ^^^^ information[workspace-v1-legacy-mode]
    }`,
    ],
    fixed: [['"properties": { "v1LegacyMode": true }', '"properties": { "v1LegacyMode": false }']],
  },
  {
    name: "arm: off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2022-05-01",
      "name": "demo",
      "properties": { "v1LegacyMode": "false" }
    }`,
    ],
  },
  {
    name: "arm: left out beside a private endpoint, in a version that means on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2021-07-01",
      //            ^^^^^^^^^^^^ information[workspace-v1-legacy-mode]
      "name": "demo",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "endpoint",
      "properties": {
        "privateLinkServiceConnections": [
          { "name": "w", "properties": { "groupIds": ["amlworkspace"], "privateLinkServiceId": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]" } }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: left out in a later version, and in an earlier one without a private endpoint",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2022-05-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2021-07-01",
      "name": "open",
      "properties": {}
    }`,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "endpoint",
      "properties": {
        "privateLinkServiceConnections": [
          { "name": "w", "properties": { "groupIds": ["amlworkspace"], "privateLinkServiceId": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]" } }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: a project, whose hub decides",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project",
      "properties": { "v1LegacyMode": true }
    }`,
    ],
  },
];
