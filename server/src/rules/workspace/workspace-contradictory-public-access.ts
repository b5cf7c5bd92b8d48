import { allowPublicAccessWhenBehindVnet, publicNetworkAccess } from "../../catalog/workspace-network.ts";
import type { Case } from "../case.ts";
import { settingRule, violated } from "../setting-rule.ts";

const rule = settingRule({
  id: "workspace-contradictory-public-access",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title:
    "The workspace is closed to the public by 'publicNetworkAccess' and opened again by 'allowPublicAccessWhenBehindVnet'.",
  why: "Each of the two settings can override the other: the one that Azure applies last decides. A workspace that its owners believe to be private may stay reachable from the internet.",
  fixNote:
    "Sets the older `allowPublicAccessWhenBehindVnet` to false, so that `publicNetworkAccess` alone decides. Should the workspace be reachable from the internet today, people outside the network lose access.",
  setting: allowPublicAccessWhenBehindVnet,
  bad: ["true"],
  want: "false",
  absent: "off",
  dialects: ["arm"],
  when: (workspace) => {
    return violated(workspace.read(publicNetworkAccess), (v) => v.canonical === "disabled") !== undefined;
  },
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  sources: { psrule: ["Azure.ML.PublicAccess", "AZR-000406"], mcsb: ["NS-2"], article: "Network security" },
});

export default { ...rule, settings: [allowPublicAccessWhenBehindVnet, publicNetworkAccess] };

export const cases: readonly Case[] = [
  {
    name: "arm: closed and opened at once",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "allowPublicAccessWhenBehindVnet": true,
        //                                 ^^^^ warning[workspace-contradictory-public-access]
        "publicNetworkAccess": "Disabled"
      }
    }`,
    ],
    fixed: [['"allowPublicAccessWhenBehindVnet": true', '"allowPublicAccessWhenBehindVnet": false']],
  },
  {
    name: "arm: public by both, which is no contradiction",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "allowPublicAccessWhenBehindVnet": true, "publicNetworkAccess": "Enabled" }
    }`,
    ],
  },
  {
    name: "arm: a project takes both from its hub",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "kind": "Project",
      "name": "demo",
      "properties": { "allowPublicAccessWhenBehindVnet": true, "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
];
