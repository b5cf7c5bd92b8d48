import { vaultPublicNetworkAccess } from "../../catalog/key-vault.ts";
import { encryptionKeyVault, serviceSideEncryption } from "../../catalog/workspace-encryption.ts";
import { usersOf } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const rule: Rule = {
  id: "service-side-key-in-closed-vault",
  control: "at-rest",
  severity: "warning",
  title: "The vault of the workspace's key is closed to the public, which service-side encryption does not support.",
  why: "Microsoft does not support the two together while service-side encryption is in preview. The workspace may not be created, or stop working, and the quickest way out is then to open the vault in a hurry.",
  fixNote:
    "There is no quick fix: either leave public network access of the vault enabled, or do without `enableServiceSideCMKEncryption`, which can only be chosen when the workspace is created.",
  kinds: ["keyVault", "workspace"],
  settings: [vaultPublicNetworkAccess, serviceSideEncryption, encryptionKeyVault],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  sources: { mcsb: ["DP-5"] },
  *check(vault, others) {
    if (vault.kind !== "keyVault") return;
    const value = violated(vault.read(vaultPublicNetworkAccess), (v) => v.canonical === "disabled");
    const user = usersOf(vault, others, [encryptionKeyVault]).find((workspace) => {
      return violated(workspace.read(serviceSideEncryption), (v) => v.canonical === "true" && v.certain);
    });
    if (!value || !user) return;
    yield {
      span: value.site.span,
      message: rule.title,
      severity: severityOf(rule.severity, value),
      fixes: [],
      related: [{ span: user.anchor, message: "The workspace that is encrypted with a key of this vault." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: closed",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "enableServiceSideCMKEncryption": true,
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
      "properties": {
        "enablePurgeProtection": true,
        "publicNetworkAccess": "Disabled"
      //                       ^^^^^^^^^^ warning[service-side-key-in-closed-vault]
      }
    }`,
    ],
  },
  {
    name: "arm: reachable",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "enableServiceSideCMKEncryption": true,
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
      "properties": {
        "enablePurgeProtection": true,
        "publicNetworkAccess": "Enabled"
      }
    }`,
    ],
  },
  {
    name: "arm: encryption in resources of your own",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "enableServiceSideCMKEncryption": false,
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
      "properties": {
        "enablePurgeProtection": true,
        "publicNetworkAccess": "Disabled"
      }
    }`,
    ],
  },
];
