import { armTokens } from "../../catalog/container-registry.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithRegistry } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "container-registry-accepts-arm-tokens",
  control: "identity",
  severity: "hint",
  title: "The container registry accepts tokens that were made for Azure Resource Manager.",
  why: "A token that some tool got for managing resources opens the registry as well. Where such a token leaks, images can be read or replaced with it.",
  fixNote:
    "There is no quick fix: Microsoft notes that some services may not work with a registry that refuses such tokens, and Azure Machine Learning is not named among those that do. Try it outside production first.",
  setting: armTokens,
  bad: ["enabled"],
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-disable-authentication-as-arm",
  sources: { policy: ["42781ec6-6127-4c30-bdfa-fb423a0047d3"], mcsb: ["IM-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: accepted, written out",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "policies": { "azureADAuthenticationAsArmPolicy": { "status": "enabled" } } }
      //                                                                            ^^^^^^^^^ hint[container-registry-accepts-arm-tokens]
    }`,
    ],
  },
  {
    name: "arm: refused",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "policies": { "azureADAuthenticationAsArmPolicy": { "status": "disabled" } } }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: a registry that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "policies": { "azureADAuthenticationAsArmPolicy": { "status": "enabled" } } }
    }`,
    ],
  },
];
