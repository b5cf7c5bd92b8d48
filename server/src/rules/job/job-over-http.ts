import { code as codeOf, environmentContext, inputs } from "../../catalog/job.ts";
import type { Resource } from "../../model/resource.ts";
import { member, type Node, textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Fix, Report, Rule } from "../rule.ts";

/** An address in clear text, unless it is one of this machine. */
const clearText = /^((?:git\+)?)http:\/\/(?!localhost\b|127\.)/i;

function* judge(node: Node | undefined, what: string): Iterable<Report> {
  const text = textOf(node);
  if (!node || text === undefined || !clearText.test(text)) return;
  const fixes: readonly Fix[] = [
    {
      title: "Write 'https://'",
      safe: false,
      ops: [{ op: "replace", node, value: text.replace(clearText, "$1https://") }],
    },
  ];
  yield { span: node.span, message: `The job fetches ${what} by plain HTTP.`, severity: rule.severity, fixes };
}

function* judgeAll(job: Resource): Iterable<Report> {
  for (const [setting, what] of [
    [codeOf, "its code"],
    [environmentContext, "what its image is built from"],
  ] as const) {
    const reading = job.read(setting);
    for (const { node, via } of reading.is === "known" ? reading.values : [])
      if (via === "literal") yield* judge(node, what);
  }
  for (const { values } of job.entries(inputs))
    for (const { value, via } of values ?? [])
      if (via === "literal") yield* judge((member(value, "path") ?? member(value, "uri"))?.value, "data");
}

const rule: Rule = {
  id: "job-over-http",
  control: "in-transit",
  severity: "warning",
  title: "The job fetches its code or data by plain HTTP.",
  why: "Whoever sits on the way can put other code or data in its place: code that runs with the identity of the job, or data that teaches the model something else. The data can be read, too.",
  fixNote: "Asks for HTTPS at the same address. The server must offer it.",
  kinds: ["job"],
  settings: [codeOf, environmentContext, inputs],
  dialects: ["arm", "cli-v2"],
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-job-command",
  sources: { mcsb: ["DP-3", "DS-2"] },
  *check(job) {
    yield* judgeAll(job);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: code, image and data",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
code: git+http://git.contoso.com/ml/train
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[job-over-http]
environment:
  build:
    path: http://git.contoso.com/ml/image
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[job-over-http]
inputs:
  iris:
    type: uri_file
    path: http://data.contoso.com/iris.csv
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[job-over-http]
  rate: 0.1`,
    fixed: [
      ["code: git+http://git.contoso.com/ml/train", "code: git+https://git.contoso.com/ml/train"],
      ["path: http://git.contoso.com/ml/image", "path: https://git.contoso.com/ml/image"],
      ["path: http://data.contoso.com/iris.csv", "path: https://data.contoso.com/iris.csv"],
    ],
  },
  {
    name: "cli-v2: by HTTPS, and from this machine",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py --url http://example.org
code: git+https://git.contoso.com/ml/train
environment: azureml:train:3
inputs:
  iris:
    type: uri_file
    path: http://localhost:8000/iris.csv`,
  },
  {
    name: "arm: data",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/train",
      "properties": {
        "jobType": "Command",
        "command": "python train.py",
        "environmentId": "azureml:train:3",
        "inputs": { "iris": { "jobInputType": "uri_file", "uri": "http://data.contoso.com/iris.csv" } }
        //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[job-over-http]
      }
    }`,
    ],
    fixed: [
      [
        '"inputs": { "iris": { "jobInputType": "uri_file", "uri": "http://data.contoso.com/iris.csv" } }',
        '"inputs": { "iris": { "jobInputType": "uri_file", "uri": "https://data.contoso.com/iris.csv" } }',
      ],
    ],
  },
  {
    name: "arm: by HTTPS",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/train",
      "properties": {
        "jobType": "Command",
        "command": "python train.py",
        "environmentId": "azureml:train:3",
        "inputs": { "iris": { "jobInputType": "uri_file", "uri": "https://data.contoso.com/iris.csv" } }
      }
    }`,
    ],
  },
];
