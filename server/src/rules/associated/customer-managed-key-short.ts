import { keySize, keyType } from "../../catalog/key-vault-items.ts";
import { encryptionKeyVault } from "../../catalog/workspace-encryption.ts";
import { usersOf, within } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { vaultWithPurgeProtection } from "../case-resources.ts";
import { workspaceWithOwnKeyInVault, workspaceWithVault } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explainAbsence } from "../wording.ts";

const leastBits = 3072;

const rule: Rule = {
  id: "customer-managed-key-short",
  control: "at-rest",
  severity: "hint",
  title: "A key in the vault that holds the workspace's key is shorter than Microsoft recommends.",
  why: "Microsoft recommends an RSA key of at least 3072 bits for encrypting a workspace. The key can only be replaced by another one of the same vault, so it pays to choose a long one at the start.",
  fixNote:
    "There is no quick fix: a key keeps its length. Create another one with `keySize` 3072 or 4096 and name that in the workspace.",
  kinds: ["vaultKey"],
  settings: [keySize, keyType],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  sources: { policy: ["82067dbb-e53b-4e06-b631-546d197452d9"], mcsb: ["DP-6"], article: "Encryption at rest" },
  *check(key, others) {
    const vaults = within(key, "keyVault").filter((vault) => usersOf(vault, others, [encryptionKeyVault]).length > 0);
    const type = key.read(keyType);
    const isRsa = type.is === "absent" || isAlways(type, "rsa") || isAlways(type, "rsaHsm");
    if (vaults.length === 0 || !isRsa) return;
    const reading = key.read(keySize);
    if (reading.is === "absent") {
      const message = explainAbsence(rule.title, keySize, key, reading);
      yield { span: reading.anchor, message, severity: severityOf(rule.severity, reading), fixes: [] };
    }
    const value = violated(reading, ({ raw }) => Number(raw) < leastBits);
    if (value)
      yield { span: value.site.span, message: rule.title, severity: severityOf(rule.severity, value), fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: 2048 bits",
    resources: [
      workspaceWithOwnKeyInVault,
      vaultWithPurgeProtection,
      `
    {
      "type": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2023-07-01",
      "name": "keys/cmk",
      "properties": { "kty": "RSA", "keySize": 2048 }
      //                                       ^^^^ hint[customer-managed-key-short]
    }`,
    ],
  },
  {
    name: "arm: left out, which means 2048",
    resources: [
      workspaceWithOwnKeyInVault,
      vaultWithPurgeProtection,
      `
    {
      "type": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2023-07-01",
      "name": "keys/cmk",
      "properties": { "kty": "RSA" }
    //^^^^^^^^^^^^ hint[customer-managed-key-short]
    }`,
    ],
  },
  {
    name: "arm: 3072 bits",
    resources: [
      workspaceWithOwnKeyInVault,
      vaultWithPurgeProtection,
      `
    {
      "type": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2023-07-01",
      "name": "keys/cmk",
      "properties": { "kty": "RSA", "keySize": 3072 }
    }`,
    ],
  },
  {
    name: "arm: an elliptic curve has another measure",
    resources: [
      workspaceWithOwnKeyInVault,
      vaultWithPurgeProtection,
      `
    {
      "type": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2023-07-01",
      "name": "keys/cmk",
      "properties": { "kty": "EC" }
    }`,
    ],
  },
  {
    name: "arm: a vault that holds no key of a workspace",
    resources: [
      workspaceWithVault,
      vaultWithPurgeProtection,
      `
    {
      "type": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2023-07-01",
      "name": "keys/cmk",
      "properties": { "kty": "RSA", "keySize": 2048 }
    }`,
    ],
  },
];
