import { publicAccess } from "../../catalog/blob-container.ts";
import { allowBlobPublicAccess } from "../../catalog/storage-account.ts";
import { serves, within } from "../../model/graph.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspaceWithStorage } from "../case-workspaces.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

/** Whether anonymous readers get into an account at all: left out, that depends on its age. */
function isAllowed(account: Resource): boolean | undefined {
  const reading = account.read(allowBlobPublicAccess);
  if (reading.is !== "known" || !reading.complete) return undefined;
  const words = new Set(reading.values.map(({ canonical }) => canonical));
  return words.size > 1 ? undefined : words.has("true");
}

const rule: Rule = {
  id: "storage-container-public",
  control: "access",
  shutsOut: "people",
  severity: "error",
  title: "Everyone can read this container of the storage account without signing in.",
  why: "Whoever finds out the address, which is made of two names that are easy to guess, downloads training data, models or logs from anywhere, and nobody can tell who it was.",
  fixNote:
    "Closes the container to anonymous readers. Azure Machine Learning signs in and does not notice; whoever reads it without signing in today is refused.",
  kinds: ["blobContainer", "storageAccount"],
  settings: [publicAccess, allowBlobPublicAccess],
  source: "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
  sources: { psrule: ["Azure.Storage.BlobAccessType", "AZR-000199"], checkov: ["CKV_AZURE_34"], mcsb: ["NS-2"] },
  differs: "KICS knows `Blob` and `Container` with just these capitals. Azure takes any, and so does this rule.",
  *check(container, others, project) {
    if (container.kind !== "blobContainer") return;
    const accounts = within(container, "storageAccount").filter((account) => serves(account, others, project));
    const value = violated(
      container.read(publicAccess),
      ({ canonical }) => canonical === "blob" || canonical === "container",
    );
    if (!value || accounts.length === 0 || accounts.every((account) => isAllowed(account) === false)) return;
    const severity = accounts.some(isAllowed) ? rule.severity : "warning";
    yield {
      span: value.site.span,
      message: explain(rule.title, value),
      severity: severityOf(severity, value),
      fixes: change(publicAccess, container, value, "none", false),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: public, in an account that allows it",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowBlobPublicAccess": true }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices/containers",
      "apiVersion": "2023-05-01",
      "name": "data/default/training",
      "properties": { "publicAccess": "Blob" }
      //                              ^^^^^^ error[storage-container-public]
    }`,
    ],
    fixed: [['"properties": { "publicAccess": "Blob" }', '"properties": { "publicAccess": "None" }']],
  },
  {
    name: "arm: public, in an account that may allow it",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices/containers",
      "apiVersion": "2023-05-01",
      "name": "data/default/training",
      "properties": { "publicAccess": "container" }
      //                              ^^^^^^^^^^^ warning[storage-container-public]
    }`,
    ],
    fixed: [['"properties": { "publicAccess": "container" }', '"properties": { "publicAccess": "None" }']],
  },
  {
    name: "arm: the account allows nothing",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowBlobPublicAccess": false }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices/containers",
      "apiVersion": "2023-05-01",
      "name": "data/default/training",
      "properties": { "publicAccess": "Blob" }
    }`,
    ],
  },
  {
    name: "arm: private",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowBlobPublicAccess": true }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices/containers",
      "apiVersion": "2023-05-01",
      "name": "data/default/training",
      "properties": { "publicAccess": "None" }
    }`,
    ],
  },
  {
    name: "arm: a container of another account",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowBlobPublicAccess": true }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/blobServices/containers",
      "apiVersion": "2023-05-01",
      "name": "website/default/images",
      "properties": { "publicAccess": "Blob" }
    }`,
    ],
  },
];
