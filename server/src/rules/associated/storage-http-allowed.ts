import { supportsHttpsTrafficOnly } from "../../catalog/storage-account.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-http-allowed",
  control: "in-transit",
  shutsOut: "programs",
  severity: "warning",
  title: "The storage account accepts requests over plain HTTP.",
  why: "Over HTTP, data, models and even the signatures that open the account travel in plain text. Anyone on the way can read them, change them, and use the signatures until they expire.",
  fixNote: "Refuses plain HTTP. Azure Machine Learning uses HTTPS; a tool with an `http://` address fails.",
  setting: supportsHttpsTrafficOnly,
  bad: ["false"],
  want: "true",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer",
  sources: {
    psrule: ["Azure.Storage.SecureTransfer", "AZR-000196"],
    checkov: ["CKV_AZURE_3"],
    policy: ["404c3081-a854-4457-ae30-26a93ef643f9"],
    mcsb: ["DP-3"],
    article: "Encryption in transit",
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: allowed",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "supportsHttpsTrafficOnly": false }
      //                                          ^^^^^ warning[storage-http-allowed]
    }`,
    ],
    fixed: [
      ['"properties": { "supportsHttpsTrafficOnly": false }', '"properties": { "supportsHttpsTrafficOnly": true }'],
    ],
  },
  {
    name: "arm: left out in an API version that then allows it",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2018-07-01",
      "name": "data",
      "properties": { "accessTier": "Hot" }
    //^^^^^^^^^^^^ information[storage-http-allowed]
    }`,
    ],
    fixed: [
      [
        '"properties": { "accessTier": "Hot" }',
        '"properties": { "accessTier": "Hot", "supportsHttpsTrafficOnly": true }',
      ],
    ],
  },
  {
    name: "arm: left out in an API version that then refuses it",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2019-04-01",
      "name": "data",
      "properties": {}
    }`,
    ],
  },
  {
    name: "arm: refused",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2018-07-01",
      "name": "data",
      "properties": { "supportsHttpsTrafficOnly": true }
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
      "properties": { "supportsHttpsTrafficOnly": false }
    }`,
    ],
  },
];
