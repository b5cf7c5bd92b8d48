import { isolationMode } from "../../catalog/managed-network.ts";
import {
  ruleAction,
  ruleAddressPrefixes,
  ruleCategory,
  ruleHost,
  rulePortRanges,
  ruleProtocol,
  ruleServiceTag,
} from "../../catalog/outbound-rule.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Resource, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { change } from "../fix.ts";
import type { Report, Rule, Severity } from "../rule.ts";
import { isInherited, severityOf, violated } from "../setting-rule.ts";
import { code, explain } from "../wording.ts";

/** Everything, a whole top-level domain, or domains under which anyone can have a host of Azure. */
const anyHost = /^\*(\.[^.]+)?$/;
const sharedDomain = /^\*\.((\w+\.)?core\.windows\.net|windows\.net|azure\.com|azureedge\.net|vault\.azure\.net)$/i;
const wideTags = new Set(["internet", "azurecloud", "storage"]);
const allPorts = /(?:^|,)\s*(?:\*|[01]-65535)\s*(?:,|$)/;
const allAddresses = /^(0\.0\.0\.0|::)\/0$/;

interface Fault {
  readonly setting: Setting;
  readonly isBad: (value: Value) => boolean;
  readonly message: (text: string) => string;
  readonly severity: Severity;
  readonly want?: string;
}

const textIs =
  (test: (text: string) => boolean) =>
  ({ raw }: Value): boolean =>
    typeof raw === "string" && test(raw);

const faults: readonly Fault[] = [
  {
    setting: ruleHost,
    isBad: textIs((host) => anyHost.test(host) || sharedDomain.test(host)),
    message: (host) =>
      `The outbound rule lets jobs reach ${code(host)}, where anyone can have a host: name the hosts, or use a private endpoint rule.`,
    severity: "warning",
  },
  {
    setting: ruleServiceTag,
    isBad: textIs((tag) => wideTags.has(tag.toLowerCase())),
    message: (tag) =>
      `The outbound rule lets jobs reach all addresses of ${code(tag)}, other people's included: use a regional tag or a private endpoint rule.`,
    severity: "warning",
  },
  {
    setting: rulePortRanges,
    isBad: textIs((ports) => allPorts.test(ports)),
    message: () => "The outbound rule opens every port: list the ports that are needed, such as '443'.",
    severity: "warning",
    want: "443",
  },
  {
    setting: ruleProtocol,
    isBad: ({ canonical }) => canonical === "any",
    message: () => "The outbound rule lets every protocol out: 'TCP' is enough for most services.",
    severity: "information",
    want: "tcp",
  },
];

function mayDeny(outbound: Resource): boolean {
  const action = outbound.read(ruleAction);
  return action.is === "unknown" || (action.is === "known" && action.values.some((v) => v.canonical !== "allow"));
}

function* judge(outbound: Resource): Iterable<Report> {
  const prefixes = outbound.read(ruleAddressPrefixes);
  for (const { setting, isBad, message, severity, want } of faults) {
    if (setting === ruleServiceTag && prefixes.is !== "absent") continue;
    if (setting !== ruleHost && mayDeny(outbound)) continue;
    const value = violated(outbound.read(setting), isBad);
    if (!value) continue;
    const fixes = want === undefined ? [] : change(setting, outbound, value, want, false);
    yield {
      span: value.site.span,
      message: explain(message(String(value.raw)), value),
      severity: severityOf(severity, value),
      fixes,
    };
  }
  if (mayDeny(outbound)) return;
  for (const { values } of outbound.entries(ruleAddressPrefixes)) {
    const [only, ...further] = values ?? [];
    if (!only || further.length > 0 || only.value.kind !== "scalar" || !allAddresses.test(String(only.value.value)))
      continue;
    yield {
      span: only.site.span,
      message: "The outbound rule lets jobs reach every address.",
      severity: "warning",
      fixes: [],
    };
  }
}

/** The workspace that a rule stands in, or the one workspace of the file. */
function workspaceOf(outbound: Resource, others: readonly Resource[]): Resource | undefined {
  const workspaces = others.filter((resource) => resource.kind === "workspace");
  const { start, end } = outbound.node.span;
  const around = workspaces.find(({ node }) => node.span.start <= start && end <= node.span.end);
  return around ?? (workspaces.length === 1 ? workspaces[0] : undefined);
}

/** Rules count only where the network is closed but for them, and Azure's own are not the author's. */
function countsFor(outbound: Resource, others: readonly Resource[]): boolean {
  const category = outbound.read(ruleCategory);
  if (category.is === "known" && category.values.some((v) => v.canonical !== "userDefined")) return false;
  if (category.is === "unknown") return false;
  const workspace = workspaceOf(outbound, others);
  if (!workspace) return true;
  const mode = workspace.read(isolationMode);
  const isMoot = mode.is === "known" && mode.values.every((v) => v.canonical !== "allowOnlyApprovedOutbound");
  return !isMoot && !isInherited(isolationMode, workspace);
}

