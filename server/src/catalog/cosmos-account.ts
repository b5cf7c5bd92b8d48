import type { Setting } from "./setting.ts";

const pages = "https://learn.microsoft.com/azure/cosmos-db";

export const cosmosDisableLocalAuth: Setting = {
  id: "cosmosAccount.disableLocalAuth",
  kind: "cosmosAccount",
  type: "flag",
  summary: "Whether the account's keys are refused.",
  values: { true: "Microsoft Entra identities only", false: "whoever has a key" },
  whenAbsent: "false",
  safer: "true",
  source: `${pages}/how-to-connect-role-based-access-control#disable-key-based-authentication`,
  in: { arm: { path: "properties.disableLocalAuth", since: "2021-06-15" } },
};

export const cosmosMetadataWrites: Setting = {
  id: "cosmosAccount.disableKeyBasedMetadataWriteAccess",
  kind: "cosmosAccount",
  type: "flag",
  summary: "Whether databases, containers and throughput can no longer be changed with the account's keys.",
  values: { true: "only by roles", false: "by whoever has a key" },
  whenAbsent: "false",
  safer: "true",
  source: `${pages}/audit-control-plane-logs`,
  in: { arm: { path: "properties.disableKeyBasedMetadataWriteAccess", since: "2019-08-01" } },
};

export const cosmosPublicNetworkAccess: Setting = {
  id: "cosmosAccount.publicNetworkAccess",
  kind: "cosmosAccount",
  type: "choice",
  summary: "Whether the account can be reached from outside its private endpoints at all.",
  values: {
    enabled: "as far as the firewall lets through",
    disabled: "through private endpoints only",
    securedByPerimeter: "as the network security perimeter says",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  source: `${pages}/how-to-configure-firewall`,
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled", securedByPerimeter: "SecuredByPerimeter" },
      since: "2020-03-01",
    },
  },
};

export const cosmosNetworkFilter: Setting = {
  id: "cosmosAccount.isVirtualNetworkFilterEnabled",
  kind: "cosmosAccount",
  type: "choice",
  summary: "Whether only the listed virtual networks reach the account.",
  values: { allow: "every network", deny: "the listed networks and addresses" },
  whenAbsent: "allow",
  safer: "deny",
  source: `${pages}/how-to-configure-firewall`,
  in: {
    arm: { path: "properties.isVirtualNetworkFilterEnabled", words: { allow: false, deny: true }, since: "2015-04-08" },
  },
};

export const cosmosIpRules: Setting = {
  id: "cosmosAccount.ipRules",
  kind: "cosmosAccount",
  type: "list",
  summary: "The addresses that reach the account; with any of them, no other does.",
  source: `${pages}/how-to-configure-firewall`,
  in: { arm: { path: "properties.ipRules", also: ["properties.ipRangeFilter"], since: "2020-04-01" } },
};

export const cosmosAddresses: Setting = {
  id: "cosmosAccount.ipRules.ipAddressOrRange",
  kind: "cosmosAccount",
  type: "text",
  summary:
    "An address or range that reaches the account; `0.0.0.0` stands for everything in Azure, other customers included.",
  source: `${pages}/how-to-configure-firewall`,
  in: { arm: { path: "properties.ipRules[].ipAddressOrRange", since: "2020-04-01" } },
};

export const cosmosMinimalTls: Setting = {
  id: "cosmosAccount.minimalTlsVersion",
  kind: "cosmosAccount",
  type: "choice",
  summary: "The oldest version of TLS that the account asks for.",
  values: { tls: "TLS 1.0 and newer", tls11: "TLS 1.1 and newer", tls12: "TLS 1.2 and newer" },
  safer: "tls12",
  constraint: "Cosmos DB has refused TLS 1.0 and 1.1 since 31 August 2025, whatever is set.",
  source: `${pages}/self-serve-minimum-tls-enforcement`,
  in: {
    arm: {
      path: "properties.minimalTlsVersion",
      words: { tls: "Tls", tls11: "Tls11", tls12: "Tls12" },
      since: "2022-11-15",
    },
  },
};

export const cosmosKeyUri: Setting = {
  id: "cosmosAccount.keyVaultKeyUri",
  kind: "cosmosAccount",
  type: "text",
  summary: "URI, without a version, of the customer-managed key that encrypts the account.",
  whenAbsent: "absent",
  constraint:
    "Its vault must have purge protection and let Azure's trusted services in; the account must list its `locations`.",
  source: `${pages}/how-to-setup-customer-managed-keys`,
  in: { arm: { path: "properties.keyVaultKeyUri", since: "2019-12-12" } },
};
