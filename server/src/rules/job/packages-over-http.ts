import { packageSources } from "../../catalog/file-text.ts";
import { textsUnder } from "../../model/file-text.ts";
import { isPlaceholder } from "../../model/placeholder.ts";
import type { Case } from "../case.ts";
import { clearText } from "../package-sources.ts";
import type { Fix, Rule } from "../rule.ts";

const rule: Rule = {
  id: "packages-over-http",
  control: "in-transit",
  severity: "warning",
  title: "Packages are fetched by plain HTTP.",
  why: "Whoever sits on the way to the index or channel can put another package in place of the one that is asked for. It runs while the image is built and in every job and endpoint that uses it, with their identity.",
  fixNote: "Asks for HTTPS at the same address. The server must offer it.",
  kinds: ["fileText"],
  settings: [packageSources],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-use-private-python-packages",
  sources: { mcsb: ["DP-3", "DS-2"] },
  *check(resource) {
    for (const { text, node, isExpression } of textsUnder(resource, packageSources)) {
      const value = text.replace(clearText, "https://");
      if (value === text || isPlaceholder(text)) continue;
      const fixes: readonly Fix[] = isExpression
        ? []
        : [{ title: "Write 'https://'", safe: false, ops: [{ op: "replace", node, value }] }];
      yield { span: node.span, message: rule.title, severity: rule.severity, fixes };
    }
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "conda: a channel and an index",
    syntax: "yaml",
    text: `
channels:
  - http://conda.contoso.com/main
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[packages-over-http]
dependencies:
  - python=3.12
  - pip:
      - --index-url http://pypi.contoso.com/simple
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[packages-over-http]
      - numpy==2.1.0`,
    fixed: [
      ["http://conda.contoso.com/main", "https://conda.contoso.com/main"],
      ["http://pypi.contoso.com/simple", "https://pypi.contoso.com/simple"],
    ],
  },
  {
    name: "conda: an index of this machine",
    syntax: "yaml",
    text: `
channels:
  - https://conda.contoso.com/t/tk-123-abc/main
dependencies:
  - pip:
      - --index-url http://localhost:8080/simple`,
  },
  {
    name: "cli-v2: in the keys of an environment",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json
name: train
image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20250101.v1
conda_file:
  channels: [conda-forge]
  dependencies:
    - pip:
        - --extra-index-url http://pypi.contoso.com/simple
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[packages-over-http]`,
    fixed: [["http://pypi.contoso.com/simple", "https://pypi.contoso.com/simple"]],
  },
  {
    name: "cli-v2: by HTTPS",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json
name: train
image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20250101.v1
conda_file:
  channels: [conda-forge]
  dependencies:
    - pip:
        - --extra-index-url https://pypi.contoso.com/simple`,
  },
  {
    name: "arm: in the text of an environment",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/sklearn/1",
      "properties": { "condaFile": "channels: [http://conda.contoso.com/main]" }
      //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[packages-over-http]
    }`,
    ],
    fixed: [["http://conda.contoso.com", "https://conda.contoso.com"]],
  },
  {
    name: "arm: by HTTPS",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/sklearn/1",
      "properties": { "condaFile": "channels: [https://conda.contoso.com/main]" }
    }`,
    ],
  },
  {
    name: "run-config: in its dependencies",
    syntax: "yaml",
    text: `
script: train.py
target: cpu
framework: Python
environment:
  python:
    condaDependencies:
      dependencies:
        - pip:
            - -i http://pypi.contoso.com/simple
            # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[packages-over-http]`,
    fixed: [["http://pypi.contoso.com/simple", "https://pypi.contoso.com/simple"]],
  },
  {
    name: "run-config: by HTTPS",
    syntax: "yaml",
    text: `
script: train.py
target: cpu
framework: Python
environment:
  python:
    condaDependencies:
      dependencies:
        - pip:
            - -i https://pypi.contoso.com/simple`,
  },
  {
    name: "inference-config: in its dependencies",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "sourceDirectory": "./src",
  "environment": {
    "name": "scoring",
    "python": {
      "condaDependencies": {
        "channels": ["http://conda.contoso.com/main"],
        //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[packages-over-http]
        "dependencies": ["python=3.12"]
      }
    }
  }
}`,
    fixed: [["http://conda.contoso.com", "https://conda.contoso.com"]],
  },
  {
    name: "inference-config: by HTTPS",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "sourceDirectory": "./src",
  "environment": {
    "name": "scoring",
    "python": {
      "condaDependencies": { "channels": ["https://conda.contoso.com/main"], "dependencies": ["python=3.12"] }
    }
  }
}`,
  },
];