const rule: Rule = {
  id: "outbound-rule-too-wide",
  control: "network",
  severity: "warning",
  title: "An outbound rule opens more of the network than one service needs.",
  why: "Approved destinations are there to keep data from leaving. A wildcard domain or the tag of a whole service lets in hosts that belong to anyone, so code in a job can send data to an account of its own author.",
  fixNote:
    "Narrows ports to 443 and the protocol to TCP; look up what the service needs before you apply it. A wide host or service tag has no fix to apply: name the hosts, take the tag of one region, or use a private endpoint rule.",
  kinds: ["outboundRule"],
  settings: [ruleHost, ruleServiceTag, rulePortRanges, ruleProtocol, ruleAddressPrefixes],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  sources: { mcsb: ["DP-2", "NS-2"] },
  *check(outbound, others) {
    if (countsFor(outbound, others)) yield* judge(outbound);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: hosts, tags, ports and protocols",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
  outbound_rules:
    - name: everything
      type: fqdn
      destination: "*"
#                  ^^^ warning[outbound-rule-too-wide]
    - name: commercial
      destination: '*.com'
#                  ^^^^^^^ warning[outbound-rule-too-wide]
    - name: accounts
      destination: "*.blob.core.windows.net"
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
    - name: cloud
      destination:
        service_tag: AzureCloud
#                    ^^^^^^^^^^ warning[outbound-rule-too-wide]
        protocol: "*"
#                 ^^^ information[outbound-rule-too-wide]
        port_ranges: 0-65535
#                    ^^^^^^^ warning[outbound-rule-too-wide]
    - name: ranges
      destination:
        service_tag: Storage
        protocol: TCP
        port_ranges: "443"
        address_prefixes: [10.1.0.0/16, 0.0.0.0/0]
#                                       ^^^^^^^^^ warning[outbound-rule-too-wide]
`,
    fixed: [
      [
        `protocol: "*"
        port_ranges: 0-65535`,
        `protocol: "TCP"
        port_ranges: "443"`,
      ],
    ],
  },
  {
    name: "cli-v2: narrow ones",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
  outbound_rules:
    - name: editor
      destination: "*.vscode.dev"
    - name: factory
      destination:
        service_tag: DataFactory
        protocol: TCP
        port_ranges: 80, 8080-8089
    - name: regional
      destination: { service_tag: Storage.WestEurope, protocol: tcp, port_ranges: "443" }
    - name: private
      destination:
        service_resource_id: /subscriptions/0/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a
        subresource_target: blob
        spark_enabled: true
`,
  },
  {
    name: "cli-v2: the internet is open anyway",
    syntax: "yaml",
    text: `
name: demo
managed_network:
  isolation_mode: allow_internet_outbound
  outbound_rules:
    - name: everything
      destination: "*"
`,
  },
  {
    name: "arm: inside the workspace, by a parameter, and as a resource of its own",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "ports": {
      "type": "string",
      "defaultValue": "*"
      //              ^^^ information[outbound-rule-too-wide]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowOnlyApprovedOutbound",
          "outboundRules": {
            "any": { "type": "FQDN", "destination": "*.net" },
            //                                      ^^^^^^^ warning[outbound-rule-too-wide]
            "given": { "type": "FQDN", "destination": "*", "category": "Required" }
          }
        }
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/outboundRules",
      "apiVersion": "2024-04-01",
      "name": "demo/storage",
      "properties": {
        "type": "ServiceTag",
        "destination": { "serviceTag": "Internet", "protocol": "TCP", "portRanges": "[parameters('ports')]" }
        //                             ^^^^^^^^^^ warning[outbound-rule-too-wide]
      }
    }
  ]
}`,
    fixed: [['"defaultValue": "*"', '"defaultValue": "443"']],
  },
  {
    name: "arm: a rule that stops traffic, and one that nobody can read yet",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "host": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/outboundRules",
      "apiVersion": "2024-04-01",
      "name": "demo/stop",
      "properties": {
        "type": "ServiceTag",
        "destination": { "serviceTag": "Internet", "protocol": "*", "portRanges": "*", "action": "Deny" }
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/outboundRules",
      "apiVersion": "2024-04-01",
      "name": "demo/host",
      "properties": { "type": "FQDN", "destination": "[parameters('host')]" }
    }
  ]
}`,
  },
  {
    name: "arm: every shared domain, and hosts that only look like one",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowOnlyApprovedOutbound",
          "outboundRules": {
            "a0": {
              "type": "FQDN",
              "destination": "*.core.windows.net"
//                           ^^^^^^^^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
            },
            "a1": {
              "type": "FQDN",
              "destination": "*.file.core.windows.net"
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
            },
            "a2": {
              "type": "FQDN",
              "destination": "*.AZURE.com"
//                           ^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
            },
            "a3": {
              "type": "FQDN",
              "destination": "*.azureedge.net"
//                           ^^^^^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
            },
            "a4": {
              "type": "FQDN",
              "destination": "*.vault.azure.net"
//                           ^^^^^^^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
            },
            "a5": {
              "type": "FQDN",
              "destination": "*.windows.net"
//                           ^^^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
            },
            "q0": {
              "type": "FQDN",
              "destination": "a*.com"
            },
            "q1": {
              "type": "FQDN",
              "destination": "*.azure.com.contoso.net"
            },
            "q2": {
              "type": "FQDN",
              "destination": "x*.azure.com"
            },
            "q3": {
              "type": "FQDN",
              "destination": "*.a.b.core.windows.net"
            },
            "q4": {
              "type": "FQDN",
              "destination": "example.com"
            }
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: wide tags, and tags of a region",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowOnlyApprovedOutbound",
          "outboundRules": {
            "a": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "Storage",
//                            ^^^^^^^^^ warning[outbound-rule-too-wide]
                "protocol": "TCP",
                "portRanges": "443"
              }
            },
            "b": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "internet",
//                            ^^^^^^^^^^ warning[outbound-rule-too-wide]
                "protocol": "TCP",
                "portRanges": "443"
              }
            },
            "d": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "Storage.WestEurope",
                "protocol": "TCP",
                "portRanges": "443"
              }
            },
            "e": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "Internet",
                "protocol": "TCP",
                "portRanges": "443",
                "action": "Deny"
              }
            }
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: every port, and nearly every one",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowOnlyApprovedOutbound",
          "outboundRules": {
            "a": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "DataFactory",
                "protocol": "TCP",
                "portRanges": "*"
//                            ^^^ warning[outbound-rule-too-wide]
              }
            },
            "b": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "DataFactory",
                "protocol": "TCP",
                "portRanges": " 1-65535 "
