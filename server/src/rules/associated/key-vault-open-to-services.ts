import {
  enabledForDeployment,
  enabledForDiskEncryption,
  enabledForTemplateDeployment,
} from "../../catalog/key-vault.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { vault } from "../case-resources.ts";
import { workspace, workspaceWithVault } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "key-vault-open-to-services",
  control: "access",
  severity: "hint",
  title: "The vault gives secrets to a service of Azure by a switch for everyone, not by a role.",
  why: "Whoever may deploy a virtual machine or a template and may use the vault for it gets at secrets without a right on any of them. The workspace needs none of the three switches.",
  fixNote:
    "Switches it off. Virtual machines, templates or encrypted disks that fetch their secrets from this vault fail from then on.",
  settings: [enabledForDeployment, enabledForTemplateDeployment, enabledForDiskEncryption],
  bad: ["true"],
  want: "false",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults",
  sources: { mcsb: ["PA-7"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: virtual machines",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enabledForDeployment": true }
      //                                      ^^^^ hint[key-vault-open-to-services]
    }`,
    ],
    fixed: [['"properties": { "enabledForDeployment": true }', '"properties": { "enabledForDeployment": false }']],
  },
  {
    name: "arm: templates",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enabledForTemplateDeployment": true }
      //                                              ^^^^ hint[key-vault-open-to-services]
    }`,
    ],
    fixed: [
      [
        '"properties": { "enabledForTemplateDeployment": true }',
        '"properties": { "enabledForTemplateDeployment": false }',
      ],
    ],
  },
  {
    name: "arm: disks",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enabledForDiskEncryption": true }
      //                                          ^^^^ hint[key-vault-open-to-services]
    }`,
    ],
    fixed: [
      ['"properties": { "enabledForDiskEncryption": true }', '"properties": { "enabledForDiskEncryption": false }'],
    ],
  },
  {
    name: "arm: none of them",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enabledForDeployment": false }
    }`,
    ],
  },
  {
    name: "arm: left out",
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
      "properties": { "enabledForDeployment": true }
    }`,
    ],
  },
];
