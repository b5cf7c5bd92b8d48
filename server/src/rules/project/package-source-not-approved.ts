import * as condaFiles from "../../catalog/conda-file.ts";
import { packageSources } from "../../catalog/file-text.ts";
import { ofKind } from "../../catalog/setting.ts";
import { textsUnder } from "../../model/file-text.ts";
import type { Resource } from "../../model/resource.ts";
import { covers } from "../allow-list-rule.ts";
import type { Case } from "../case.ts";
import { sourcesIn } from "../package-sources.ts";
import type { Report, Rule } from "../rule.ts";
import { code } from "../wording.ts";

const references = Object.values(condaFiles);

const rule: Rule = {
  id: "package-source-not-approved",
  control: "access",
  severity: "warning",
  title: "Packages come from a channel or index that the project does not list.",
  why: "A package is code that runs while the image is built, and next to your data with the identity of the job or endpoint. On an index that everyone may publish to, a name that looks like a known one is enough to get in. The project lists what it trusts in its configuration, under `packageSources`; without that list this rule is silent.",
  fixNote:
    "There is no fix to apply: take the packages from a feed on the list, or have the channel or host added to it. What names no channel and no index is not judged: conda and pip then ask the ones they are set up with.",
  kinds: ["fileText", "environment", "job", "onlineDeployment", "batchDeployment"],
  settings: [packageSources, ...references],
  dialects: ["cli-v2", "conda", "run-config", "inference-config"],
  source: "https://learn.microsoft.com/azure/machine-learning/policy-reference",
  sources: { policy: ["77eeea86-7e81-4a7d-9067-de844d096752"], mcsb: ["DS-2"] },
  *check(resource, _others, { allow: { packageSources: listed } }) {
    if (!listed) return;
    const strange = (line: string, isChannel: boolean): string | undefined =>
      sourcesIn(line, isChannel).find((source) => !listed.some((entry) => covers(entry, source)));
    for (const { text, node, keys } of textsUnder(resource, packageSources)) {
      const source = strange(text, keys.at(-1) === "channels");
      if (source !== undefined) yield { ...reportOf(source), span: node.span };
    }
    yield* inFiles(resource, strange);
  },
};

const reportOf = (source: string): Omit<Report, "span"> => ({
  message: `${rule.title.replace(/\.$/, "")}: ${code(source)}.`,
  severity: rule.severity,
  fixes: [],
});

/** What stands in a conda file is said where that is named, and points into it. */
function* inFiles(
  resource: Resource,
  strange: (line: string, isChannel: boolean) => string | undefined,
): Iterable<Report> {
  for (const setting of ofKind(references, resource.kind)) {
    const reading = resource.read(setting);
    for (const { raw, site } of reading.is === "known" ? reading.values : []) {
      const found = typeof raw === "string" ? resource.condaFile?.(raw) : undefined;
      for (const { text, isChannel, span } of found?.lines ?? []) {
        const source = strange(text, isChannel);
        if (source === undefined || !found) continue;
        const related = [{ span, message: "Where the packages come from.", file: found.file }];
        yield { ...reportOf(source), span: site.span, related };
      }
    }
  }
}

export default rule;

const allow = { packageSources: ["conda-forge", "pypi.org", "*.contoso.com"] };

const deployment = (path: string): string => `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
environment:
  image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20250101.v1
  conda_file: ${path}
instance_type: Standard_DS3_v2`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a channel of somebody, in the keys of an environment",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json
name: train
image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20250101.v1
conda_file:
  channels:
    - conda-forge
    - somebody
    # ^^^^^^^^ warning[package-source-not-approved]
  dependencies:
    - python=3.12
    - somebody-else::jq
    # ^^^^^^^^^^^^^^^^^ warning[package-source-not-approved]
    - pip:
        - --index-url https://pypi.contoso.com/simple
        - --extra-index-url https://pypi.example.com/simple
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[package-source-not-approved]
        - numpy==2.1.0`,
  },
  {
    name: "cli-v2: in the conda file of a deployment",
    syntax: "yaml",
    allow,
    beside: [{ name: "env/conda.yml", text: "channels: [somebody]\ndependencies: [python=3.12]\n" }],
    text: deployment(`./env/conda.yml
  #           ^^^^^^^^^^^^^^^ warning[package-source-not-approved]`),
  },
  {
    name: "cli-v2: a conda file with what is on the list",
    syntax: "yaml",
    allow,
    beside: [{ name: "../conda.yml", text: "channels: [conda-forge, nodefaults]\ndependencies: [python=3.12]\n" }],
    text: deployment("../conda.yml"),
  },
  {
    name: "cli-v2: sources that are put in later, with a user before the host, and a part of a channel",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json
name: train
image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20250101.v1
conda_file:
  channels:
    - your-channel
    - nodefaults
  dependencies:
    - conda-forge/linux-64::numpy
    - pip:
        - --index-url https://<your-index>/simple
        - --extra-index-url https://build@pypi.contoso.com/simple`,
  },
  {
    name: "cli-v2: a conda file that is not at hand",
    syntax: "yaml",
    allow,
    text: deployment("conda.yml"),
  },
  {
    name: "cli-v2: no list, nothing decided",
    syntax: "yaml",
    beside: [{ name: "conda.yml", text: "channels: [somebody]\ndependencies: [python=3.12]\n" }],
    text: deployment("conda.yml"),
  },
  {
    name: "conda: another channel by plain HTTP",
    syntax: "yaml",
    allow,
    text: `
channels:
  - http://conda.example.com/main
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[package-source-not-approved]
dependencies: [python=3.12]`,
  },
  {
    name: "conda: a channel of ours by plain HTTP",
    syntax: "yaml",
    allow,
    text: `
channels:
  - http://conda.contoso.com/main
dependencies: [python=3.12]`,
  },
  {
    name: "run-config: another channel",
    syntax: "yaml",
    allow,
    text: `
script: train.py
target: cpu
framework: Python
environment:
  python:
    condaDependencies:
      channels: [somebody]
      #          ^^^^^^^^ warning[package-source-not-approved]
      dependencies: [python=3.12]`,
  },
  {
    name: "run-config: one on the list",
    syntax: "yaml",
    allow,
    text: `
script: train.py
target: cpu
framework: Python
environment:
  python:
    condaDependencies:
      channels: [conda-forge]
      dependencies: [python=3.12]`,
  },
  {
    name: "inference-config: another index",
    syntax: "json",
    allow,
    text: `{
  "entryScript": "score.py",
  "sourceDirectory": "./src",
  "environment": {
    "name": "scoring",
    "python": {
      "condaDependencies": {
        "dependencies": [{ "pip": ["--index-url https://pypi.example.com/simple"] }]
        //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[package-source-not-approved]
      }
    }
  }
}`,
  },
  {
    name: "inference-config: an index on the list",
    syntax: "json",
    allow,
    text: `{
  "entryScript": "score.py",
  "sourceDirectory": "./src",
  "environment": {
    "name": "scoring",
    "python": {
      "condaDependencies": { "dependencies": [{ "pip": ["--index-url https://pypi.org/simple"] }] }
    }
  }
}`,
  },
];
