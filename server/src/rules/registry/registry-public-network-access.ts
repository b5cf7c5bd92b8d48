import { registryPublicNetworkAccess } from "../../catalog/registry.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "registry-public-network-access",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "The registry accepts traffic from the public internet.",
  why: "A registry hands models, environments and components to many workspaces. While it is public, a stolen token reads them, or plants altered ones, from anywhere; behind a private endpoint it works only from inside your network.",
  fixNote:
    "Sets public network access to disabled. The registry, its storage and its container registry then need private endpoints, sharing from a private workspace needs a resource instance rule on the storage account, and environments can no longer be created in the registry.",
  setting: registryPublicNetworkAccess,
  bad: ["enabled"],
  want: "disabled",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-registry-network-isolation",
  sources: { mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: enabled",
    syntax: "yaml",
    text: `
name: models
location: westeurope
public_network_access: enabled
#                      ^^^^^^^ warning[registry-public-network-access]
replication_locations:
  - location: westeurope
`,
    fixed: [["public_network_access: enabled", "public_network_access: disabled"]],
  },
  {
    name: "cli-v2: left out, so the default applies",
    syntax: "yaml",
    text: `
name: models
#<--- information[registry-public-network-access]
location: westeurope
replication_locations:
  - location: westeurope
`,
    fixed: [
      [
        "- location: westeurope",
        `- location: westeurope
public_network_access: disabled`,
      ],
    ],
  },
  {
    name: "cli-v2: private",
    syntax: "yaml",
    text: `
name: models
location: westeurope
public_network_access: Disabled
replication_locations:
  - location: westeurope
`,
  },
  {
    name: "arm: enabled",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/registries",
      "apiVersion": "2024-04-01",
      "name": "models",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[registry-public-network-access]
    }`,
    ],
    fixed: [
      ['"properties": { "publicNetworkAccess": "Enabled" }', '"properties": { "publicNetworkAccess": "Disabled" }'],
    ],
  },
  {
    name: "arm: decided at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "access": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/registries",
      "apiVersion": "2024-04-01",
      "name": "models",
      "properties": { "publicNetworkAccess": "[parameters('access')]" }
    }
  ]
}`,
  },
];
