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
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2021-07-01",
    },
    "cli-v2": { path: "public_network_access" },
  },
};

export const allowPublicAccessWhenBehindVnet: Setting = {
  id: "workspace.allowPublicAccessWhenBehindVnet",
  kind: "workspace",
  type: "flag",
  summary: "Older switch: whether a workspace that has a private endpoint stays reachable from the public internet.",
  values: { true: "public as well as private", false: "public access is not opened by this switch" },
  whenAbsent: "false",
  safer: "false",
  inheritedByProject: true,
  constraint: "Superseded by `publicNetworkAccess`; of the two, the last one written wins.",
  source: learn("how-to-configure-private-link"),
  in: { arm: { path: "properties.allowPublicAccessWhenBehindVnet", since: "2020-03-01" } },
};

export const networkAclsDefaultAction: Setting = {
  id: "workspace.networkAcls.defaultAction",
  kind: "workspace",
  type: "choice",
  summary: "What happens to a public address that no IP rule names.",
  values: { deny: "refused; only the listed addresses get in", allow: "let in, so the list restricts nothing" },
  safer: "deny",
  inheritedByProject: true,
  constraint:
    "Counts only while public network access is enabled; can be set only once the workspace exists (preview).",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: {
      path: "properties.networkAcls.defaultAction",
      words: { deny: "Deny", allow: "Allow" },
      since: "2024-10-01-preview",
    },
    "cli-v2": { path: "network_acls.default_action", words: { deny: "Deny", allow: "Allow" } },
  },
};

export const networkAclsIpRules: Setting = {
  id: "workspace.networkAcls.ipRules",
  kind: "workspace",
  type: "list",
  summary: "Public IPv4 addresses and ranges that may reach the workspace.",
  inheritedByProject: true,
  constraint: "At most 200, public IPv4 only. The CLI requires one when the default action is `Deny`.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: { path: "properties.networkAcls.ipRules", since: "2024-10-01-preview" },
    "cli-v2": { path: "network_acls.ip_rules" },
  },
};

export const ipAllowlist: Setting = {
  id: "workspace.ipAllowlist",
  kind: "workspace",
  type: "list",
  summary: "Older form of the IP rules: public IPv4 addresses that may reach the workspace.",
  inheritedByProject: true,
  constraint: "Exists only in preview API versions.",
  source: learn("how-to-configure-private-link"),
  in: { arm: { path: "properties.ipAllowlist", since: "2024-01-01-preview" } },
};

export const v1LegacyMode: Setting = {
  id: "workspace.v1LegacyMode",
  kind: "workspace",
  type: "flag",
  summary: "Whether the v2 API is blocked, so that most operations go through the workspace and its private endpoint.",
  values: { true: "v2 API off: no v2 endpoints, jobs or CLI", false: "v2 API on" },
  whenAbsent: { apiVersion: [["2022-05-01", "false"]] },
  constraint: "Before that version, a workspace created with a private endpoint has it on.",
  source: learn("how-to-configure-network-isolation-with-v2"),
  in: { arm: { path: "properties.v1LegacyMode", since: "2022-05-01" } },
};

export const serverlessCustomSubnet: Setting = {
  id: "workspace.serverlessComputeCustomSubnet",
  kind: "workspace",
  type: "text",
  summary: "Subnet of yours that serverless compute is placed in.",
  source: learn("how-to-secure-training-vnet"),
  in: {
    arm: { path: "properties.serverlessComputeSettings.serverlessComputeCustomSubnet", since: "2023-10-01" },
    "cli-v2": { path: "serverless_compute.custom_subnet" },
  },
};

export const serverlessNoPublicIp: Setting = {
  id: "workspace.serverlessComputeNoPublicIP",
  kind: "workspace",
  type: "flag",
  summary: "Whether nodes of serverless compute go without a public IP address.",
  values: { true: "no public IP address", false: "a public IP address for each node" },
  whenAbsent: "false",
  safer: "true",
  constraint: "Counts only with a custom subnet and a private endpoint on the workspace.",
  source: learn("how-to-secure-training-vnet"),
  in: {
    arm: { path: "properties.serverlessComputeSettings.serverlessComputeNoPublicIP", since: "2023-10-01" },
    "cli-v2": { path: "serverless_compute.no_public_ip" },
  },
};
