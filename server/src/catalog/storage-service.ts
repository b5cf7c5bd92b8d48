import type { Setting } from "./setting.ts";

const storage = "https://learn.microsoft.com/azure/storage";

export const corsOrigins: Setting = {
  id: "storageService.cors.allowedOrigins",
  kind: "storageService",
  type: "choice",
  summary: "The sites whose pages may call the service from a browser, or `*` for every site.",
  values: { any: "every site" },
  source:
    "https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services",
  in: { arm: { path: "properties.cors.corsRules[].allowedOrigins[]", words: { any: "*" } } },
};

export const blobSoftDelete: Setting = {
  id: "storageService.deleteRetentionPolicy.enabled",
  kind: "storageService",
  type: "flag",
  summary: "Whether deleted or overwritten blobs can be recovered for a while.",
  values: { true: "recoverable", false: "gone at once" },
  safer: "true",
  source: `${storage}/blobs/soft-delete-blob-overview`,
  in: { arm: { path: "properties.deleteRetentionPolicy.enabled" } },
};

export const containerSoftDelete: Setting = {
  id: "storageService.containerDeleteRetentionPolicy.enabled",
  kind: "storageService",
  type: "flag",
  summary: "Whether deleted containers can be recovered for a while.",
  values: { true: "recoverable", false: "gone at once" },
  safer: "true",
  source: `${storage}/blobs/soft-delete-container-overview`,
  in: { arm: { path: "properties.containerDeleteRetentionPolicy.enabled" } },
};

export const smbVersions: Setting = {
  id: "storageService.protocolSettings.smb.versions",
  kind: "storageService",
  type: "text",
  summary: "The versions of SMB that file shares accept, separated by semicolons.",
  constraint: "`SMB2.1` has no encryption in transit, and is refused where that is required.",
  source: `${storage}/files/files-smb-protocol`,
  in: { arm: { path: "properties.protocolSettings.smb.versions" } },
};

export const smbEncryption: Setting = {
  id: "storageService.protocolSettings.smb.encryptionInTransit.required",
  kind: "storageService",
  type: "flag",
  summary: "Whether file shares refuse SMB without encryption.",
  values: { true: "encrypted only", false: "without encryption as well" },
  safer: "true",
  constraint: "Left out, the account's `supportsHttpsTrafficOnly` decides for SMB, too.",
  source: `${storage}/files/storage-files-networking-overview`,
  in: { arm: { path: "properties.protocolSettings.smb.encryptionInTransit.required", since: "2025-01-01" } },
};
