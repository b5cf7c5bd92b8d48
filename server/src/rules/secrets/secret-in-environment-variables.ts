import * as variables from "../../catalog/environment-variables.ts";
import { environmentVariables as ofFile } from "../../catalog/file-text.ts";
import { ofKind, type Setting } from "../../catalog/setting.ts";
import type { Possible } from "../../expressions/possible.ts";
import { textsUnder } from "../../model/file-text.ts";
import type { Entry, Resource } from "../../model/resource.ts";
import { textOf } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import type { Case } from "../case.ts";
import { isTelemetryKey, leakInWords, leakUnder } from "../leak.ts";
import type { Fix, Report, Rule, Severity } from "../rule.ts";
import { code } from "../wording.ts";

const ofResources: readonly Setting[] = Object.values(variables);

const rule: Rule = {
  id: "secret-in-environment-variables",
  control: "secrets",
  severity: "error",
  title: "A secret stands in an environment variable in plain text.",
  why: "Microsoft logs and stores environment variables of jobs and deployments, so the secret lies in diagnostic data, in the file, in its history, and in front of everyone who may look at the job. Whoever sees it can use it until it is renewed.",
  fixNote:
    "In a managed online deployment, puts a reference in place of the secret: fill in the name of a workspace connection that keeps it, and the key in there. The endpoint's identity must be allowed to read the connection's secrets. Elsewhere there is no fix: let the code read the secret from a key vault by its managed identity. Renew the secret in any case.",
  kinds: ["onlineDeployment", "batchDeployment", "job", "computeInstance", "webService", "fileText"],
  settings: [...ofResources, ofFile],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/concept-data-encryption#data-collection-and-handling",
  sources: {
    checkov: ["CKV_SECRET_3", "CKV_SECRET_4", "CKV_SECRET_6", "CKV_SECRET_9", "CKV_SECRET_13"],
    mcsb: ["IM-8"],
    article: "Microsoft collected data",
  },
  *check(resource, others) {
    for (const entry of entriesOf(resource))
      for (const possible of entry.values ?? []) {
        const text = textOf(possible.value);
        const verdict = text === undefined || possible.via === "allowed" ? undefined : judge(entry.key, text, possible);
        if (verdict)
          yield report(resource, entry.key, verdict, possible.site.span, inject(resource, entry, possible, verdict));
      }
    const told = new Set(others.flatMap(entriesOf).flatMap(({ values }) => values?.map(({ site }) => site) ?? []));
    for (const { keys, text, node, isExpression } of textsUnder(resource, ofFile)) {
      const name = keys.findLast((key) => key !== "value") ?? "";
      const verdict = told.has(node) ? undefined : judge(name, text, { via: isExpression ? "computed" : "literal" });
      if (verdict) yield report(resource, name, verdict, node.span, []);
    }
  },
};

export default rule;

const entriesOf = (resource: Resource): readonly Entry[] =>
  ofKind(ofResources, resource.kind).flatMap((setting) => resource.entries(setting));

interface Verdict {
  readonly what: string;
  readonly severity: Severity;
}

function judge(name: string, text: string, { via }: Pick<Possible, "via">): Verdict | undefined {
  const leak = leakInWords(text) ?? (via === "computed" ? undefined : leakUnder(name, text));
  if (leak) return { what: leak.what, severity: leak.sure ? rule.severity : "warning" };
  return isTelemetryKey(name, text) ? { what: "the key of an Application Insights", severity: "hint" } : undefined;
}

function report(resource: Resource, name: string, verdict: Verdict, span: Span, fixes: readonly Fix[]): Report {
  const { what, severity } = verdict;
  const holder = `${code(name)} holds ${what} in plain text`;
  const message =
    severity === "hint"
      ? `${holder}: Microsoft does not call it a secret, but whoever knows it can send false telemetry.`
      : `${holder}. ${adviceFor(resource)}, and renew it.`;
  return { span, message, severity, fixes };
}

const isManaged = ({ kind, variant }: Resource): boolean => kind === "onlineDeployment" && variant !== "kubernetes";

