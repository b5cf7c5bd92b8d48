import { services } from "../../catalog/job.ts";
import type { Entry } from "../../model/resource.ts";
import { member, textOf } from "../../syntax/tree.ts";
import { fold } from "../../text/fold.ts";
import type { Case } from "../case.ts";
import type { Report, Rule } from "../rule.ts";

/** The interactive services, folded as both spellings have them, and what people call them. */
const interactive: Readonly<Record<string, string>> = {
  ssh: "SSH",
  jupyterlab: "JupyterLab",
  vscode: "VS Code",
};

function* judge({ values }: Entry): Iterable<Report> {
  const [service, further] = values ?? [];
  if (!service || further) return;
  const type = member(service.value, "type") ?? member(service.value, "jobServiceType");
  const name = interactive[fold(textOf(type?.value) ?? "")];
  if (!type || name === undefined) return;
  const everywhere = /^all$/i.test(textOf(member(service.value, "nodes")?.value) ?? "");
  yield {
    span: type.value.span,
    message: `The job opens ${name} inside its container${everywhere ? ", on every node" : ""}: leave it out of jobs that run by themselves.`,
    severity: "information",
    fixes: [],
  };
}

const rule: Rule = {
  id: "job-interactive-service",
  control: "access",
  severity: "information",
  title: "The job opens an interactive service inside its container.",
  why: "Such a service lets the owner of the job, or whoever has taken over the owner's session or key, work on the node with the data and the identity of the job, and leaves no trace in the code that is reviewed. Microsoft means it for debugging.",
  fixNote:
    "There is no fix to apply: take the service out before the job runs by itself, on a schedule or in a pipeline.",
  kinds: ["job"],
  settings: [services],
  dialects: ["arm", "cli-v2"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-interactive-jobs",
  sources: { mcsb: ["NS-2"] },
  *check(job) {
    for (const entry of job.entries(services)) yield* judge(entry);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: three of them, one on every node",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment: azureml:train:3
services:
  notebook:
    type: jupyter_lab
#         ^^^^^^^^^^^ information[job-interactive-service]
  editor:
    type: vs_code
#         ^^^^^^^ information[job-interactive-service]
    nodes: all
  shell:
    type: ssh
#         ^^^ information[job-interactive-service]
    ssh_public_keys: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample trainer@example
  board:
    type: tensor_board
    log_dir: outputs`,
  },
  {
    name: "cli-v2: none",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment: azureml:train:3
compute: azureml:cpu`,
  },
  {
    name: "arm: a shell",
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
        "services": { "shell": { "jobServiceType": "SSH" } }
        //                                         ^^^^^ information[job-interactive-service]
      }
    }`,
    ],
  },
  {
    name: "arm: none",
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
        "services": { "board": { "jobServiceType": "TensorBoard" } }
      }
    }`,
    ],
  },
];
