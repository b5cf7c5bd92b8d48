import { setupScripts } from "../../catalog/compute-instance.ts";
import { command } from "../../catalog/job.ts";
import type { Reading, Resource, Value } from "../../model/resource.ts";
import { at, type Node, textOf } from "../../syntax/tree.ts";
import { type Case, withMark } from "../case.ts";
import type { Rule } from "../rule.ts";

/** What was fetched goes straight into a shell: `curl … | bash`, `bash <(curl …)`, `sh -c "$(curl …)"`. */
const runsDownload = [
  /\b(?:curl|wget)\b[^|;&\n]*\|\s*(?:sudo\s+(?:-\S+\s+)*)?(?:ba|da|z|k)?sh\b/,
  /\b(?:ba|da|z|k)?sh\s+(?:<\(|-c\s+["']?\$\()\s*(?:curl|wget)\b/,
];

const isRisky = (text: string): boolean => runsDownload.some((pattern) => pattern.test(text));

/** A template holds an inline script in Base64. */
function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    return "";
  }
}

const scripts = [
  { path: ["creation_script", "command"], read: (text: string) => text },
  { path: ["startup_script", "command"], read: (text: string) => text },
  { path: ["scripts", "creationScript", "scriptData"], read: decoded },
  { path: ["scripts", "startupScript", "scriptData"], read: decoded },
];

const inScripts = ({ node }: Value): readonly Node[] =>
  scripts.flatMap(({ path, read }) => {
    const script = at(node, path);
    const text = textOf(script);
    return script && text !== undefined && isRisky(read(text)) ? [script] : [];
  });

/** What `$(…)` and `${{…}}` stand for is unknown, but not what a shell does with it. */
function written(reading: Reading): readonly Node[] {
  if (reading.is === "unknown") return [reading.node];
  return reading.is === "known" ? reading.values.flatMap(({ via, site }) => (via === "literal" ? [site] : [])) : [];
}

function riskyIn(resource: Resource): readonly Node[] {
  if (resource.kind === "job") return written(resource.read(command)).filter((node) => isRisky(textOf(node) ?? ""));
  const reading = resource.read(setupScripts);
  return reading.is === "known" ? reading.values.flatMap(inScripts) : [];
}

const rule: Rule = {
  id: "command-runs-download",
  control: "access",
  severity: "warning",
  title: "The command runs a script that it has just fetched from elsewhere.",
  why: "Whoever controls that address, or breaks into it, runs code on the machine with its identity and data, at the next start and unseen: nobody has read the script in the form in which it runs.",
  fixNote:
    "There is no fix to apply: keep the script beside this file, or fetch a version of it, compare its checksum, and run it then.",
  kinds: ["job", "computeInstance"],
  settings: [command, setupScripts],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-customize-compute-instance",
  sources: { mcsb: ["DS-2"] },
  *check(resource) {
    for (const { span } of riskyIn(resource)) yield { span, message: rule.title, severity: rule.severity, fixes: [] };
  },
};

export default rule;

const fault = "warning[command-runs-download]";

const job = (command: string, n: number, says?: string): string => `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/j${n}",
      "properties": {
        "jobType": "Command",
${withMark('        "command": ', JSON.stringify(command), says)}
      }
    }`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: at the creation of an instance, and at every start",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
enable_root_access: false
setup_scripts:
  creation_script:
    command: curl -fsSL https://example.org/setup.sh | sudo -E bash -
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[command-runs-download]
  startup_script:
    command: bash <(wget -qO- https://example.org/start.sh)
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[command-runs-download]`,
  },
  {
    name: "cli-v2: in a job",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: wget -qO- https://example.org/setup.sh | sh && python train.py
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[command-runs-download]
environment: azureml:train:3`,
  },
  {
    name: "cli-v2: fetched, but not run",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: curl -fsSL https://example.org/data.json | python -m json.tool && bash train.sh
environment: azureml:train:3`,
  },
  {
    name: "arm: in a script at creation",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": { "setupScripts": { "scripts": { "creationScript": { "scriptSource": "inline", "scriptData": "IyEvYmluL2Jhc2gKY3VybCAtZnNTTCBodHRwczovL2V4YW1wbGUub3JnL3NldHVwLnNoIHwgc3VkbyBiYXNoCg==" } } } }
        //                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[command-runs-download]
      }
    }`,
    ],
  },
  {
    name: "arm: a script that fetches packages only",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": { "setupScripts": { "scripts": { "creationScript": { "scriptSource": "inline", "scriptData": "IyEvYmluL2Jhc2gKc3VkbyBhcHQtZ2V0IGluc3RhbGwgLXkgZ3JhcGh2aXoK" } } } }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/train",
      "properties": { "jobType": "Command", "command": "python train.py", "environmentId": "azureml:train:3" }
    }`,
    ],
  },
  {
    name: "arm: other ways to run what was fetched",
    resources: [
      "curl https://example.org/a.sh|sh",
      "curl https://example.org/a.sh |  sudo  bash",
      "wget -O- https://example.org/a.sh | sudo -E -H zsh",
      'bash -c "$(curl -fsSL https://example.org/a.sh)"',
      "sh  -c  '$( wget -O- https://example.org/a.sh)'",
      "sh -c $(curl https://example.org/a.sh)",
      "sh  <(  curl https://example.org/a.sh)",
    ].map((value, n) => job(value, n, fault)),
  },
  {
    name: "arm: fetched, and something else run",
    resources: [
      "curl -o a.json https://example.org/a.json; cat a.json | sh",
      "curl https://example.org/a && cat b | sh",
      "curling https://example.org/a.sh | sh",
      "curl https://example.org/a.sh | shasum",
      'bash -c "echo $(curl https://example.org/a)"',
      "bash -c curl https://example.org/a",
      "fresh <(curl https://example.org/a)",
    ].map((value, n) => job(value, n)),
  },
  {
    name: "arm: in a script at every start",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "setupScripts": {
            "scripts": {
              "startupScript": {
                "scriptSource": "inline",
                "scriptData": "Y3VybCAtZnNTTCBodHRwczovL2V4YW1wbGUub3JnL3N0YXJ0LnNoIHwgYmFzaAo="
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[command-runs-download]
              }
            }
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: a script that is no Base64, and one that lies elsewhere",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/anna",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "setupScripts": {
            "scripts": {
              "startupScript": {
                "scriptSource": "inline",
                "scriptData": "curl https://example.org/a.sh | sh"
              }
            }
          }
        }
      }
    }`,
    ],
  },
];
