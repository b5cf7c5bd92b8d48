import { learn, type Setting } from "./setting.ts";

export const zoneIds: Setting = {
  id: "privateDnsZoneGroup.privateDnsZoneId",
  kind: "privateDnsZoneGroup",
  type: "text",
  summary: "Resource id of a zone in which the names of the private endpoint are written.",
  constraint: "A workspace needs two zones: one for its API, one for its notebooks.",
  source: learn("how-to-custom-dns"),
  in: { arm: { path: "properties.privateDnsZoneConfigs[].properties.privateDnsZoneId", since: "2020-03-01" } },
};

export const zoneConfigs: Setting = {
  id: "privateDnsZoneGroup.privateDnsZoneConfigs",
  kind: "privateDnsZoneGroup",
  type: "list",
  summary: "The zones in which the names of the private endpoint are written.",
  source: learn("how-to-custom-dns"),
  in: { arm: { path: "properties.privateDnsZoneConfigs", since: "2020-03-01" } },
};
