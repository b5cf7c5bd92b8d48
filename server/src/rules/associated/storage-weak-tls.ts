import { minimumTlsVersion } from "../../catalog/storage-account.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-weak-tls",
  control: "in-transit",
  severity: "information",
  title: "The storage account does not ask for TLS 1.2.",
  why: "Azure Storage has refused TLS 1.0 and 1.1 since 3 February 2026, whatever an account asks for, so nothing is exposed. Azure Policy and other audits still read the setting, and fail an account that asks for less.",
  fixNote: "Asks for TLS 1.2, which every client has to speak anyway.",
  setting: minimumTlsVersion,
  bad: ["tls1_0", "tls1_1"],
  want: "tls1_2",
  absent: "hint",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-minimum-version",
  sources: {
    psrule: ["Azure.Storage.MinTLS", "AZR-000200"],
    checkov: ["CKV_AZURE_44"],
    policy: ["fe83a0eb-a853-422d-aac2-1bffd182c5d0"],
    mcsb: ["DP-3"],
    article: "Encryption in transit",
  },
  differs: "PSRule and Checkov compare with TLS 1.2 alone and fail an account that demands 1.3. Newer is fine here.",
  profiles: { strict: { floor: "hint", why: "Azure Storage refuses older versions whatever an account asks for." } },
});

export const cases: readonly Case[] = [
  {
    name: "arm: TLS 1.0",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "minimumTlsVersion": "TLS1_0" }
      //                                   ^^^^^^^^ information[storage-weak-tls]
    }`,
    ],
    fixed: [['"properties": { "minimumTlsVersion": "TLS1_0" }', '"properties": { "minimumTlsVersion": "TLS1_2" }']],
  },
  {
    name: "arm: left out, in an API version that does not know it",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2019-01-01",
      "name": "data",
      "properties": { "accessTier": "Hot" }
    //^^^^^^^^^^^^ hint[storage-weak-tls]
    }`,
    ],
    fixed: [
      ['"apiVersion": "2019-01-01"', '"apiVersion": "2019-04-01"'],
      ['"properties": { "accessTier": "Hot" }', '"properties": { "accessTier": "Hot", "minimumTlsVersion": "TLS1_2" }'],
    ],
  },
  {
    name: "arm: TLS 1.2",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "minimumTlsVersion": "TLS1_2" }
    }`,
    ],
  },
  {
    name: "arm: TLS 1.3",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "minimumTlsVersion": "TLS1_3" }
    }`,
    ],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "minimumTlsVersion": "TLS1_0" }
    }`,
    ],
  },
];
