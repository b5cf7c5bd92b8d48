import { commands } from "../../catalog/file-text.ts";
import { textsUnder } from "../../model/file-text.ts";
import type { Case } from "../case.ts";
import { leakInWords } from "../leak.ts";
import { leakInCommand } from "../leak-in-command.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "secret-in-command",
  control: "secrets",
  severity: "error",
  title: "A command line holds a secret in plain text.",
  why: "The command of a job is kept with the job, shown in the studio to everyone who may read the workspace, and written to logs; on the machine every process sees it. The secret can be used by all of them until it is renewed.",
  fixNote:
    "There is no fix: put the secret in a key vault and let the code read it there by its managed identity, then renew it. References such as `${{inputs.x}}`, `$NAME` and `$(…)` are not accused, nor is an option that only sounds like a secret.",
  kinds: ["fileText"],
  settings: [commands],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-use-secrets-in-runs",
  sources: { mcsb: ["IM-8"] },
  *check(resource) {
    for (const { text, before, node, isExpression } of textsUnder(resource, commands)) {
      const leak = isExpression ? leakInWords(text) : leakInCommand(text, before);
      if (!leak) continue;
      const message = `The command holds ${leak.what} in plain text. Let the code read it from a key vault by its managed identity, and renew it.`;
      yield { span: node.span, message, severity: leak.sure ? rule.severity : "warning", fixes: [] };
    }
  },
};

export default rule;

const token = ["m4d3", "Up7", "F0r", "Th1s", "T3st", "On1y"].join("");
const databricks = ["dapi", "0123456789abcdef".repeat(2)].join("");

const train = `python train.py --data \${{inputs.data}} --api-key ${token}`;
const load = `DATABRICKS_TOKEN=${databricks} python load.py`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: an option of a job",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: ${train}
#        ${"^".repeat(train.length)} error[secret-in-command]
environment: azureml:train@latest
compute: azureml:cpu
resources:
  docker_args: -e STORE_PASSWORD=Kj8-mnQ2x!pW --shm-size 2g
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[secret-in-command]
`,
  },
  {
    name: "cli-v2: a step of a pipeline in a schedule",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/schedule.schema.json
name: nightly
trigger:
  type: cron
  expression: "0 3 * * *"
create_job:
  type: pipeline
  jobs:
    load:
      type: command
      command: ${load}
      #        ${"^".repeat(load.length)} error[secret-in-command]
`,
  },
  {
    name: "cli-v2: who logs in when a machine starts, and a port",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: bench
type: computeinstance
setup_scripts:
  creation_script:
    command: docker run -p 8080:Up-8080 example.azurecr.io/board:1.2
  startup_script:
    command: az login -u trainer -p Kj8-mnQ2x!pW
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[secret-in-command]
`,
  },
  {
    name: "cli-v2: references, placeholders and options that only sound like secrets",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: >-
  python train.py --token \${{inputs.token}} --password $PASSWORD --api-key "$(cat /run/key)" --max-token 4096
  --secret-name chat-key --sas <your-sas> --client-secret=XXXXXXXXXXXXXXXXXXXX --partition-key customerId
environment: azureml:train@latest
compute: azureml:cpu
`,
  },
  {
    name: "arm: a script that sets up a machine",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/bench",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "setupScripts": {
            "scripts": { "startupScript": { "scriptSource": "inline", "scriptArguments": "--token ${databricks}" } }
            //                                                                           ${"^".repeat(10 + databricks.length)} error[secret-in-command]
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: put together from a secure parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "gitTokenOfTheTeam2": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/bench",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "setupScripts": {
            "scripts": { "startupScript": { "scriptArguments": "[concat('--token ', parameters('gitTokenOfTheTeam2'))]" } }
          }
        }
      }
    }
  ]
}`,
  },
  {
    name: "run-config: arguments come in pairs",
    syntax: "yaml",
    text: `
script: train.py
framework: Python
target: cpu-cluster
nodeCount: 1
arguments:
  - --epochs
  - 10
  - --account-key
  - ${token}
#   ${"^".repeat(token.length)} error[secret-in-command]
`,
  },
  {
    name: "run-config: a number and a path",
    syntax: "yaml",
    text: `
script: train.py
framework: Python
target: cpu-cluster
nodeCount: 1
arguments: [--token-count, 10, --token, /mnt/secrets/token]
`,
  },
  {
    name: "pipeline-v1: arguments of a step",
    syntax: "yaml",
    text: `
pipeline:
  name: train
  steps:
    fit:
      script_name: fit.py
      allow_reuse: false
      arguments: ["--sas", "?sv=2020-08-04&sig=TWFkZVVwTWFkZVVw"]
      #                    ${"^".repeat(37)} error[secret-in-command]
`,
  },
  {
    name: "pipeline-v1: the name of a data reference",
    syntax: "yaml",
    text: `
pipeline:
  name: train
  steps:
    fit:
      script_name: fit.py
      allow_reuse: false
      arguments: ["--credential", "input:orders_2024"]
`,
  },
];
