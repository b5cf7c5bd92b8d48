import { adminUserEnabled } from "../../catalog/container-registry.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithRegistry } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "container-registry-admin-user",
  control: "identity",
  severity: "hint",
  title: "The container registry has an admin user, whose password everyone shares.",
  why: "Whoever has the password can pull every image and push others in their place, which jobs and endpoints then run. It does not expire, and no log tells who used it.",
  fixNote:
    "There is no quick fix: Azure Machine Learning itself uses the admin user, unless the identities of workspace and computes may pull and push. Give them the roles `AcrPull` and `AcrPush` first, as the linked page describes, and then switch the user off.",
  setting: adminUserEnabled,
  bad: ["true"],
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: {
    psrule: ["Azure.ACR.AdminUser", "AZR-000005"],
    checkov: ["CKV_AZURE_137"],
    policy: ["dc921057-6b28-4fbe-9b83-f7bec05db6c2"],
    mcsb: ["IM-1", "PA-1", "IM-3"],
  },
  differs:
    "PSRule, Checkov and Azure Policy ask every registry for it. Microsoft's page on data encryption says that Azure Machine Learning needs the admin user, unless a managed identity pulls the images; so this is a hint.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: on",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "adminUserEnabled": true }
      //                                  ^^^^ hint[container-registry-admin-user]
    }`,
    ],
  },
  {
    name: "arm: off",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "adminUserEnabled": false }
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
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "adminUserEnabled": true }
    }`,
    ],
  },
];
