import { groupIds, privateLinkServiceId } from "../../catalog/private-endpoint.ts";
import { storagePublicNetworkAccess } from "../../catalog/storage-account.ts";
import { storageAccount } from "../../catalog/workspace-resources.ts";
import { hasLinkedTemplates, privateEndpointsOf, usersOf } from "../../model/graph.ts";
import { isAlways, type Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { blobPrivateEndpoint, filePrivateEndpoint, storage } from "../case-resources.ts";
import { workspaceWithStorage } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";

/** The parts of the account that are reached; undefined where the file does not tell. */
function partsReached(endpoints: readonly Resource[]): ReadonlySet<string> | undefined {
  const readings = endpoints.map((endpoint) => endpoint.read(groupIds));
  const parts = readings.map((reading) => (reading.is === "known" && reading.complete ? reading.values : undefined));
  return parts.every((values) => values !== undefined)
    ? new Set(parts.flatMap((values) => values.map(({ canonical = "" }) => canonical.toLowerCase())))
    : undefined;
}

const rule: Rule = {
  id: "storage-endpoints-missing-for-batch",
  control: "network",
  severity: "information",
  title: "The closed storage account has no private endpoints for what batch endpoints need.",
  why: "Batch endpoints and parallel runs keep their state in queues and tables. Where those cannot be reached, every run fails, and the quickest way out is often to open the account to everyone again.",
  fixNote:
    "There is no quick fix, because only you know the subnet. Add private endpoints with the group ids `queue` and `table`.",
  kinds: ["storageAccount", "privateEndpoint"],
  settings: [storagePublicNetworkAccess, groupIds, privateLinkServiceId],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: { mcsb: ["NS-2"] },
  *check(account, others) {
    if (account.kind !== "storageAccount") return;
    const endpoints = privateEndpointsOf(account, others);
    if (endpoints.length === 0 || hasLinkedTemplates(others)) return;
    const workspaces = usersOf(account, others, [storageAccount]);
    const batch = others.find(
      ({ kind, holders }) => kind === "batchEndpoint" && holders?.().some((holder) => workspaces.includes(holder)),
    );
    if (!batch || !isAlways(account.read(storagePublicNetworkAccess), "disabled")) return;
    const reached = partsReached(endpoints);
    const missing = reached ? ["queue", "table"].filter((part) => !reached.has(part)) : [];
    if (missing.length === 0) return;
    yield {
      span: account.anchor,
      message: `The closed storage account has no private endpoint for ${missing.map((part) => `'${part}'`).join(" and ")}, which batch endpoints need.`,
      severity: rule.severity,
      fixes: [],
      related: [{ span: batch.anchor, message: "A batch endpoint that needs it." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: blobs and files only",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/night",
      "properties": { "authMode": "AADToken" }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[storage-endpoints-missing-for-batch]
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
      blobPrivateEndpoint,
      filePrivateEndpoint,
    ],
  },
  {
    name: "arm: all four",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/night",
      "properties": { "authMode": "AADToken" }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
      blobPrivateEndpoint,
      filePrivateEndpoint,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "c",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": { "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "groupIds": ["queue"] }
          }
        ]
      }
    }`,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "d",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": { "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "groupIds": ["table"] }
          }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: no batch endpoint",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
      blobPrivateEndpoint,
      filePrivateEndpoint,
    ],
  },
  {
    name: "arm: the private endpoints are elsewhere",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/night",
      "properties": { "authMode": "AADToken" }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: an account that is not closed",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/night",
      "properties": { "authMode": "AADToken" }
    }`,
      storage,
      blobPrivateEndpoint,
    ],
  },
];
