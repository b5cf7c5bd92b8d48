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

export const privateLinkServiceId: Setting = {
  id: "privateEndpoint.privateLinkServiceId",
  kind: "privateEndpoint",
  type: "text",
  summary: "The resource that the private endpoint gives an address inside the network.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: {
      path: "properties.privateLinkServiceConnections[].properties.privateLinkServiceId",
      also: ["properties.manualPrivateLinkServiceConnections[].properties.privateLinkServiceId"],
      since: "2018-10-01",
    },
  },
};

export const groupIds: Setting = {
  id: "privateEndpoint.groupIds",
  kind: "privateEndpoint",
  type: "text",
  summary: "The parts of the resource that get an address, such as `amlworkspace` or `blob`.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: {
      path: "properties.privateLinkServiceConnections[].properties.groupIds[]",
      also: ["properties.manualPrivateLinkServiceConnections[].properties.groupIds[]"],
      since: "2018-10-01",
    },
  },
};
