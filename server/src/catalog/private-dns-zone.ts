import { learn, type Setting } from "./setting.ts";

export const zoneName: Setting = {
  id: "privateDnsZone.name",
  kind: "privateDnsZone",
  type: "text",
  summary: "The domain that the zone answers for.",
  constraint:
    "A workspace needs both `privatelink.api.azureml.ms` and `privatelink.notebooks.azure.net` (US Government: `privatelink.api.ml.azure.us`, `privatelink.notebooks.usgovcloudapi.net`; China: `privatelink.api.ml.azure.cn`, `privatelink.notebooks.chinacloudapi.cn`).",
  source: learn("how-to-custom-dns"),
  in: { arm: { path: "name" } },
};
