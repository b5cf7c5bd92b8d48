import {
  encryption,
  encryptionKeyIdentifier,
  encryptionKeyVault,
  encryptionStatus,
} from "../../catalog/workspace-encryption.ts";
import type { Absent, Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { add } from "../fix.ts";
import type { Report, Rule } from "../rule.ts";
import { isInherited, severityOf, violated } from "../setting-rule.ts";
import { code, keyOf } from "../wording.ts";

const required = [encryptionStatus, encryptionKeyVault, encryptionKeyIdentifier] as const;

/** A template may carry a key that it does not use unless asked to. */
function isSwitchedOff(workspace: Resource): boolean {
  const status = workspace.read(encryptionStatus);
  if (workspace.dialect !== "arm" || status.is === "absent") return false;
  return status.is === "unknown" || violated(status, (v) => v.canonical === "enabled") === undefined;
}

function* judge(workspace: Resource): Iterable<Report> {
  const block = workspace.read(encryption);
  const value = block.is === "known" && block.complete ? block.values.find((v) => !v.absent) : undefined;
  if (!value || isSwitchedOff(workspace)) return;
  const missing = required.flatMap((setting) => {
    if (!setting.in[workspace.dialect]) return [];
    const reading = workspace.read(setting);
    return reading.is === "absent" ? [{ setting, reading }] : [];
  });
  const [first] = missing;
  if (!first) return;
  const names = missing.map(({ setting }) => code(keyOf(setting, workspace)));
  const status = missing.find(({ setting }) => setting === encryptionStatus)?.reading;
  yield {
    span: first.reading.anchor,
    message: `The customer-managed key is only half configured: ${names.join(" and ")} ${names.length > 1 ? "are" : "is"} not set.`,
    severity: severityOf("error", value),
    fixes: missing.length === 1 && status ? switchOn(workspace, status) : [],
  };
}

const switchOn = (workspace: Resource, status: Absent) => add(encryptionStatus, workspace, status, "enabled", false);

const rule: Rule = {
  id: "customer-managed-key-incomplete",
  control: "at-rest",
  severity: "error",
  title: "The customer-managed key is only half configured.",
  why: "Azure needs the vault and the key to encrypt the workspace with a key of your own. With one of them missing the deployment may fail, or the workspace may be made with keys that Microsoft manages, and encryption can be chosen only when a workspace is created.",
  fixNote:
    "Where only `status` is missing, the fix switches the key on. A missing vault id or key URI is yours to fill in: the vault must be in the workspace's subscription and region, with soft delete and purge protection on.",
  kinds: ["workspace"],
  settings: [encryption, encryptionStatus, encryptionKeyVault, encryptionKeyIdentifier],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
  sources: {
    policy: ["ba769a63-b8cc-4b2d-abf6-ac33c7204be8", "7f40cee6-e933-4d0f-a782-b96615e0f4a6"],
    mcsb: ["DP-5"],
    article: "Azure Cosmos DB",
  },
  *check(workspace) {
    if (!isInherited(encryption, workspace)) yield* judge(workspace);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a key without its vault",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
#<------------------- error[customer-managed-key-incomplete]
  key_uri: https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f
`,
  },
  {
    name: "cli-v2: accounts for the metadata, but no key",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
#<------------------- error[customer-managed-key-incomplete]
  storage_id: /subscriptions/0/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/meta
`,
  },
  {
    name: "cli-v2: complete, with values still to be filled in",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_vault: /subscriptions/<SUBSCRIPTION>/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo
  key_uri: https://<VAULT>.vault.azure.net/keys/ml/<VERSION>
`,
  },
  {
    name: "arm: a key that nothing switches on",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "vault": { "type": "string" }, "key": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
     // ^^^^^^^^^^^^ error[customer-managed-key-incomplete]
          "keyVaultProperties": {
            "keyVaultArmId": "[parameters('vault')]",
            "keyIdentifier": "[parameters('key')]"
          }
        }
      }
    }
  ]
}`,
    fixed: [
      [
        `"keyIdentifier": "[parameters('key')]"
          }`,
        `"keyIdentifier": "[parameters('key')]"
          },
          "status": "Enabled"`,
      ],
    ],
  },
  {
    name: "arm: switched on without the key",
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
          "keyVaultProperties": { "keyVaultArmId": "[parameters('vault')]" }
       // ^^^^^^^^^^^^^^^^^^^^ error[customer-managed-key-incomplete]
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: prepared but off unless a deployment asks for it",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "status": { "type": "string", "defaultValue": "Disabled" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "[parameters('status')]", "keyVaultProperties": {} } }
    }
  ]
}`,
  },
  {
    name: "arm: a project takes its encryption from its hub",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "kind": "project",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
    }`,
    ],
  },
  {
    name: "github-actions: no vault",
    syntax: "json",
    text: `{
  "name": "demo",
//^^^^^^ error[customer-managed-key-incomplete]
  "resource_group": "ml",
  "create_workspace": true,
  "resource_cmk_uri": "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
}`,
  },
  {
    name: "github-actions: no key",
    syntax: "json",
    text: `{
  "name": "demo",
//^^^^^^ error[customer-managed-key-incomplete]
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo"
}`,
  },
  {
    name: "github-actions: both",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
}`,
  },
];
