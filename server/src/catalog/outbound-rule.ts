import { learn, type Setting } from "./setting.ts";

const since = "2023-10-01";

export const ruleCategory: Setting = {
  id: "outboundRule.category",
  kind: "outboundRule",
  type: "choice",
  summary: "Where an outbound rule comes from.",
  values: {
    userDefined: "written by you",
    required: "added by Azure, which needs it",
    recommended: "suggested by Azure",
    dependency: "added by Azure because of another rule",
  },
  source: learn("how-to-managed-network"),
  in: {
    arm: {
      path: "properties.category",
      also: ["category"],
      words: { userDefined: "UserDefined", required: "Required", recommended: "Recommended", dependency: "Dependency" },
      since,
    },
    "cli-v2": { path: "category", words: { userDefined: "user_defined" } },
  },
};

export const ruleType: Setting = {
  id: "outboundRule.type",
  kind: "outboundRule",
  type: "choice",
  summary: "How an outbound rule names what may be reached.",
  values: {
    privateEndpoint: "one resource, over a private endpoint",
    serviceTag: "the addresses of an Azure service",
    fqdn: "a host name, through an Azure Firewall",
  },
  safer: "privateEndpoint",
  constraint: "The CLI ignores it and goes by the shape of `destination`.",
  source: learn("how-to-managed-network"),
  in: {
    arm: {
      path: "properties.type",
      also: ["type"],
      words: { privateEndpoint: "PrivateEndpoint", serviceTag: "ServiceTag", fqdn: "FQDN" },
      since,
    },
    "cli-v2": { path: "type", words: { privateEndpoint: "private_endpoint", serviceTag: "service_tag" } },
  },
};

export const ruleHost: Setting = {
  id: "outboundRule.destination",
  kind: "outboundRule",
  type: "text",
  summary: "Of an FQDN rule: the host that may be reached on ports 80 and 443; in other rules, a map.",
  values: { "*": "every host" },
  constraint:
    "Storage accounts need a private endpoint rule instead. Wildcards weaken the protection against exfiltration.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.destination", also: ["destination"], since },
    "cli-v2": { path: "destination" },
  },
};

export const ruleServiceTag: Setting = {
  id: "outboundRule.destination.serviceTag",
  kind: "outboundRule",
  type: "text",
  summary: "Of a service tag rule: the Azure service whose addresses may be reached.",
  constraint: "A tag covers everyone's resources of that service. Microsoft: tags alone are not a sufficient boundary.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.destination.serviceTag", also: ["destination.serviceTag"], since },
    "cli-v2": { path: "destination.service_tag" },
  },
};

export const ruleAddressPrefixes: Setting = {
  id: "outboundRule.destination.addressPrefixes",
  kind: "outboundRule",
  type: "list",
  summary: "Of a service tag rule: address ranges that replace the tag.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.destination.addressPrefixes", also: ["destination.addressPrefixes"], since },
    "cli-v2": { path: "destination.address_prefixes" },
  },
};

export const ruleProtocol: Setting = {
  id: "outboundRule.destination.protocol",
  kind: "outboundRule",
  type: "choice",
  summary: "Of a service tag rule: the protocol that is let out.",
  values: { tcp: "TCP", udp: "UDP", icmp: "ICMP", any: "every protocol" },
  safer: "tcp",
  source: learn("how-to-managed-network"),
  in: {
    arm: {
      path: "properties.destination.protocol",
      also: ["destination.protocol"],
      words: { tcp: "TCP", udp: "UDP", icmp: "ICMP", any: "*" },
      since,
    },
    "cli-v2": { path: "destination.protocol", words: { tcp: "TCP", udp: "UDP", icmp: "ICMP", any: "*" } },
  },
};

export const rulePortRanges: Setting = {
  id: "outboundRule.destination.portRanges",
  kind: "outboundRule",
  type: "text",
  summary: "Of a service tag rule: the ports that are let out, as in `80,1024-65535`.",
  values: { "*": "every port" },
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.destination.portRanges", also: ["destination.portRanges"], since },
    "cli-v2": { path: "destination.port_ranges" },
  },
};

export const ruleAction: Setting = {
  id: "outboundRule.destination.action",
  kind: "outboundRule",
  type: "choice",
  summary: "Of a service tag rule: whether its traffic is let out or stopped.",
  values: { allow: "let out", deny: "stopped" },
  source: learn("how-to-managed-network"),
  in: {
    arm: {
      path: "properties.destination.action",
      also: ["destination.action"],
      words: { allow: "Allow", deny: "Deny" },
      since,
    },
  },
};

export const ruleServiceResource: Setting = {
  id: "outboundRule.destination.serviceResourceId",
  kind: "outboundRule",
  type: "text",
  summary: "Of a private endpoint rule: the resource that may be reached.",
  constraint: "Must be in the same tenant.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.destination.serviceResourceId", also: ["destination.serviceResourceId"], since },
    "cli-v2": { path: "destination.service_resource_id" },
  },
};

export const ruleSubresource: Setting = {
  id: "outboundRule.destination.subresourceTarget",
  kind: "outboundRule",
  type: "text",
  summary: "Of a private endpoint rule: the part of the resource, such as `blob`.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.destination.subresourceTarget", also: ["destination.subresourceTarget"], since },
    "cli-v2": { path: "destination.subresource_target" },
  },
};

export const ruleSparkEnabled: Setting = {
  id: "outboundRule.destination.sparkEnabled",
  kind: "outboundRule",
  type: "flag",
  summary: "Of a private endpoint rule: whether Spark jobs may use the endpoint as well.",
  values: { true: "Spark jobs too", false: "not for Spark jobs" },
  constraint: "The CLI requires it.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.destination.sparkEnabled", also: ["destination.sparkEnabled"], since },
    "cli-v2": { path: "destination.spark_enabled" },
  },
};

export const ruleFqdns: Setting = {
  id: "outboundRule.fqdns",
  kind: "outboundRule",
  type: "list",
  summary: "Of a private endpoint rule to an Application Gateway: the host names behind it.",
  source: learn("how-to-managed-network"),
  in: {
    arm: { path: "properties.fqdns", also: ["fqdns"], since: "2025-12-01" },
    "cli-v2": { path: "fqdns" },
  },
};
