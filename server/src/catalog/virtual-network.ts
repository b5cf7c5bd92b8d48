import { learn, type Setting } from "./setting.ts";

export const networkPrefixes: Setting = {
  id: "virtualNetwork.addressSpace.addressPrefixes",
  kind: "virtualNetwork",
  type: "list",
  summary: "The ranges of addresses that the virtual network is made of.",
  constraint: "Not 172.17.0.0/16, which Docker uses on computes.",
  source: learn("how-to-secure-workspace-vnet"),
  in: { arm: { path: "properties.addressSpace.addressPrefixes" } },
};
