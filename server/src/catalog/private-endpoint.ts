import { learn, type Setting } from "./setting.ts";

export const connections: Setting = {
  id: "privateEndpoint.privateLinkServiceConnections",
  kind: "privateEndpoint",
  type: "list",
  summary: "The resources that the private endpoint gives an address inside the network.",
  constraint: "For a workspace the group id is `amlworkspace`, for a registry `amlregistry`.",
  source: learn("how-to-configure-private-link"),
  in: { arm: { path: "properties.privateLinkServiceConnections" } },
};
