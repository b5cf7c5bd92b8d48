import { containerGroupEncryption } from "../../catalog/container-group.ts";
import type { Case } from "../case.ts";
import { registry } from "../case-resources.ts";
import { workspaceWithOwnKeyAndRegistry, workspaceWithRegistry } from "../case-workspaces.ts";
import { customerKeyRule } from "../customer-key-rule.ts";

export default customerKeyRule({
  id: "container-group-without-customer-managed-key",
  what: "container group",
  why: "The key that you can withdraw covers the metadata of the workspace only. What the containers unpack of your code and models is under a key of Microsoft's.",
  fixNote:
    "There is no quick fix, because only you know the key. Set `encryptionProperties` with `vaultBaseUrl`, `keyName` and `keyVersion`.",
  setting: containerGroupEncryption,
  bad: ["absent"],
  source: "https://learn.microsoft.com/azure/container-instances/container-instances-encrypt-data",
  sources: { policy: ["0aa61e00-0a01-4a3c-9945-e93cffedf0e6"], mcsb: ["DP-5"], article: "Azure Container Instance" },
  differs: "Azure Policy's definition does not look at the version of the key, which the resource type demands.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: none",
    resources: [
      workspaceWithOwnKeyAndRegistry,
      registry,
      `
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "score",
      "properties": {
    //^^^^^^^^^^^^ information[container-group-without-customer-managed-key]
        "imageRegistryCredentials": [{ "server": "[reference(resourceId('Microsoft.ContainerRegistry/registries', 'images')).loginServer]", "identity": "[parameters('identity')]" }]
      }
    }`,
    ],
  },
  {
    name: "arm: one",
    resources: [
      workspaceWithOwnKeyAndRegistry,
      registry,
      `
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "score",
      "properties": {
        "imageRegistryCredentials": [{ "server": "[reference(resourceId('Microsoft.ContainerRegistry/registries', 'images')).loginServer]", "identity": "[parameters('identity')]" }],
        "encryptionProperties": { "vaultBaseUrl": "https://keys.vault.azure.net", "keyName": "aci", "keyVersion": "1" }
      }
    }`,
    ],
  },
  {
    name: "arm: a workspace without a key of yours",
    resources: [
      workspaceWithRegistry,
      registry,
      `
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "score",
      "properties": {
        "imageRegistryCredentials": [{ "server": "[reference(resourceId('Microsoft.ContainerRegistry/registries', 'images')).loginServer]", "identity": "[parameters('identity')]" }]
      }
    }`,
    ],
  },
];
