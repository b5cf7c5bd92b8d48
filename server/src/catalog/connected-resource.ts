import { learn, type Setting } from "./setting.ts";

export const connectedResource: Setting = {
  id: "connection.metadata.ResourceId",
  kind: "connection",
  type: "text",
  summary: "Resource id of the Azure service that the connection leads to.",
  names: ["aiServices", "searchService", "cosmosAccount"],
  source: learn("reference-yaml-connection-azure-openai"),
  in: { arm: { path: "properties.metadata.ResourceId" } },
};
