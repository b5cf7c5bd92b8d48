import { searchKeyEnforcement } from "../../catalog/search-service.ts";
import { customerKeyRule } from "../customer-key-rule.ts";
import type { Case } from "../rule.ts";

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
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "encryptionWithCmk": { "enforcement": "Disabled" } }
      //                                                    ^^^^^^^^^^ information[search-service-without-customer-managed-key]
    }
  ]
}`,
  },
  {
    name: "arm: left out",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {}
    //^^^^^^^^^^^^ information[search-service-without-customer-managed-key]
    }
  ]
}`,
  },
  {
    name: "arm: asked for",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": { "encryptionWithCmk": { "enforcement": "Enabled" } }
    }
  ]
}`,
  },
  {
    name: "arm: a workspace without a key of yours",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "name": "search",
      "properties": {}
    }
  ]
}`,
  },
];
