import type { Setting } from "../../catalog/setting.ts";
import { encryptionKeyIdentifier, encryptionKeyVault } from "../../catalog/workspace-encryption.ts";
import type { Resource, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { isInherited } from "../setting-rule.ts";
import { code } from "../wording.ts";

/** The one text that is written on the spot. */
function written(workspace: Resource, setting: Setting): Value | undefined {
  const reading = workspace.read(setting);
  const [value, further] = reading.is === "known" && reading.complete ? reading.values : [];
  return value?.via === "literal" && further === undefined ? value : undefined;
}

const rule: Rule = {
  id: "customer-managed-key-in-other-vault",
  control: "at-rest",
  severity: "warning",
  title: "The customer-managed key is in another vault than the one that is named.",
  why: "The vault's id and the key's URI must speak of the same vault. Neither the client nor a template compares them, so the deployment fails late, or the rights are granted on a vault that does not hold the key, and encryption can be chosen only when a workspace is created.",
  fixNote: "There is no fix to apply, because only you know which of the two is meant: correct the id or the URI.",
  kinds: ["workspace"],
  settings: [encryptionKeyIdentifier, encryptionKeyVault],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
  sources: { mcsb: ["DP-5"], article: "Azure Cosmos DB" },
  *check(workspace) {
    if (isInherited(encryptionKeyIdentifier, workspace)) return;
    const key = written(workspace, encryptionKeyIdentifier);
    const vault = written(workspace, encryptionKeyVault);
    const [, home] = /^https?:\/\/([^./:]+)\./i.exec(String(key?.raw)) ?? [];
    const [, named] = /\/Microsoft\.KeyVault\/vaults\/([^/]+)\/?$/i.exec(String(vault?.raw)) ?? [];
    if (!key || !vault || !home || !named || home.toLowerCase() === named.toLowerCase()) return;
    yield {
      span: key.site.span,
      message: `The key is in vault ${code(home)}, but vault ${code(named)} is named.`,
      severity: rule.severity,
      fixes: [],
      related: [{ span: vault.site.span, message: "The vault that is named." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: two vaults",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_vault: /subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo
  key_uri: https://other.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-in-other-vault]`,
  },
  {
    name: "cli-v2: one vault, in another case",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_vault: /subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/Demo
  key_uri: https://demo.vault.azure.cn/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f`,
  },
  {
    name: "arm: two vaults",
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
            "keyVaultArmId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
            "keyIdentifier": "https://other.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
            //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-in-other-vault]
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: which vault only a deployment knows",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "vault": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "status": "Enabled",
          "keyVaultProperties": {
            "keyVaultArmId": "[parameters('vault')]",
            "keyIdentifier": "https://other.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
          }
        }
      }
    }
  ]
}`,
  },
  {
    name: "github-actions: two vaults",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "https://other.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-in-other-vault]
}`,
  },
  {
    name: "github-actions: one vault",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
}`,
  },
  {
    name: "arm: by HTTP, and with a slash at the end of the id",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "keyVaultProperties": {
            "keyVaultArmId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
            "keyIdentifier": "http://other.vault.azure.net/keys/ml/1"
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-in-other-vault]
          }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "keyVaultProperties": {
            "keyVaultArmId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo/",
            "keyIdentifier": "https://other.vault.azure.net/keys/ml/1"
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-in-other-vault]
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: something below a vault, no address, and a project, whose hub decides",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "keyVaultProperties": {
            "keyVaultArmId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo/keys/ml",
            "keyIdentifier": "https://other.vault.azure.net/keys/ml/1"
          }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "keyVaultProperties": {
            "keyVaultArmId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
            "keyIdentifier": "see https://other.vault.azure.net/keys/ml/1"
          }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project",
      "properties": {
        "encryption": {
          "keyVaultProperties": {
            "keyVaultArmId": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
            "keyIdentifier": "https://other.vault.azure.net/keys/ml/1"
          }
        }
      }
    }`,
    ],
  },
];
