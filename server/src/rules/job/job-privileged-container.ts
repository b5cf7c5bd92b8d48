import { batchDockerArgs } from "../../catalog/deployment.ts";
import { dockerArgs } from "../../catalog/job.ts";
import type { Resource } from "../../model/resource.ts";
import type { Node } from "../../syntax/tree.ts";
import { type Case, withMark } from "../case.ts";
import type { Rule } from "../rule.ts";
import { code } from "../wording.ts";

/** Arguments of `docker run` that take down a wall, and what is then open. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/--privileged(?!=false)/, "gives the container the rights of the node itself"],
  [/--cap-add[= ](?:SYS_ADMIN|ALL)\b/i, "gives the container nearly the rights of the node itself"],
  [/--(?:net|network)[= ]host\b/, "puts the container into the network of the node"],
  [/--pid[= ]host\b/, "lets the container see and stop every process of the node"],
  [
    /(?:-v|--volume)[= ]?\/(?=:|var\/run\/docker\.sock\b)[^\s:]*/,
    "hands the file system or the Docker engine of the node to the container",
  ],
];

/** One text, or one text for each argument, in the order of the command line. */
const wordsOf = (node: Node): readonly Node[] => (node.kind === "list" ? node.items : [node]);

interface Found {
  readonly node: Node;
  readonly argument: string;
  readonly harm: string;
}

function* faultsIn(node: Node): Iterable<Found> {
  const words = wordsOf(node).flatMap((word) => (word.kind === "scalar" ? [{ word, text: String(word.value) }] : []));
  for (const [i, { word, text }] of words.entries()) {
    const withNext = words.slice(i, i + 2).map((each) => each.text);
    // An argument and its value may be two items of the list.
    const found = faults.flatMap(([pattern, harm]) => {
      const match = pattern.exec(text) ?? pattern.exec(withNext.join(" "));
      return match && match.index < text.length ? [{ node: word, argument: match[0], harm }] : [];
    });
    yield* found.slice(0, 1);
  }
}

function* judge(resource: Resource) {
  const reading = resource.read(resource.kind === "job" ? dockerArgs : batchDockerArgs);
  if (reading.is !== "known") return;
  for (const { node, certain } of reading.values)
    for (const { node: word, argument, harm } of certain ? faultsIn(node) : [])
      yield { span: word.span, message: `${code(argument)} ${harm}.`, severity: rule.severity, fixes: [] };
}

const rule: Rule = {
  id: "job-privileged-container",
  control: "access",
  severity: "warning",
  title: "An argument for Docker takes down the walls around the container.",
  why: "Code of the job, with every package it installs, then works on the node itself: it can read what other jobs leave there, take the tokens of the node's identity, and listen to its network.",
  fixNote:
    "There is no fix to apply, because only you know what the job needs it for: take the argument out, or ask for the one device or capability that is needed.",
  kinds: ["job", "batchDeployment"],
  settings: [dockerArgs, batchDockerArgs],
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-job-command",
  sources: { mcsb: ["PV-3"] },
  *check(resource) {
    yield* judge(resource);
  },
};

export default rule;

const fault = "warning[job-privileged-container]";

const job = (dockerArgs: string, n: number, says?: string): string => `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/j${n}",
      "properties": {
        "jobType": "Command",
        "command": "python train.py",
        "resources": {
${withMark('          "dockerArgs": ', JSON.stringify(dockerArgs), says)}
        }
      }
    }`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: the rights of the node, and its network",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment: azureml:train:3
resources:
  docker_args: --privileged --network host
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[job-privileged-container]`,
  },
  {
    name: "cli-v2: a list of arguments, in a batch deployment",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/modelBatchDeployment.schema.json
name: nightly
endpoint_name: scoring
compute: azureml:cpu
model: azureml:m:1
resources:
  docker_args:
    - --pid
#     ^^^^^ warning[job-privileged-container]
    - host
    - --cap-add=SYS_ADMIN
#     ^^^^^^^^^^^^^^^^^^^ warning[job-privileged-container]
    - -v
#     ^^ warning[job-privileged-container]
    - /var/run/docker.sock:/var/run/docker.sock
    - --ipc=host`,
  },
  {
    name: "cli-v2: more shared memory",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment: azureml:train:3
resources:
  docker_args: --shm-size 8g --volume /mnt/data:/data`,
  },
  {
    name: "arm: the rights of the node",
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
        "resources": { "dockerArgs": "--shm-size 8g --privileged" }
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[job-privileged-container]
      }
    }`,
    ],
  },
  {
    name: "arm: more shared memory",
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
        "resources": { "dockerArgs": "--shm-size 8g --privileged=false" }
      }
    }`,
    ],
  },
  {
    name: "run-config: the whole file system of the node",
    syntax: "yaml",
    text: `
script: train.py
target: cpu
framework: Python
environment:
  docker:
    enabled: true
    baseImage: mcr.microsoft.com/azureml/minimal:20240908.v1
    arguments:
      - -v
#       ^^ warning[job-privileged-container]
      - /:/host`,
  },
  {
    name: "run-config: nothing",
    syntax: "yaml",
    text: `
script: train.py
target: cpu
framework: Python
environment:
  docker:
    enabled: true
    baseImage: mcr.microsoft.com/azureml/minimal:20240908.v1
    arguments: []`,
  },
  {
    name: "arm: each wall",
    resources: [
      "--cap-add ALL",
      "--cap-add=sys_admin",
      "--net=host",
      "--network=host",
      "--pid=host",
      "-v/:/host",
      "-v /:/host",
      "--volume=/:/host:ro",
      "-v=/var/run/docker.sock:/d.sock",
      "--volume /var/run/docker.sock",
    ].map((value, n) => job(value, n, fault)),
  },
  {
    name: "arm: walls that stand",
    resources: [
      "--privileged=false",
      "--cap-add=SYS_PTRACE",
      "--network=hosted",
      "--nethost",
      "--pid=container:x",
      "-v /data:/data",
      "--volume /var/run/dockers:/d",
      "-v data:/",
    ].map((value, n) => job(value, n)),
  },
];
