import type { Setting } from "./setting.ts";

const storage = "https://learn.microsoft.com/azure/storage";

export const allowCrossTenantReplication: Setting = {
  id: "storageAccount.allowCrossTenantReplication",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether object replication may copy blobs to and from accounts of other Microsoft Entra tenants.",
  values: { true: "any tenant", false: "the own tenant only" },
  safer: "false",
  constraint: "Left out, it is `false` for accounts created after 15 December 2023.",
  source: `${storage}/blobs/object-replication-prevent-cross-tenant-policies`,
  in: { arm: { path: "properties.allowCrossTenantReplication", since: "2021-04-01" } },
};

export const allowedCopyScope: Setting = {
  id: "storageAccount.allowedCopyScope",
  kind: "storageAccount",
  type: "choice",
  summary: "From which accounts blobs may be copied into this one.",
  values: {
    all: "any account",
    aad: "accounts of the same Microsoft Entra tenant",
    privateLink: "accounts with a private link to the same virtual network",
  },
  whenAbsent: "all",
  safer: "aad",
  source: `${storage}/common/security-restrict-copy-operations`,
  in: {
    arm: {
      path: "properties.allowedCopyScope",
      words: { all: "All", aad: "AAD", privateLink: "PrivateLink" },
      since: "2021-08-01",
    },
  },
};

export const isSftpEnabled: Setting = {
  id: "storageAccount.isSftpEnabled",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether the account can be reached by SFTP.",
  values: {
    true: "by local users, with a password or key, and in a preview by Microsoft Entra identities",
    false: "no SFTP",
  },
  whenAbsent: "false",
  safer: "false",
  constraint: "Needs a hierarchical namespace, which the default storage of a workspace must not have.",
  source: `${storage}/blobs/secure-file-transfer-protocol-support`,
  in: { arm: { path: "properties.isSftpEnabled", since: "2021-08-01" } },
};

export const isLocalUserEnabled: Setting = {
  id: "storageAccount.isLocalUserEnabled",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether the account has users of its own, outside Microsoft Entra.",
  values: { true: "local users may sign in", false: "no local users" },
  safer: "false",
  source: `${storage}/blobs/secure-file-transfer-protocol-support`,
  in: { arm: { path: "properties.isLocalUserEnabled", since: "2021-08-01" } },
};

export const sasExpirationPeriod: Setting = {
  id: "storageAccount.sasPolicy.sasExpirationPeriod",
  kind: "storageAccount",
  type: "text",
  summary: "How long a shared access signature should live at most, as `days.hours:minutes:seconds`.",
  source: `${storage}/common/sas-expiration-policy`,
  in: { arm: { path: "properties.sasPolicy.sasExpirationPeriod", since: "2021-02-01" } },
};

export const resourceAccessIds: Setting = {
  id: "storageAccount.networkAcls.resourceAccessRules.resourceId",
  kind: "storageAccount",
  type: "text",
  summary: "Resource id of what gets past the firewall; a `*` stands for any name.",
  source: `${storage}/common/storage-network-security-resource-instances`,
  in: { arm: { path: "properties.networkAcls.resourceAccessRules[].resourceId", since: "2021-01-01" } },
};
