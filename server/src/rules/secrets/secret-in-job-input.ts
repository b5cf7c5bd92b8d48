import { inputs } from "../../catalog/file-text.ts";
import { textsUnder, type WrittenText } from "../../model/file-text.ts";
import type { Case } from "../case.ts";
import { type Leak, leakInWords, leakUnder } from "../leak.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "secret-in-job-input",
  control: "secrets",
  severity: "error",
  title: "A job is given a secret in plain text.",
  why: "Inputs, their defaults and the Spark configuration are kept with the job or component, shown in the studio to everyone who may read the workspace, and written to logs. A storage key in a Spark configuration opens the whole account.",
  fixNote:
    "There is no fix: put the secret in a key vault and let the code read it there by its managed identity, or read storage by identity, which needs no key at all. Renew the secret in any case. A name alone is not accused: `key: nvidia_tlt` is a name, too.",
  kinds: ["fileText"],
  settings: [inputs],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-use-secrets-in-runs",
  sources: { mcsb: ["IM-8"] },
  *check(resource) {
    for (const written of textsUnder(resource, inputs)) {
      const leak = leakOf(written);
      if (!leak) continue;
      const message = `The job is given ${leak.what} in plain text. Let the code read it from a key vault by its managed identity, and renew it.`;
      yield { span: written.node.span, message, severity: leak.sure ? rule.severity : "warning", fixes: [] };
    }
  },
};

export default rule;

/** Of a storage account, as Spark spells it: `spark.hadoop.fs.azure.account.key.ACCOUNT.dfs.core.windows.net`. */
const sparkKey = /\bfs\.azure\.(?:account\.key|account\.oauth2\.client\.secret|sas)\b/i;
const generic = new Set(["value", "default"]);

function leakOf({ text, keys, isExpression }: WrittenText): Leak | undefined {
  const name = keys.findLast((key) => !generic.has(key.toLowerCase())) ?? "";
  const meaning = sparkKey.test(name) ? "account_key" : name;
  return leakInWords(text) ?? (isExpression ? undefined : leakUnder(meaning, text));
}

const token = ["m4d3", "Up7", "F0r", "Th1s", "T3st", "On1y"].join("");
const storageKey = `${"TWFkZVVw".repeat(10)}TWFkZQ==`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: inputs of a job",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py --token \${{inputs.hub_token}}
environment: azureml:train@latest
compute: azureml:cpu
inputs:
  hub_token: ${token}
  #          ${"^".repeat(token.length)} error[secret-in-job-input]
  db_password: Kj8-mnQ2x!pW
  #            ^^^^^^^^^^^^ warning[secret-in-job-input]
  key: nvidia_tlt
  epochs: 10
`,
  },
  {
    name: "cli-v2: the default of a component's input",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json
name: load
version: 1
type: command
command: python load.py --key \${{inputs.api_key}}
environment: azureml:train@latest
inputs:
  api_key:
    type: string
    default: ${token}
    #        ${"^".repeat(token.length)} error[secret-in-job-input]
`,
  },
  {
    name: "cli-v2: a storage key in a Spark configuration",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/sparkJob.schema.json
type: spark
code: ./src
entry:
  file: main.py
conf:
  spark.driver.cores: 1
  spark.hadoop.fs.azure.account.key.contoso.dfs.core.windows.net: ${storageKey}
  #                                                               ${"^".repeat(storageKey.length)} error[secret-in-job-input]
`,
  },
  {
    name: "cli-v2: bindings, placeholders, names and paths",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
type: pipeline
jobs:
  fit:
    type: command
    component: azureml:fit@latest
    inputs:
      hub_token: \${{parent.inputs.hub_token}}
      api_key: <your-api-key>
      password: XXXXXXXXXXXX
      secret: chat-key-2
      access_token:
        type: uri_file
        path: azureml://datastores/vault/paths/token
      key: \${{parent.inputs.key}}
`,
  },
  {
    name: "arm: of a job",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/fit",
      "properties": {
        "jobType": "Command",
        "command": "python fit.py",
        "inputs": { "hubToken": { "jobInputType": "literal", "value": "${token}" } }
        //                                                            ${"^".repeat(token.length + 2)} error[secret-in-job-input]
      }
    }`,
    ],
  },
  {
    name: "arm: decided at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "tokenOfTheTeam2024": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/fit",
      "properties": {
        "jobType": "Command",
        "command": "python fit.py",
        "inputs": { "hubToken": { "jobInputType": "literal", "value": "[parameters('tokenOfTheTeam2024')]" } }
      }
    }
  ]
}`,
  },
  {
    name: "run-config: a Spark configuration",
    syntax: "yaml",
    text: `
script: train.py
framework: PySpark
target: cluster
nodeCount: 1
spark:
  configuration:
    spark.app.name: train
    fs.azure.account.key.contoso.blob.core.windows.net: ${storageKey}
    #                                                   ${"^".repeat(storageKey.length)} error[secret-in-job-input]
`,
  },
  {
    name: "run-config: nothing secret",
    syntax: "yaml",
    text: `
script: train.py
framework: PySpark
target: cluster
nodeCount: 1
spark:
  configuration:
    spark.app.name: train
    fs.azure.account.auth.type: OAuth
`,
  },
  {
    name: "pipeline-v1: the default of a parameter",
    syntax: "yaml",
    text: `
pipeline:
  name: train
  parameters:
    ApiKey:
      type: string
      default: ${token}
      #        ${"^".repeat(token.length)} error[secret-in-job-input]
  default_compute: cpu
  steps:
    fit:
      script_name: fit.py
`,
  },
  {
    name: "pipeline-v1: a number, and a placeholder",
    syntax: "yaml",
    text: `
pipeline:
  name: train
  parameters:
    ApiKey: {type: string, default: <your-key>}
    MaxToken: {type: int, default: 4096}
  default_compute: cpu
  steps:
    fit:
      script_name: fit.py
`,
  },
];
