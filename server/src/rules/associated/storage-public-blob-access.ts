import { allowBlobPublicAccess } from "../../catalog/storage-account.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-public-blob-access",
  control: "access",
  shutsOut: "people",
  severity: "warning",
  title: "Containers of the storage account can be opened to anonymous readers.",
  why: "One careless click or one line of a script makes a container readable to anyone on the internet who knows its address, without a sign-in. The storage account of a workspace holds its training data, models, logs and snapshots of code.",
  fixNote:
    "Forbids anonymous access for the whole account, whatever its containers say. Azure Machine Learning signs in and does not notice; whoever reads a container without signing in today is refused.",
  setting: allowBlobPublicAccess,
  bad: ["true"],
  want: "false",
  // What is assumed depends on the age of the account.
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
  sources: {
    psrule: ["Azure.Storage.BlobPublicAccess", "AZR-000198"],
    checkov: ["CKV_AZURE_190"],
    policy: ["4fa4b6c0-31ca-4c0d-b10d-24b96f62a751"],
    mcsb: ["NS-2"],
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
      "properties": { "allowBlobPublicAccess": true }
      //                                       ^^^^ warning[storage-public-blob-access]
    }`,
    ],
    fixed: [['"properties": { "allowBlobPublicAccess": true }', '"properties": { "allowBlobPublicAccess": false }']],
  },
  {
    name: "arm: forbidden",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowBlobPublicAccess": false }
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
      "properties": { "allowBlobPublicAccess": true }
    }`,
    ],
  },
];
