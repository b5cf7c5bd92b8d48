import { containerRegistryPublicNetworkAccess, exportPolicy } from "../../catalog/container-registry.ts";
import { serves } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { workspaceWithRegistry } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "container-registry-export-allowed",
  control: "network",
  severity: "information",
  title: "The container registry is closed to the public, but its images may be exported.",
  why: "Whoever may read images can have them copied to a registry of their own by an import, past your network. Images hold code, models and sometimes secrets.",
  fixNote:
    "Forbids exporting. Imports from this registry into another one fail from then on, also those of your own. Export pipelines of the registry must be deleted first.",
  setting: exportPolicy,
  bad: ["enabled"],
  want: "disabled",
  absent: "hint",
  when: (registry, others, project) =>
    serves(registry, others, project) && isAlways(registry.read(containerRegistryPublicNetworkAccess), "disabled"),
  source: "https://learn.microsoft.com/azure/container-registry/data-loss-prevention",
  sources: {
    psrule: ["Azure.ACR.ExportPolicy", "AZR-000495"],
    policy: ["524b0254-c285-4903-bee6-bb8126cde579"],
    mcsb: ["DP-2"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: allowed, written out",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": {
        "publicNetworkAccess": "Disabled",
        "policies": { "exportPolicy": { "status": "enabled" } }
      //                                          ^^^^^^^^^ information[container-registry-export-allowed]
      }
    }`,
    ],
    fixed: [
      [
        '"policies": { "exportPolicy": { "status": "enabled" } }',
        '"policies": { "exportPolicy": { "status": "disabled" } }',
      ],
    ],
  },
  {
    name: "arm: left out, which allows it",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": {
        "publicNetworkAccess": "Disabled",
        "policies": { "retentionPolicy": { "status": "enabled" } }
      //^^^^^^^^^^ hint[container-registry-export-allowed]
      }
    }`,
    ],
    fixed: [
      [
        '"policies": { "retentionPolicy": { "status": "enabled" } }',
        '"policies": { "retentionPolicy": { "status": "enabled" }, "exportPolicy": { "status": "disabled" } }',
      ],
    ],
  },
  {
    name: "arm: forbidden",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": {
        "publicNetworkAccess": "Disabled",
        "policies": { "exportPolicy": { "status": "disabled" } }
      }
    }`,
    ],
  },
  {
    name: "arm: a registry that is not closed cannot forbid it",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "policies": { "exportPolicy": { "status": "enabled" } } }
    }`,
    ],
  },
];
