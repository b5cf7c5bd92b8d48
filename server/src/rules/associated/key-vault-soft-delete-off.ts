import { enableSoftDelete } from "../../catalog/key-vault.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { vault } from "../case-resources.ts";
import { workspace, workspaceWithVault } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "key-vault-soft-delete-off",
  control: "at-rest",
  severity: "warning",
  title: "What is deleted from the key vault cannot be recovered.",
  why: "One wrong command, or one intruder, and the secrets of the workspace's connections are gone; where the vault holds the key that the workspace is encrypted with, so is its metadata.",
  fixNote:
    "Keeps what is deleted for 90 days, unless the vault says otherwise. It cannot be switched off again, and the name of a deleted vault stays taken for as long.",
  setting: enableSoftDelete,
  bad: ["false"],
  want: "true",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
  sources: {
    psrule: ["Azure.KeyVault.SoftDelete", "AZR-000124"],
    checkov: ["CKV_AZURE_111", "CKV_AZURE_42"],
    policy: ["1e66c121-a66a-4b1f-9b83-0fd99bf0fc2d", "0b60c0b2-2dc2-4e1c-b5c9-abbed971de53"],
    mcsb: ["DP-8"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: off",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enableSoftDelete": false }
      //                                  ^^^^^ warning[key-vault-soft-delete-off]
    }`,
    ],
    fixed: [['"properties": { "enableSoftDelete": false }', '"properties": { "enableSoftDelete": true }']],
  },
  {
    name: "arm: on where nothing is said",
    resources: [workspaceWithVault, vault],
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
      "properties": { "enableSoftDelete": false }
    }`,
    ],
  },
];
