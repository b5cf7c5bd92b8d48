import { locations, packages } from "../../catalog/file-text.ts";
import { textsUnder, type WrittenText } from "../../model/file-text.ts";
import { hasCredentialsInUrl, withoutCredentials } from "../../model/url-credentials.ts";
import type { Case } from "../case.ts";
import { leakInWords } from "../leak.ts";
import type { Fix, Rule } from "../rule.ts";

const rule: Rule = {
  id: "credentials-in-package-url",
  control: "secrets",
  severity: "error",
  title: "The address of a package index or repository carries credentials.",
  why: "The address is kept with the environment, built into the image and written to its build log. Everyone who may read one of them can fetch the private packages or code in the owner's name, and often publish others in their place, which then run in your jobs.",
  fixNote:
    "Takes the credentials out of the address. Create a workspace connection for the feed or repository first, with `az ml connection create`: images are then built with the credential that it keeps. Renew the token: it stays in the file's history. A signed URL of a package gets no fix: keep the package in a feed.",
  kinds: ["fileText"],
  settings: [packages],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-use-private-python-packages",
  sources: { checkov: ["CKV_SECRET_4"], mcsb: ["IM-8"] },
  *check(resource) {
    const places = new Set(textsUnder(resource, locations));
    for (const written of textsUnder(resource, packages)) {
      const isSigned = !places.has(written) && leakInWords(written.text) !== undefined;
      if (!isSigned && !hasCredentialsInUrl(written.text)) continue;
      const message =
        "The address carries credentials. Let a workspace connection keep them, take them out of the address, and renew them.";
      yield { span: written.node.span, message, severity: rule.severity, fixes: without(written) };
    }
  },
};

export default rule;

function without({ text, node, isExpression }: WrittenText): readonly Fix[] {
  const value = withoutCredentials(text);
  if (value === text || isExpression) return [];
  return [{ title: "Take the credentials out of the address", safe: false, ops: [{ op: "replace", node, value }] }];
}

const pat = ["m4d3up", "f0rth1s", "t3st0n1y"].join("");
const index = `--extra-index-url https://build:${pat}@pkgs.dev.azure.com/contoso/_packaging/feed/pypi/simple/`;
const bare = "--extra-index-url https://pkgs.dev.azure.com/contoso/_packaging/feed/pypi/simple/";
const git = "git+https://github.com/contoso/tools.git";
const gitWithToken = `git+https://${pat}@github.com/contoso/tools.git`;

export const cases: readonly Case[] = [
  {
    name: "conda: a feed, a repository and a channel",
    syntax: "yaml",
    text: `
channels:
  - https://conda.contoso.com/t/tk-123-abc/main
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[credentials-in-package-url]
dependencies:
  - python=3.12
  - pip:
      - ${index} # ours
      # ${"^".repeat(index.length)} error[credentials-in-package-url]
      - ${gitWithToken}
      # ${"^".repeat(gitWithToken.length)} error[credentials-in-package-url]
`,
    fixed: [
      ["- https://conda.contoso.com/t/tk-123-abc/main", "- https://conda.contoso.com/main"],
      [
        `- ${index} # ours
      - ${gitWithToken}`,
        `- ${bare} # ours
      - ${git}`,
      ],
    ],
  },
  {
    name: "cli-v2: a conda file in an environment",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json
name: train
image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20250101.v1
conda_file:
  dependencies:
    - pip:
        - ${index}
        # ${"^".repeat(index.length)} error[credentials-in-package-url]
        - https://contoso.blob.core.windows.net/a.whl?sv=2020-08-04&sig=TWFkZVVwTWFkZVVw
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[credentials-in-package-url]
`,
    fixed: [[`- ${index}`, `- ${bare}`]],
  },
  {
    name: "cli-v2: code from a repository, with a token",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
code: ${gitWithToken}
#     ${"^".repeat(gitWithToken.length)} error[credentials-in-package-url]
environment: azureml:train@latest
compute: azureml:cpu
`,
    fixed: [[`code: ${gitWithToken}`, `code: ${git}`]],
  },
  {
    name: "cli-v2: a user without a password, placeholders, and SSH",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json
name: train
image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:20250101.v1
conda_file:
  channels: [conda-forge]
  dependencies:
    - pip:
        - git+https://contoso@dev.azure.com/contoso/tools/_git/tools
        - --extra-index-url https://build:\${PAT}@pkgs.dev.azure.com/contoso/_packaging/feed/pypi/simple/
        - --extra-index-url https://$(user):$(token)@packages.contoso.com/simple
        - git+ssh://git@github.com/contoso/tools.git
`,
  },
  {
    name: "conda: too short to be a signature",
    syntax: "yaml",
    text: `
dependencies:
  - pip:
      - https://contoso.com/tools.whl?version=2&sig=made-up
`,
  },
  {
    name: "arm: a conda file in a text",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/train/1",
      "properties": { "condaFile": "dependencies:\\n- pip:\\n  - ${index}\\n  - numpy" }
      //                           ${"^".repeat(index.length + 40)} error[credentials-in-package-url]
    }`,
    ],
    fixed: [
      [
        `"properties": { "condaFile": "dependencies:\\n- pip:\\n  - ${index}\\n  - numpy" }`,
        `"properties": { "condaFile": "dependencies:\\n- pip:\\n  - ${bare}\\n  - numpy" }`,
      ],
    ],
  },
  {
    name: "arm: a public feed",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/train/1",
      "properties": { "condaFile": "dependencies:\\n- pip:\\n  - ${bare}\\n  - numpy" }
    }`,
    ],
  },
  {
    name: "run-config: packages of the environment",
    syntax: "yaml",
    text: `
script: train.py
framework: Python
target: cpu
environment:
  python:
    condaDependencies:
      dependencies:
        - pip:
            - ${gitWithToken}
            # ${"^".repeat(gitWithToken.length)} error[credentials-in-package-url]
`,
    fixed: [[`- ${gitWithToken}`, `- ${git}`]],
  },
  {
    name: "run-config: no credentials",
    syntax: "yaml",
    text: `
script: train.py
framework: Python
target: cpu
environment:
  python:
    condaDependencies:
      dependencies:
        - pip:
            - ${git}
`,
  },
  {
    name: "inference-config: packages of the environment",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": {
    "python": { "condaDependencies": { "dependencies": [{ "pip": ["${gitWithToken}"] }] } }
    //                                                            ${"^".repeat(gitWithToken.length + 2)} error[credentials-in-package-url]
  }
}`,
    fixed: [
      [
        `"python": { "condaDependencies": { "dependencies": [{ "pip": ["${gitWithToken}"] }] } }`,
        `"python": { "condaDependencies": { "dependencies": [{ "pip": ["${git}"] }] } }`,
      ],
    ],
  },
  {
    name: "inference-config: no credentials",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": { "python": { "condaDependencies": { "dependencies": [{ "pip": ["${git}"] }] } } }
}`,
  },
];
