import { enableRbacAuthorization } from "../../catalog/key-vault.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { vaultWithRoles } from "../case-resources.ts";
import { workspace, workspaceWithVault } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "key-vault-access-policies",
  control: "access",
  severity: "information",
  title: "Access policies, not roles, decide who may use the key vault.",
  why: "Whoever may change the vault, such as a Contributor of its resource group, can write a policy for themselves and read every secret. A policy always holds for all secrets of the vault, and it shows up in no review of role assignments.",
  fixNote:
    "There is no quick fix: once roles decide, the policies are ignored, and whoever has no role yet is refused. Assign the roles first, the workspace's identity included, and then set `enableRbacAuthorization` to true.",
  setting: enableRbacAuthorization,
  bad: ["false"],
  absent: "hint",
  when: serves,
  source: "https://learn.microsoft.com/azure/key-vault/general/rbac-migration",
  sources: {
    psrule: ["Azure.KeyVault.RBAC", "AZR-000388"],
    policy: ["12d4fa5e-1f9f-4c21-97a9-b99b3c6611b5"],
    mcsb: ["PA-7", "IM-1"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: policies, written out",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enableRbacAuthorization": false }
      //                                         ^^^^^ information[key-vault-access-policies]
    }`,
    ],
  },
  {
    name: "arm: left out in an API version that then takes policies",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "accessPolicies": [] }
    //^^^^^^^^^^^^ hint[key-vault-access-policies]
    }`,
    ],
  },
  {
    name: "arm: left out in an API version that then takes roles",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2026-02-01",
      "name": "keys",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: roles",
    resources: [workspaceWithVault, vaultWithRoles],
  },
  {
    name: "arm: a vault that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enableRbacAuthorization": false }
    }`,
    ],
  },
];