//                            ^^^^^^^^^^^ warning[outbound-rule-too-wide]
              }
            },
            "c": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "DataFactory",
                "protocol": "TCP",
                "portRanges": "10-65535"
              }
            },
            "d": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "DataFactory",
                "protocol": "TCP",
                "portRanges": "1-655350"
              }
            },
            "e": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "DataFactory",
                "protocol": "TCP",
                "portRanges": "80,443"
              }
            },
            "f": {
              "type": "ServiceTag",
              "destination": {
                "serviceTag": "DataFactory",
                "protocol": "TCP",
                "portRanges": "443, 0-65535"
//                            ^^^^^^^^^^^^^^ warning[outbound-rule-too-wide]
              }
            }
          }
        }
      }
    }`,
    ],
    fixed: [
      [`"portRanges": "*"`, `"portRanges": "443"`],
      [`"portRanges": " 1-65535 "`, `"portRanges": "443"`],
      [`"portRanges": "443, 0-65535"`, `"portRanges": "443"`],
    ],
  },
  {
    name: "arm: each rule goes with the workspace that it stands in",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowOnlyApprovedOutbound",
          "outboundRules": {
            "a": {
              "type": "FQDN",
              "destination": "*"
//                           ^^^ warning[outbound-rule-too-wide]
            }
          }
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "other",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowInternetOutbound",
          "outboundRules": {
            "b": {
              "type": "FQDN",
              "destination": "*"
            }
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: a rule of its own beside two workspaces, one of which it may be for",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowInternetOutbound",
          "outboundRules": {}
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "other",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowInternetOutbound",
          "outboundRules": {}
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/outboundRules",
      "apiVersion": "2024-04-01",
      "name": "demo/any",
      "properties": {
        "type": "FQDN",
        "destination": "*"
//                     ^^^ warning[outbound-rule-too-wide]
      }
    }`,
    ],
  },
  {
    name: "arm: a rule of its own beside a workspace that lets everything out, and one of a project",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowInternetOutbound",
          "outboundRules": {}
        }
      }
    }`,
      storage,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/outboundRules",
      "apiVersion": "2024-04-01",
      "name": "demo/any",
      "properties": {
        "type": "FQDN",
        "destination": "*"
      }
    }`,
    ],
  },
  {
    name: "arm: rules of a project, and of a category that a deployment decides",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project",
      "properties": {
        "managedNetwork": {
          "isolationMode": "AllowOnlyApprovedOutbound",
          "outboundRules": {
            "a": {
              "type": "FQDN",
              "destination": "*"
            }
          }
        }
      }
    }`,
    ],
  },
];
