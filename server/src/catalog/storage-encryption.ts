import type { Setting } from "./setting.ts";

const pages = "https://learn.microsoft.com/azure/storage/common";

export const storageKeySource: Setting = {
  id: "storageAccount.encryption.keySource",
  kind: "storageAccount",
  type: "choice",
  summary: "Whose key encrypts the account.",
  values: { microsoft: "Microsoft's", customer: "one of yours, in a key vault" },
  whenAbsent: "microsoft",
  safer: "customer",
  constraint: "A key of yours needs an identity that may wrap and unwrap with it, and a vault with purge protection.",
  source: `${pages}/customer-managed-keys-overview`,
  in: {
    arm: {
      path: "properties.encryption.keySource",
      words: { microsoft: "Microsoft.Storage", customer: "Microsoft.Keyvault" },
      since: "2016-01-01",
    },
  },
};

export const requireInfrastructureEncryption: Setting = {
  id: "storageAccount.encryption.requireInfrastructureEncryption",
  kind: "storageAccount",
  type: "flag",
  summary: "Whether data is encrypted a second time, with another key, below the account.",
  values: { true: "twice", false: "once" },
  whenAbsent: "false",
  safer: "true",
  createOnly: true,
  source: `${pages}/infrastructure-encryption-enable`,
  in: { arm: { path: "properties.encryption.requireInfrastructureEncryption", since: "2019-06-01" } },
};

const keyScope = (service: "queue" | "table"): Setting => ({
  id: `storageAccount.encryption.services.${service}.keyType`,
  kind: "storageAccount",
  type: "choice",
  summary: `Whether the account's key encrypts its ${service}s, too.`,
  values: { account: "the account's key, which may be yours", service: "always a key of Microsoft's" },
  whenAbsent: "service",
  safer: "account",
  createOnly: true,
  source: `${pages}/account-encryption-key-create`,
  in: {
    arm: {
      path: `properties.encryption.services.${service}.keyType`,
      words: { account: "Account", service: "Service" },
      since: "2019-06-01",
    },
  },
});

export const queueKeyType = keyScope("queue");
export const tableKeyType = keyScope("table");
