import { learn, type Setting } from "./setting.ts";

export const publicNetworkAccess: Setting = {
  id: "workspace.publicNetworkAccess",
  kind: "workspace",
  type: "choice",
  summary: "Whether the workspace can be reached from the public internet.",
  values: {
    enabled: "reachable from any network; callers still need a Microsoft Entra identity",
    disabled: "reachable only through private endpoints",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  inheritedByProject: true,
  constraint: "Disabling it does not create a private endpoint: add one with group id `amlworkspace`.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: { path: "properties.publicNetworkAccess", words: { enabled: "Enabled", disabled: "Disabled" }, since: "2021-07-01" },
    "cli-v2": { path: "public_network_access" },
  },
};
