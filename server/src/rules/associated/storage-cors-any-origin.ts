import { corsOrigins } from "../../catalog/storage-service.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-cors-any-origin",
  control: "network",
  severity: "warning",
  title: "Pages of every site on the internet may call the storage account from a browser.",
  why: "A page that someone is lured to can use a signature or token that lies in the browser, or that it tricks out of the user, to read training data and models right there. Azure Machine Learning studio needs no more than its own addresses.",
  fixNote: "There is no quick fix, because only you know the sites. List them in the place of `*`.",
  setting: corsOrigins,
  bad: (word) => word === "any",
  absent: "off",
  when: serves,
  source:
    "https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services",
  sources: { mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: every site",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": {
        "cors": { "corsRules": [{ "allowedOrigins": ["https://ml.azure.com", "*"], "allowedMethods": ["GET"] }] }
      //                                                                     ^^^ warning[storage-cors-any-origin]
      }
    }`,
    ],
  },
  {
    name: "arm: the studio",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": {
        "cors": { "corsRules": [{ "allowedOrigins": ["https://ml.azure.com"], "allowedMethods": ["GET"] }] }
      }
    }`,
    ],
  },
  {
    name: "arm: all sites of the studio",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": {
        "cors": { "corsRules": [{ "allowedOrigins": ["https://*.ml.azure.com"], "allowedMethods": ["GET"] }] }
      }
    }`,
    ],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspace,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "cors": { "corsRules": [{ "allowedOrigins": ["*"] }] } }
    }`,
    ],
  },
];
