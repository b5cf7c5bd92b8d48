import { searchKeyEnforcement } from "../../catalog/search-service.ts";
import type { Case } from "../case.ts";
import { searchConnection } from "../case-parts.ts";
import { workspace, workspaceWithOwnKey } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "search-service-without-customer-managed-key",
  what: "Azure AI Search service",
  why: "The key that you can withdraw covers the metadata of the workspace only. An index holds whole passages of your documents, and nothing asks that it is encrypted with a key of yours.",
  fixNote:
    "There is no quick fix: indexes that exist stay as they are. Set `encryptionWithCmk.enforcement` to `Enabled` to see which of them are not encrypted with a key of yours, and build those anew.",
  setting: searchKeyEnforcement,
  bad: ["disabled", "unspecified"],
  source: "https://learn.microsoft.com/azure/search/search-security-manage-encryption-keys",
  sources: { policy: ["76a56461-9dc0-40f0-82f5-2453283afa2f"], mcsb: ["DP-5"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: not asked for, written out",
    resources: [
      workspaceWithOwnKey,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "encryptionWithCmk": { "enforcement": "Disabled" } }
      //                                                    ^^^^^^^^^^ information[search-service-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithOwnKey,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {}
    //^^^^^^^^^^^^ information[search-service-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: asked for",
    resources: [
      workspaceWithOwnKey,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "encryptionWithCmk": { "enforcement": "Enabled" } }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
    resources: [
      workspace,
      searchConnection,
      `
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {}
    }`,
    ],
  },
];
