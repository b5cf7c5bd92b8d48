import { blank } from "./blanks.ts";
import type { JsonMap } from "./draft.ts";
import { location, workspaceId } from "./template.ts";

const networkApi = "2023-11-01";
const group = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups";

/** A private endpoint of a workspace, and its records in the two DNS zones that a workspace needs. */
export function privateEndpoint(workspace: string): readonly JsonMap[] {
  const name = `${workspace}-endpoint`;
  const zone = (id: "apiDnsZoneId" | "notebooksDnsZoneId", label: string): JsonMap => ({
    name: label,
    properties: { privateDnsZoneId: blank("arm", id) },
  });
  return [
    {
      type: "Microsoft.Network/privateEndpoints",
      apiVersion: networkApi,
      name,
      location,
      dependsOn: [workspaceId(workspace)],
      properties: {
        subnet: { id: blank("arm", "subnetId") },
        privateLinkServiceConnections: [
          { name, properties: { privateLinkServiceId: workspaceId(workspace), groupIds: ["amlworkspace"] } },
        ],
      },
    },
    {
      type: group,
      apiVersion: networkApi,
      name: `${name}/default`,
      dependsOn: [`[resourceId('Microsoft.Network/privateEndpoints', '${name}')]`],
      properties: { privateDnsZoneConfigs: [zone("apiDnsZoneId", "api"), zone("notebooksDnsZoneId", "notebooks")] },
    },
  ];
}
