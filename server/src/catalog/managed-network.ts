import { learn, type Setting } from "./setting.ts";

export const isolationMode: Setting = {
  id: "workspace.managedNetwork.isolationMode",
  kind: "workspace",
  type: "choice",
  summary: "What managed computes and endpoints of the workspace may reach on the network.",
  values: {
    disabled: "no managed network; outbound traffic is not restricted",
    allowInternetOutbound: "private endpoints to the workspace's resources; the whole internet stays reachable",
    allowOnlyApprovedOutbound: "only what outbound rules list, against data exfiltration",
  },
  whenAbsent: "disabled",
  safer: "allowOnlyApprovedOutbound",
  inheritedByProject: true,
  constraint: "Cannot be switched off or relaxed later; computes and endpoints that exist must be recreated.",
  source: learn("how-to-managed-network"),
  in: {
    arm: {
      path: "properties.managedNetwork.isolationMode",
      words: {
        disabled: "Disabled",
        allowInternetOutbound: "AllowInternetOutbound",
        allowOnlyApprovedOutbound: "AllowOnlyApprovedOutbound",
      },
      since: "2023-10-01",
    },
    "cli-v2": {
      path: "managed_network.isolation_mode",
      words: {
        allowInternetOutbound: "allow_internet_outbound",
        allowOnlyApprovedOutbound: "allow_only_approved_outbound",
      },
    },
  },
};

export const firewallSku: Setting = {
  id: "workspace.managedNetwork.firewallSku",
  kind: "workspace",
  type: "choice",
  summary: "Tier of the Azure Firewall that enforces FQDN rules.",
  values: { standard: "with threat intelligence", basic: "without threat intelligence, at a lower price" },
  whenAbsent: "standard",
  safer: "standard",
  inheritedByProject: true,
  constraint: "Counts only where there are FQDN rules.",
  source: learn("how-to-managed-network"),
  in: {
    arm: {
      path: "properties.managedNetwork.firewallSku",
      words: { standard: "Standard", basic: "Basic" },
      since: "2024-10-01",
    },
    "cli-v2": { path: "managed_network.firewall_sku" },
  },
};

export const managedNetworkKind: Setting = {
  id: "workspace.managedNetwork.managedNetworkKind",
  kind: "workspace",
  type: "choice",
  summary: "Generation of the managed network.",
  values: { v1: "the first generation", v2: "the second generation" },
  whenAbsent: "v1",
  inheritedByProject: true,
  constraint: "A change to `V2` cannot be undone.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.managedNetwork.managedNetworkKind", words: { v1: "V1", v2: "V2" }, since: "2025-04-01" },
  },
};

export const enableNetworkMonitor: Setting = {
  id: "workspace.managedNetwork.enableNetworkMonitor",
  kind: "workspace",
  type: "flag",
  summary: "Whether the managed network is monitored.",
  values: { true: "monitored", false: "not monitored" },
  safer: "true",
  inheritedByProject: true,
  source: learn("how-to-managed-network"),
  in: { arm: { path: "properties.managedNetwork.enableNetworkMonitor", since: "2025-09-01" } },
};

export const outboundRules: Setting = {
  id: "workspace.managedNetwork.outboundRules",
  kind: "workspace",
  type: "map",
  summary: "What the managed network may reach besides what the workspace itself needs.",
  inheritedByProject: true,
  constraint: "A private endpoint rule is the narrowest kind; FQDN rules bring an Azure Firewall, which costs extra.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.managedNetwork.outboundRules", since: "2023-10-01" },
    "cli-v2": { path: "managed_network.outbound_rules" },
  },
};

export const provisionNetworkNow: Setting = {
  id: "workspace.provisionNetworkNow",
  kind: "workspace",
  type: "flag",
  summary: "Whether the managed network is created together with the workspace.",
  values: { true: "created at once", false: "created with the first compute" },
  whenAbsent: "false",
  inheritedByProject: true,
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.provisionNetworkNow", since: "2025-06-01" },
    "cli-v2": { path: "provision_network_now" },
  },
};
