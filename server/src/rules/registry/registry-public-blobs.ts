import { registryBlobPublicAccess } from "../../catalog/registry.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "registry-public-blobs",
  control: "access",
  shutsOut: "people",
  severity: "warning",
  title: "Containers of the registry's storage account can be opened to anonymous readers.",
  why: "The storage account holds the models, code and environments of the registry. Where anonymous access is allowed, one wrong click on a container gives them to everyone who knows the address, and no log says who took them.",
  fixNote:
    "Forbids anonymous access in the whole account. Whoever reads blobs of the registry without signing in loses access; Azure Machine Learning itself signs in.",
  setting: registryBlobPublicAccess,
  bad: ["true"],
  want: "false",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-registry-network-isolation",
  sources: { mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: allowed in one of two regions",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/registries",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "publicNetworkAccess": "Disabled",
        "regionDetails": [
          { "location": "eastus", "storageAccountDetails": [{ "systemCreatedStorageAccount": { "allowBlobPublicAccess": false } }] },
          { "location": "westus", "storageAccountDetails": [{ "systemCreatedStorageAccount": { "allowBlobPublicAccess": true } }] }
          //                                                                                                            ^^^^ warning[registry-public-blobs]
        ]
      }
    }`,
    ],
    fixed: [
      [
        '{ "location": "westus", "storageAccountDetails": [{ "systemCreatedStorageAccount": { "allowBlobPublicAccess": true } }] }',
        '{ "location": "westus", "storageAccountDetails": [{ "systemCreatedStorageAccount": { "allowBlobPublicAccess": false } }] }',
      ],
    ],
  },
  {
    name: "arm: nowhere, and what only a deployment knows",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "open": { "type": "bool" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/registries",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "publicNetworkAccess": "Disabled",
        "regionDetails": [
          { "location": "eastus", "storageAccountDetails": [{ "systemCreatedStorageAccount": { "allowBlobPublicAccess": false } }] },
          { "location": "westus", "storageAccountDetails": [{ "systemCreatedStorageAccount": { "allowBlobPublicAccess": "[parameters('open')]" } }] }
        ]
      }
    }
  ]
}`,
  },
];
