import { containerRegistryEncryption } from "../../catalog/container-registry.ts";
import type { Case } from "../case.ts";
import { workspaceWithOwnKeyAndRegistry, workspaceWithRegistry } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "container-registry-without-customer-managed-key",
  what: "container registry",
  why: "The key that you can withdraw covers the metadata of the workspace only. The images in the registry hold your code and often your models, under a key of Microsoft's.",
  fixNote:
    "There is no quick fix, because only you know the key. Encryption with it needs the Premium tier and a user-assigned identity that may use the key, and cannot be switched off again.",
  setting: containerRegistryEncryption,
  bad: ["disabled"],
  source: "https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys",
  sources: { policy: ["5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580"], mcsb: ["DP-5"], article: "Encryption at rest" },
});

export const cases: readonly Case[] = [
  {
    name: "arm: Microsoft's key, written out",
    resources: [
      workspaceWithOwnKeyAndRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "encryption": { "status": "disabled" } }
      //                                        ^^^^^^^^^^ information[container-registry-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      workspaceWithOwnKeyAndRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": {}
    //^^^^^^^^^^^^ information[container-registry-without-customer-managed-key]
    }`,
    ],
  },
  {
    name: "arm: a key of yours",
    resources: [
      workspaceWithOwnKeyAndRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "encryption": { "status": "enabled" } }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": {}
    }`,
    ],
  },
];
