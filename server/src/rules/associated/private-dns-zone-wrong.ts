import { zoneName } from "../../catalog/private-dns-zone.ts";
import type { Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { workspace } from "../case-workspaces.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

/** By service and cloud: public, US Government, China. */
const zones = {
  api: ["privatelink.api.azureml.ms", "privatelink.api.ml.azure.us", "privatelink.api.ml.azure.cn"],
  notebooks: [
    "privatelink.notebooks.azure.net",
    "privatelink.notebooks.usgovcloudapi.net",
    "privatelink.notebooks.chinacloudapi.cn",
  ],
} as const;
const services = ["api", "notebooks"] as const;
/** Other services have an `api`, too. */
const starts = { api: /^privatelink\.api\.(?:.*\.)?(?:azureml|ml)\./i, notebooks: /^privatelink\.notebooks\./i };

/** The zone that a name was meant to be; undefined where it is one, or is none of Azure Machine Learning. */
function meantBy({ canonical: name }: Value): string | undefined {
  if (name === undefined) return undefined;
  const service = services.find((word) => starts[word].test(name));
  if (service === undefined) return undefined;
  const [common, government, china] = zones[service];
  if ([common, government, china].some((zone) => zone === name.toLowerCase())) return undefined;
  return /china|\.cn$/i.test(name) ? china : /usgov|\.us$/i.test(name) ? government : common;
}

const rule: Rule = {
  id: "private-dns-zone-wrong",
  control: "network",
  severity: "error",
  title: "No name of Azure Machine Learning is looked up in this private DNS zone.",
  why: "The names of the workspace keep leading to its public addresses, so that its private endpoint is not used: notebooks or the whole workspace cannot be reached from your network, and the quickest way out is often to open it to the public again.",
  fixNote:
    "Gives the zone the name that Azure Machine Learning uses. A zone that exists under the wrong name is not removed, and links and zone groups that name it must be changed as well.",
  kinds: ["privateDnsZone"],
  settings: [zoneName],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-custom-dns",
  sources: { mcsb: ["NS-2"] },
  *check(zone) {
    const reading = zone.read(zoneName);
    if (reading.is !== "known") return;
    const value = violated(reading, (v) => meantBy(v) !== undefined);
    const wanted = value && meantBy(value);
    if (!value || wanted === undefined) return;
    yield {
      span: value.site.span,
      message: `No name of Azure Machine Learning is looked up in '${value.canonical}': the zone is '${wanted}'.`,
      severity: severityOf(rule.severity, value),
      fixes: change(zoneName, zone, value, wanted, false),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: a zone of notebooks, as an official template has it",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.notebooks.azureml.net",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[private-dns-zone-wrong]
      "location": "global"
    }`,
    ],
    fixed: [['"name": "privatelink.notebooks.azureml.net"', '"name": "privatelink.notebooks.azure.net"']],
  },
  {
    name: "arm: a zone of the API",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.api.azureml.net",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[private-dns-zone-wrong]
      "location": "global"
    }`,
    ],
    fixed: [['"name": "privatelink.api.azureml.net"', '"name": "privatelink.api.azureml.ms"']],
  },
  {
    name: "arm: in other clouds",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.api.azureml.us",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[private-dns-zone-wrong]
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.notebooks.azure.cn",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[private-dns-zone-wrong]
      "location": "global"
    }`,
    ],
    fixed: [
      ['"name": "privatelink.api.azureml.us"', '"name": "privatelink.api.ml.azure.us"'],
      ['"name": "privatelink.notebooks.azure.cn"', '"name": "privatelink.notebooks.chinacloudapi.cn"'],
    ],
  },
  {
    name: "arm: put together, so that there is no one place to mend",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "[concat('privatelink.', 'notebooks.azureml.net')]",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[private-dns-zone-wrong]
      "location": "global"
    }`,
    ],
  },
  {
    name: "arm: all zones there are",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.api.azureml.ms",
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "Privatelink.Notebooks.Azure.Net",
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.api.ml.azure.us",
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.notebooks.usgovcloudapi.net",
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.api.ml.azure.cn",
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.notebooks.chinacloudapi.cn",
      "location": "global"
    }`,
    ],
  },
  {
    name: "arm: zones of other services",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.vaultcore.azure.net",
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "privatelink.api.adu.microsoft.com",
      "location": "global"
    }`,
      `
    {
      "type": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2020-06-01",
      "name": "[parameters('zone')]",
      "location": "global"
    }`,
    ],
  },
];
