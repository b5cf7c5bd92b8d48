import { protocol } from "../../catalog/datastore.ts";
import type { Case } from "../case.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { code, explain } from "../wording.ts";

/** Each protocol in clear text and its encrypted sister. */
const encrypted = new Map<string | undefined, string>([
  ["http", "https"],
  ["wasb", "wasbs"],
  ["abfs", "abfss"],
]);

const rule: Rule = {
  id: "datastore-over-http",
  control: "in-transit",
  severity: "warning",
  title: "The datastore moves its data unencrypted.",
  why: "Training data and models cross the network in clear text: whoever sits between compute and storage can read them, and change them on the way. A storage account that insists on secure transfer refuses the connection instead.",
  fixNote: "Writes the encrypted protocol of the same family: `https`, `wasbs` or `abfss`. Paths stay as they are.",
  kinds: ["datastore"],
  settings: [protocol],
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-datastore-blob",
  sources: { mcsb: ["DP-3"], article: "Encryption in transit" },
  *check(resource) {
    const value = violated(resource.read(protocol), ({ canonical }) => encrypted.has(canonical));
    const want = encrypted.get(value?.canonical);
    if (!value || want === undefined) return;
    const title = `The datastore moves its data unencrypted, by ${code(String(value.canonical))}.`;
    yield {
      span: value.site.span,
      message: explain(title, value),
      severity: severityOf(rule.severity, value),
      fixes: change(protocol, resource, value, want, false),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: wasb",
    syntax: "yaml",
    text: `
name: sales
type: azure_blob
account_name: salesdata
container_name: orders
protocol: wasb # as the old tool did
#         ^^^^ warning[datastore-over-http]
`,
    fixed: [["protocol: wasb # as the old tool did", "protocol: wasbs # as the old tool did"]],
  },
  {
    name: "cli-v2: encrypted",
    syntax: "yaml",
    text: `
name: lake
type: azure_data_lake_gen2
account_name: salesdata
filesystem: orders
protocol: abfss
`,
  },
  {
    name: "arm: http, as the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "protocol": { "type": "string", "defaultValue": "http" }
    //                                              ^^^^^^ information[datastore-over-http]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/sales",
      "properties": {
        "datastoreType": "AzureBlob",
        "protocol": "[parameters('protocol')]",
        "credentials": { "credentialsType": "None" }
      }
    }
  ]
}`,
    fixed: [
      [
        '"protocol": { "type": "string", "defaultValue": "http" }',
        '"protocol": { "type": "string", "defaultValue": "https" }',
      ],
    ],
  },
  {
    name: "arm: left out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/sales",
      "properties": { "datastoreType": "AzureBlob", "credentials": { "credentialsType": "None" } }
    }`,
    ],
  },
  {
    name: "cli-v2: abfs",
    syntax: "yaml",
    text: `
name: lake
type: azure_data_lake_gen2
account_name: salesdata
filesystem: orders
protocol: abfs
#         ^^^^ warning[datastore-over-http]
`,
    fixed: [["protocol: abfs", "protocol: abfss"]],
  },
];
