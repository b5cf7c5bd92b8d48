import { aiServicesKeySource } from "../../catalog/ai-services.ts";
import type { Case } from "../case.ts";
import { aiServicesConnection } from "../case-parts.ts";
import { workspace, workspaceWithOwnKey } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "ai-services-without-customer-managed-key",
  what: "Azure AI service",
  why: "The key that you can withdraw covers the metadata of the workspace only. Files for fine-tuning, trained models and stored conversations lie in the AI service, under a key of Microsoft's.",
  fixNote:
    "There is no quick fix, because only you know the key. Set `encryption.keySource` to `Microsoft.KeyVault` with the properties of the key.",
  setting: aiServicesKeySource,
  bad: ["microsoft"],
  source: "https://learn.microsoft.com/azure/ai-services/encryption/cognitive-services-encryption-keys-portal",
  sources: { policy: ["67121cc7-ff39-4ab8-b7e3-95b84dab487d"], mcsb: ["DP-5"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: Microsoft's key, written out",
    resources: [
      workspaceWithOwnKey,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "encryption": { "keySource": "Microsoft.CognitiveServices" } }
      //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[ai-services-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithOwnKey,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": {}
    //^^^^^^^^^^^^ information[ai-services-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: a key of yours",
    resources: [
      workspaceWithOwnKey,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": { "encryption": { "keySource": "Microsoft.KeyVault" } }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
    resources: [
      workspace,
      aiServicesConnection,
      `
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2024-10-01",
      "name": "ai",
      "properties": {}
    }`,
    ],
  },
];
