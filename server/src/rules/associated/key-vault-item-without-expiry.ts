import { keyExpiry, secretExpiry } from "../../catalog/key-vault-items.ts";
import { encryptionKeyVault } from "../../catalog/workspace-encryption.ts";
import { serves, usersOf, within } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { vault } from "../case-resources.ts";
import { workspace, workspaceWithVault } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

/** Which of the keys of such a vault it is that encrypts the workspace, the file does not always tell. */
const isBesideWorkspaceKey = (...[item, others]: Parameters<typeof serves>): boolean =>
  within(item, "keyVault").some((vault) => usersOf(vault, others, [encryptionKeyVault]).length > 0);

export default settingsRule({
  id: "key-vault-item-without-expiry",
  control: "secrets",
  severity: "hint",
  title: "What this holds in the key vault never expires.",
  why: "A secret or key that leaks works until someone changes it, and one that never expires is rarely changed. An end makes the change part of the plan.",
  fixNote:
    "There is no quick fix, because only you know when it is changed. Set `attributes.exp`; whatever uses it must have the new one by then. The key that encrypts a workspace is not meant: with its end, the workspace could not be read.",
  settings: [secretExpiry, keyExpiry],
  bad: ["absent"],
  absent: "hint",
  when: (item, others, project) =>
    serves(item, others, project) && (item.kind === "vaultSecret" || !isBesideWorkspaceKey(item, others)),
  source: "https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates",
  sources: {
    checkov: ["CKV_AZURE_40", "CKV_AZURE_41"],
    policy: ["98728c90-32c7-4049-8429-847dc0f4fe37", "152b15f7-8e1f-4c1f-ab71-8c010ba5dbc0"],
    mcsb: ["DP-6"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: a secret without end",
    resources: [
      workspaceWithVault,
      vault,
      `
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "value": "[parameters('password')]" }
    //^^^^^^^^^^^^ hint[key-vault-item-without-expiry]
    }`,
    ],
  },
  {
    name: "arm: a key without end",
    resources: [
      workspaceWithVault,
      vault,
      `
    {
      "type": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "kty": "RSA" }
    //^^^^^^^^^^^^ hint[key-vault-item-without-expiry]
    }`,
    ],
  },
  {
    name: "arm: a secret with an end",
    resources: [
      workspaceWithVault,
      vault,
      `
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "value": "[parameters('password')]", "attributes": { "exp": 1893456000 } }
    }`,
    ],
  },
  {
    name: "arm: a key that encrypts the workspace",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "encryption": { "keyVaultProperties": { "keyVaultArmId": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]" } }
      }
    }`,
      vault,
      `
    {
      "type": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "kty": "RSA" }
    }`,
    ],
  },
  {
    name: "arm: a vault that no workspace uses is not our business",
    resources: [
      workspace,
      vault,
      `
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "keys/it",
      "properties": { "value": "[parameters('password')]" }
    }`,
    ],
  },
];
