import { zoneConfigs, zoneIds } from "../../catalog/private-dns-zone-group.ts";
import { privateLinkServiceId } from "../../catalog/private-endpoint.ts";
import { within } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage, workspacePrivateEndpoint } from "../case-resources.ts";
import { closedWorkspace } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";

/** What a workspace is reached by: people and programs use the one, notebooks the other. */
const needed = [
  { start: "privatelink.api.", serves: "the workspace" },
  { start: "privatelink.notebooks.", serves: "notebooks" },
];

const rule: Rule = {
  id: "private-endpoint-dns-zone-missing",
  control: "network",
  severity: "information",
  title: "The private endpoint of the workspace writes its names into one of two DNS zones only.",
  why: "Names that stand in no private zone lead to the public address, which refuses everyone: notebooks or the whole workspace cannot be reached from your network, and the quickest way out is often to open it to the public again.",
  fixNote:
    "There is no quick fix, because the zone may lie in another group. Add it: `privatelink.api.azureml.ms` and `privatelink.notebooks.azure.net`, or those of your cloud.",
  kinds: ["privateDnsZoneGroup"],
  settings: [zoneConfigs, zoneIds],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-custom-dns",
  sources: { mcsb: ["NS-2"] },
  *check(group) {
    const endpoints = within(group, "privateEndpoint");
    const targets = endpoints.flatMap((endpoint) => endpoint.refersTo?.(privateLinkServiceId) ?? []);
    const [target] = targets;
    if (!target || targets.some(({ kind }) => kind !== "workspace")) return;
    const zones = group.idsIn?.(zoneIds) ?? [];
    // A zone whose name only a deployment knows may be any.
    if (zones.length !== group.entries(zoneConfigs).length || zones.some(({ isWhole }) => !isWhole)) return;
    const [missing, another] = needed.filter(({ start }) => !zones.some(({ id }) => id.includes(`/${start}`)));
    const [written] = zones;
    if (!written || !missing || another) return;
    yield {
      span: written.span,
      message: `The private endpoint of the workspace has no DNS zone for ${missing.serves}: one that starts with '${missing.start}'.`,
      severity: rule.severity,
      fixes: [],
      related: [{ span: target.anchor, message: "The workspace that it leads to." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: none for notebooks",
    resources: [
      closedWorkspace,
      workspacePrivateEndpoint,
      `
    {
      "type": "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
      "apiVersion": "2023-11-01",
      "name": "door/default",
      "properties": {
        "privateDnsZoneConfigs": [
          { "name": "z0", "properties": { "privateDnsZoneId": "[resourceId('Microsoft.Network/privateDnsZones', 'privatelink.api.azureml.ms')]" } }
      //                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[private-endpoint-dns-zone-missing]
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: none for the workspace, in another group",
    resources: [
      closedWorkspace,
      workspacePrivateEndpoint,
      `
    {
      "type": "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
      "apiVersion": "2023-11-01",
      "name": "door/default",
      "properties": {
        "privateDnsZoneConfigs": [
          { "name": "z0", "properties": { "privateDnsZoneId": "[resourceId('network', 'Microsoft.Network/privateDnsZones', 'privatelink.notebooks.azure.net')]" } }
      //                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[private-endpoint-dns-zone-missing]
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: both",
    resources: [
      closedWorkspace,
      workspacePrivateEndpoint,
      `
    {
      "type": "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
      "apiVersion": "2023-11-01",
      "name": "door/default",
      "properties": {
        "privateDnsZoneConfigs": [
          { "name": "z0", "properties": { "privateDnsZoneId": "[resourceId('Microsoft.Network/privateDnsZones', 'privatelink.api.azureml.ms')]" } },
          { "name": "z1", "properties": { "privateDnsZoneId": "[resourceId('Microsoft.Network/privateDnsZones', 'privatelink.notebooks.azure.net')]" } }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: a zone whose name only a deployment knows",
    resources: [
      closedWorkspace,
      workspacePrivateEndpoint,
      `
    {
      "type": "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
      "apiVersion": "2023-11-01",
      "name": "door/default",
      "properties": {
        "privateDnsZoneConfigs": [
          { "name": "z0", "properties": { "privateDnsZoneId": "[resourceId('Microsoft.Network/privateDnsZones', 'privatelink.api.azureml.ms')]" } },
          { "name": "z1", "properties": { "privateDnsZoneId": "[parameters('zone')]" } }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: the private endpoint of something else",
    resources: [
      closedWorkspace,
      storage,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "door",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": { "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "groupIds": ["blob"] }
          }
        ]
      }
    }`,
      `
    {
      "type": "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
      "apiVersion": "2023-11-01",
      "name": "door/default",
      "properties": {
        "privateDnsZoneConfigs": [
          { "name": "z0", "properties": { "privateDnsZoneId": "[resourceId('Microsoft.Network/privateDnsZones', 'privatelink.blob.core.windows.net')]" } }
        ]
      }
    }`,
    ],
  },
];
