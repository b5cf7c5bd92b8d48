import { v1LegacyMode } from "../../catalog/workspace-network.ts";
import type { Case } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
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
  safe: false,
  absent: "off",
  when: (workspace) => workspace.variant !== "project",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2",
  sources: { policy: ["e413671a-dd10-4cc1-a943-45b598596cb7"], mcsb: ["NS-2"] },
  profiles: {
    strict: {
      floor: "information",
      why: "Legacy mode exposes nothing, and Azure Policy has a definition that asks for it.",
    },
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: on",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2022-05-01",
      "name": "demo",
      "properties": { "v1LegacyMode": true }
      //                              ^^^^ information[workspace-v1-legacy-mode]
    }
  ]
}`,
    fixed: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2022-05-01",
      "name": "demo",
      "properties": { "v1LegacyMode": false }
    }
  ]
}`,
  },
  {
    name: "arm: off",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2022-05-01",
      "name": "demo",
      "properties": { "v1LegacyMode": "false" }
    }
  ]
}`,
  },
];
