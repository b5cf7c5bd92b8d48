import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const key = ["workspace.encryption.keyIdentifier"];
const vault = ["workspace.encryption.keyVaultArmId"];
const identity = ["workspace.encryption.identity", "workspace.encryption.identityClientId"];

export const customerManagedKey: Topic = {
  id: "customer-managed-key",
  title: "What a customer-managed key asks for",
  summary: "The URI of the key and the id of its vault are both required, and the rest must be ready before.",
  columns: ["Part", "Must be"],
  rows: [
    row(
      [...key, "vaultKey.kty", "vaultKey.keySize"],
      "key",
      "RSA, 3072 bits or more advised, as `https://<vault>.vault.azure.net/keys/<name>/<version>`",
    ),
    row(
      [...vault, ...key, "keyVault.enableSoftDelete", "keyVault.enablePurgeProtection"],
      "vault",
      "soft delete and purge protection on; in the workspace's subscription",
    ),
    row(
      [...vault, ...identity],
      "access",
      "the Azure Cosmos DB principal may Get, Wrap Key and Unwrap Key in the vault",
    ),
    row(
      ["workspace.enableServiceSideCMKEncryption", "keyVault.publicNetworkAccess"],
      "service-side encryption",
      "a preview: no vault closed to the public, no renewal of the key",
    ),
    row([], "providers", "MachineLearningServices, Storage, KeyVault, DocumentDB and Search are registered"),
    row(key, "later", "a new version, or another key of the same vault; about an hour until it counts"),
    row(identity, "identity", "a user-assigned identity that fetches the key is also one of the workspace's"),
  ],
  notes: [
    "Whether Azure takes a URI without a version is not verified; every page shows one with it.",
    "The vault may be the workspace's own. That both lie in one region is no longer printed, though still sensible.",
    "Deleting the workspace removes the Cosmos DB instance that it made.",
    "Gone since the article of 2020: the request by mail, and Contributor on the subscription for the app of Azure ML.",
  ],
  sources: [learn("how-to-setup-customer-managed-keys"), learn("concept-customer-managed-keys")],
};
