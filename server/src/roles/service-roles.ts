import type { BuiltInRole } from "./built-in-roles.ts";

const row = (name: string, guid: string, meaning: string, caution?: string): BuiltInRole =>
  caution === undefined ? { name, guid, meaning } : { name, guid, meaning, caution };

/** Roles on the services that a workspace stands on: storage, registry, key vault, logs. */
export const serviceRoles: readonly BuiltInRole[] = [
  row(
    "Storage Blob Data Contributor",
    "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
    "Reads, writes and deletes blobs, by identity.",
  ),
  row("Storage Blob Data Reader", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "Reads blobs, by identity."),
  row(
    "Storage Blob Data Owner",
    "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
    "Full access to blobs, access control included.",
    "Broad: Storage Blob Data Contributor is enough for a workspace.",
  ),
  row(
    "Storage File Data Privileged Contributor",
    "69566ab7-960f-475b-8e7c-b3118f30c6bd",
    "Reads, writes and deletes files of file shares, past the permissions set on them.",
  ),
  row(
    "Storage Account Contributor",
    "17d1049b-9a84-46fb-8f53-869881c3d3ab",
    "Manages storage accounts.",
    "It reads the account keys, and with them all data.",
  ),
  row("AcrPull", "7f951dda-4ed3-4680-a7ca-43fe172d538d", "Pulls images from a container registry."),
  row("AcrDelete", "c2f4ef07-c644-48eb-af81-4b1b4947fb11", "Deletes images and repositories of a container registry."),
  row("AcrPush", "8311e382-0749-4cb8-b61a-304f252e45ec", "Pushes images to a container registry, and pulls them."),
  row(
    "Key Vault Administrator",
    "00482a5a-887f-4fb3-b363-3b7fe8e74483",
    "Full access to the keys, secrets and certificates of a vault.",
    "Broad, but a user-assigned identity of a workspace is documented to need it.",
  ),
  row("Key Vault Secrets User", "4633458b-17de-408a-b874-0445c86b69e6", "Reads secrets of a vault."),
  row("Key Vault Secrets Officer", "b86a8fe4-44ce-4948-aee5-eccb2c155cd7", "Manages secrets of a vault."),
  row("Key Vault Crypto Officer", "14b46e9e-c2b7-41b4-b07b-48a6ebf60603", "Manages keys of a vault."),
  row("Key Vault Crypto User", "12338af0-0e69-4776-bea7-57ae8d297424", "Encrypts and decrypts with keys of a vault."),
  row(
    "Key Vault Crypto Service Encryption User",
    "e147488a-f6f5-4113-8e2d-b22465e65bf6",
    "Wraps and unwraps with a key of a vault: the right role for an identity that encrypts with a customer-managed key.",
  ),
  row("Key Vault Reader", "21090545-7ca7-4776-b22c-e363652d74d2", "Sees a vault and what is in it, but no values."),
  row(
    "Key Vault Contributor",
    "f25e0fa2-a7c8-4377-a976-54943a77a395",
    "Manages vaults, but does not read what is in them.",
  ),
  row(
    "Managed Identity Operator",
    "f1a07417-d97a-45cb-824c-7a7467783830",
    "Reads and assigns user-assigned identities, such as to compute of a workspace.",
  ),
  row(
    "Log Analytics Contributor",
    "92aaf0da-9dab-42b6-94a3-d43ce8d16293",
    "Reads all monitoring data and changes how it is collected.",
    "It reads the keys of storage accounts.",
  ),
  row("Log Analytics Reader", "73c42c96-874c-492b-b04d-ab87d138a893", "Reads all monitoring data and settings."),
  row("Monitoring Reader", "43d0d8ad-25c7-4714-9337-8ba259a9fe05", "Reads all monitoring data."),
  row(
    "Cognitive Services Contributor",
    "25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68",
    "Creates and manages AI services.",
    "It reads their keys.",
  ),
];
