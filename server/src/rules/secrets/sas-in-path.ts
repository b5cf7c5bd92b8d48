import { locations } from "../../catalog/file-text.ts";
import { textsUnder, type WrittenText } from "../../model/file-text.ts";
import type { Case } from "../case.ts";
import { leakIn } from "../leak.ts";
import type { Fix, Rule } from "../rule.ts";

const rule: Rule = {
  id: "sas-in-path",
  control: "secrets",
  severity: "error",
  title: "A path carries a shared access signature.",
  why: "The signature opens what the path names, often the whole container, to everyone who reads the file, its history, or the job in the studio, from any network that reaches the storage account and without a trace of who it was. It lasts until it expires or the account's key is renewed.",
  fixNote:
    "Removes the signature, so that the job reads by identity or by the datastore. The identity of the user or of the compute needs a role on the storage account first, such as Storage Blob Data Reader. Revoke the signature by renewing the key, or deleting the access policy, that it was made with.",
  kinds: ["fileText"],
  settings: [locations],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["IM-8"] },
  *check(resource) {
    for (const written of textsUnder(resource, locations)) {
      if (leakIn(written.text)?.what !== "a shared access signature") continue;
      const message =
        "The path carries a shared access signature. Leave it out, let the data be read by identity, and revoke the signature.";
      yield { span: written.node.span, message, severity: rule.severity, fixes: unsigned(written) };
    }
  },
};

export default rule;

function unsigned({ text, node, isExpression }: WrittenText): readonly Fix[] {
  const [address = "", signature] = text.split("?");
  if (isExpression || signature === undefined || !/^[a-z]+:\/\//i.test(address)) return [];
  return [{ title: "Remove the signature", safe: false, ops: [{ op: "replace", node, value: address }] }];
}

const address = "https://contoso.blob.core.windows.net/orders/2024.csv";
const signed = `${address}?sv=2020-08-04&sr=b&sig=TWFkZVVwTWFkZVVw%3D`;
const unmarked = signed.replace("?", "&");

export const cases: readonly Case[] = [
  {
    name: "cli-v2: the input of a job",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py \${{inputs.orders}}
environment: azureml:train@latest
compute: azureml:cpu
inputs:
  orders:
    type: uri_file
    path: ${signed} # of last year
    #     ${"^".repeat(signed.length)} error[sas-in-path]
`,
    fixed: [[`path: ${signed} # of last year`, `path: ${address} # of last year`]],
  },
  {
    name: "cli-v2: a data asset",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/data.schema.json
name: orders
type: uri_file
path: "${signed}"
#     ${"^".repeat(signed.length + 2)} error[sas-in-path]
`,
    fixed: [[`path: "${signed}"`, `path: "${address}"`]],
  },
  {
    name: "cli-v2: the code of a job",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
code: ${signed}
#     ${"^".repeat(signed.length)} error[sas-in-path]
environment: azureml:train@latest
compute: azureml:cpu
`,
    fixed: [[`code: ${signed}`, `code: ${address}`]],
  },
  {
    name: "cli-v2: unsigned, masked, and a query that signs nothing",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
type: pipeline
inputs:
  orders: {type: uri_file, path: "${address}"}
  masked: {type: uri_file, path: "${address}?xx=XXXX-XX-XX&sig=xxxxxxxxxxxxxxxxxxxx"}
  other: {type: uri_file, path: "https://contoso.com/a.csv?sig=1&version=2"}
jobs:
  fit: {type: command, component: azureml:fit@latest}
`,
  },
  {
    name: "arm: a model",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/models/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/churn/1",
      "properties": { "modelType": "custom_model", "modelUri": "${signed}" }
      //                                                       ${"^".repeat(signed.length + 2)} error[sas-in-path]
    }`,
    ],
    fixed: [
      [
        `"properties": { "modelType": "custom_model", "modelUri": "${signed}" }`,
        `"properties": { "modelType": "custom_model", "modelUri": "${address}" }`,
      ],
    ],
  },
  {
    name: "arm: signed at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "token": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/models/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/churn/1",
      "properties": { "modelType": "custom_model", "modelUri": "[concat('${address}?', parameters('token'))]" }
    }
  ]
}`,
  },
  {
    name: "run-config: data of a run",
    syntax: "json",
    text: `{
  "script": "train.py",
  "framework": "Python",
  "nodeCount": 1,
  "data": { "orders": { "dataLocation": { "datapath": "${signed}" } } }
  //                                                  ${"^".repeat(signed.length + 2)} error[sas-in-path]
}`,
    fixed: [
      [
        `"data": { "orders": { "dataLocation": { "datapath": "${signed}" } } }`,
        `"data": { "orders": { "dataLocation": { "datapath": "${address}" } } }`,
      ],
    ],
  },
  {
    name: "run-config: unsigned",
    syntax: "json",
    text: `{
  "script": "train.py",
  "framework": "Python",
  "nodeCount": 1,
  "data": { "orders": { "dataLocation": { "datapath": "${address}" } } }
}`,
  },
  {
    name: "cli-v2: a signature where no query begins",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/data.schema.json
name: orders
version: 1
type: uri_file
path: ${unmarked}
#     ${"^".repeat(unmarked.length)} error[sas-in-path]
`,
  },
];