const adviceFor = (resource: Resource): string =>
  isManaged(resource)
    ? "Keep it in a workspace connection or a key vault and refer to it"
    : "Let the code read it from a key vault by its managed identity";

function inject(resource: Resource, { owner, key }: Entry, possible: Possible, { severity }: Verdict): readonly Fix[] {
  if (!owner || !isManaged(resource) || possible.via !== "literal" || severity === "hint") return [];
  const value = "${{azureml://connections/<connection>/credentials/<key>}}";
  return [{ title: "Refer to a workspace connection", safe: false, ops: [{ op: "set", owner, path: [key], value }] }];
}

const storageKey = `${"TWFkZVVw".repeat(10)}TWFkZQ==`;
const connectionString = `DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=${storageKey}`;
const token = ["m4d3", "Up7", "F0r", "Th1s", "T3st", "On1y"].join("");

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a managed deployment with a storage key under a harmless name",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: score
instance_type: Standard_DS3_v2
environment_variables:
  MODE: fast
  STORE: ${connectionString}
  #      ${"^".repeat(connectionString.length)} error[secret-in-environment-variables]
  API_KEY: ${token} # of the shop
  #        ${"^".repeat(token.length)} error[secret-in-environment-variables]
`,
    fixed: [
      [
        `STORE: ${connectionString}
  API_KEY: ${token} # of the shop`,
        `STORE: \${{azureml://connections/<connection>/credentials/<key>}}
  API_KEY: \${{azureml://connections/<connection>/credentials/<key>}} # of the shop`,
      ],
    ],
  },
  {
    name: "cli-v2: a job with a password, where only the name makes it one",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment: azureml:train@latest
compute: azureml:cpu
environment_variables:
  DB_PASSWORD: Made!Up-4711
  #            ^^^^^^^^^^^^ warning[secret-in-environment-variables]
  LABEL: Made!Up-4711
  APPLICATIONINSIGHTS_CONNECTION_STRING: InstrumentationKey=00000000-1111-2222-3333-444444444444
  #                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[secret-in-environment-variables]
`,
  },
  {
    name: "cli-v2: a batch deployment keeps variables in two places",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/modelBatchDeployment.schema.json
name: nightly
endpoint_name: score
compute: azureml:cpu
settings:
  mini_batch_size: 10
  environment_variables:
    SOURCE: https://contoso.blob.core.windows.net/a?sv=2020-08-04&sig=TWFkZVVwTWFkZVVw
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[secret-in-environment-variables]
`,
  },
  {
    name: "cli-v2: references, placeholders, names and paths are no secrets",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: score
instance_type: Standard_DS3_v2
environment_variables:
  CHAT_KEY: \${{azureml://connections/chat/credentials/key}}
  MULTIPLIER_SECRET: multiplier@https://contoso.vault.azure.net
  CLIENT_SECRET: ""
  API_KEY: <your-api-key>
  OTHER_API_KEY: \${{keyvault:https://contoso.vault.azure.net/secrets/chat/1}}
  SECRET_NAME: chat-key-2
  ACCESS_TOKEN: /mnt/secrets/token
  STORAGE_KEY: $STORAGE_KEY
  TOKENIZERS_PARALLELISM: "false"
  PARTITION_KEY: customerId
  MODEL_TOKEN: bert-base-uncased-2018
  MAX_TOKEN: 4096
`,
  },
  {
    name: "arm: the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "key": { "type": "string", "defaultValue": "${token}" }
    //                                         ${"^".repeat(token.length + 2)} error[secret-in-environment-variables]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/score/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "environmentVariables": { "CHAT_API_KEY": "[parameters('key')]" }
      }
    }
  ]
}`,
  },
  {
    name: "arm: of a managed deployment",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/score/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "environmentVariables": {
          "API_KEY": "${token}"
          //         ${"^".repeat(token.length + 2)} error[secret-in-environment-variables]
        }
      }
    }`,
    ],
    fixed: [[token, "${{azureml://connections/<connection>/credentials/<key>}}"]],
  },
  {
    name: "arm: decided at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "key": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/score/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "environmentVariables": {
          "CHAT_API_KEY": "[parameters('key')]",
          "STORE": "[format('AccountKey={0}', listKeys('contoso', '2022-05-01').keys[0].value)]"
        }
      }
    }
  ]
}`,
  },
  {
    name: "cli-v2: of a custom application on a compute instance",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: workbench
type: computeinstance
custom_applications:
  - name: shiny
    type: docker
    image:
      reference: example.azurecr.io/shiny:1.2
    environment_variables:
      THEME: dark
  - name: board
    type: docker
    image:
      reference: example.azurecr.io/board:1.2
    environment_variables:
      BOARD_PASSWORD: Kj8-mnQ2x!pW
      #               ^^^^^^^^^^^^ warning[secret-in-environment-variables]
`,
  },
  {
    name: "cli-v2: of a component that stands in a step",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
type: pipeline
jobs:
  train:
    type: command
    component:
      command: python train.py
      environment: azureml:train:4
      environment_variables:
        THEME: dark
        STORE_PASSWORD: Kj8-mnQ2x!pW
        #               ^^^^^^^^^^^^ warning[secret-in-environment-variables]
`,
  },
  {
    name: "cli-v2: of a component",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json
name: load
version: 1
type: command
command: python load.py
environment: azureml:train@latest
environment_variables:
  STORE_PASSWORD: Kj8-mnQ2x!pW
  #               ^^^^^^^^^^^^ warning[secret-in-environment-variables]
`,
  },
  {
    name: "pipeline-v1: of a step",
    syntax: "yaml",
    text: `
pipeline:
  name: train
  steps:
    fit:
      script_name: fit.py
      runconfig:
        environment:
          environmentVariables:
            STORE_PASSWORD: Kj8-mnQ2x!pW
            #               ^^^^^^^^^^^^ warning[secret-in-environment-variables]
`,
  },
  {
    name: "pipeline-v1: nothing secret",
    syntax: "yaml",
    text: `
pipeline:
  name: train
  steps:
    fit:
      script_name: fit.py
      runconfig:
        environment:
          environmentVariables:
            THEME: dark
`,
  },
  {
    name: "run-config: of the environment, and of the run itself",
    syntax: "yaml",
    text: `
script: train.py
framework: Python
target: cpu-cluster
environment:
  python:
    userManagedDependencies: false
  environmentVariables:
    STORE_PASSWORD: Kj8-mnQ2x!pW
    #               ^^^^^^^^^^^^ warning[secret-in-environment-variables]
`,
  },
  {
    name: "run-config: a placeholder",
    syntax: "json",
    text: `{
  "script": "train.py",
  "framework": "Python",
  "environment": {
    "python": { "userManagedDependencies": true },
    "environmentVariables": { "STORE_PASSWORD": "<password>" }
  }
}`,
  },
  {
    name: "inference-config: of the environment",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": {
    "environmentVariables": {
      "STORE_PASSWORD": "Kj8-mnQ2x!pW"
      //                ^^^^^^^^^^^^^^ warning[secret-in-environment-variables]
    }
  }
}`,
  },
  {
    name: "inference-config: nothing secret",
    syntax: "yaml",
    text: `
entryScript: score.py
environment:
  environmentVariables:
    THEME: dark
`,
  },
  {
    name: "cli-v2: a managed deployment with the key of an Application Insights",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: score
instance_type: Standard_DS3_v2
environment_variables:
  APPLICATIONINSIGHTS_CONNECTION_STRING: InstrumentationKey=00000000-1111-2222-3333-444444444444
  #                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[secret-in-environment-variables]
`,
  },
  {
    name: "cli-v2: a deployment on Kubernetes, which knows no connections",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json
name: blue
type: kubernetes
endpoint_name: score
environment_variables:
  API_KEY: ${token}
  #        ${"^".repeat(token.length)} error[secret-in-environment-variables]
`,
  },
];
