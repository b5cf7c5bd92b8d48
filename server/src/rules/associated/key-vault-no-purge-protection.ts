import { enablePurgeProtection } from "../../catalog/key-vault.ts";
import { encryptionKeyVault } from "../../catalog/workspace-encryption.ts";
import { serves, usersOf } from "../../model/graph.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { vaultWithPurgeProtection } from "../case-resources.ts";
import { workspace, workspaceWithVault } from "../case-workspaces.ts";
import { type SettingRule, settingRule } from "../setting-rule.ts";

const holdsKey = (vault: Resource, others: readonly Resource[]): boolean =>
  usersOf(vault, others, [encryptionKeyVault]).length > 0;

const common: SettingRule = {
  id: "key-vault-no-purge-protection",
  control: "at-rest",
  severity: "warning",
  title: "What is deleted from the key vault can be gone for good at once.",
  why: "An intruder, or an owner by mistake, can delete and purge the vault within a minute. With it go the secrets of the workspace and, where it holds the key that the workspace is encrypted with, all metadata of the workspace: jobs, models and endpoints cannot be read again.",
  fixNote:
    "Switches purge protection on, which can never be switched off again: for up to 90 days after it is deleted, nobody can remove the vault for good or use its name again.",
  setting: enablePurgeProtection,
  bad: ["false"],
  want: "true",
  absent: "hint",
  when: (vault, others, project) => serves(vault, others, project) && !holdsKey(vault, others),
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  sources: {
    psrule: ["Azure.KeyVault.PurgeProtect", "AZR-000125"],
    checkov: ["CKV_AZURE_110", "CKV_AZURE_42"],
    policy: ["0b60c0b2-2dc2-4e1c-b5c9-abbed971de53"],
    mcsb: ["DP-8"],
  },
};

const rule = settingRule(common);
const forKeys = settingRule({
  ...common,
  title: "The key that the workspace is encrypted with can be purged for good, and the workspace's metadata with it.",
  absent: "warning",
  when: holdsKey,
});

export default {
  ...rule,
  *check(...vault: Parameters<typeof rule.check>) {
    yield* rule.check(...vault);
    yield* forKeys.check(...vault);
  },
} satisfies typeof rule;

export const cases: readonly Case[] = [
  {
    name: "arm: left out at the vault that holds the workspace's key",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "status": "Enabled",
          "keyVaultProperties": {
            "keyVaultArmId": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
            "keyIdentifier": "https://keys.vault.azure.net/keys/key/0123456789abcdef0123456789abcdef"
          }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enableSoftDelete": true }
    //^^^^^^^^^^^^ warning[key-vault-no-purge-protection]
    }`,
    ],
    fixed: [
      [
        '"properties": { "enableSoftDelete": true }',
        '"properties": { "enableSoftDelete": true, "enablePurgeProtection": true }',
      ],
    ],
  },
  {
    name: "arm: left out at a vault for secrets",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enableSoftDelete": true }
    //^^^^^^^^^^^^ hint[key-vault-no-purge-protection]
    }`,
    ],
    fixed: [
      [
        '"properties": { "enableSoftDelete": true }',
        '"properties": { "enableSoftDelete": true, "enablePurgeProtection": true }',
      ],
    ],
  },
  {
    name: "arm: off, written out",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enablePurgeProtection": false }
      //                                       ^^^^^ warning[key-vault-no-purge-protection]
    }`,
    ],
    fixed: [['"properties": { "enablePurgeProtection": false }', '"properties": { "enablePurgeProtection": true }']],
  },
  {
    name: "arm: on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "status": "Enabled",
          "keyVaultProperties": {
            "keyVaultArmId": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
            "keyIdentifier": "https://keys.vault.azure.net/keys/key/0123456789abcdef0123456789abcdef"
          }
        }
      }
    }`,
      vaultWithPurgeProtection,
    ],
  },
  {
    name: "arm: on where a deployment wants it",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "status": "Enabled",
          "keyVaultProperties": {
            "keyVaultArmId": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
            "keyIdentifier": "https://keys.vault.azure.net/keys/key/0123456789abcdef0123456789abcdef"
          }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enablePurgeProtection": "[if(parameters('protect'), true(), null())]" }
    }`,
    ],
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
      "properties": { "enablePurgeProtection": false }
    }`,
    ],
  },
];
