import { experimentName, jobDisplayName } from "../../catalog/job-names.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

/** An e-mail address: the one name of a person that a file gives away for sure. */
const address = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/i;

const rule: Rule = {
  id: "job-name-tells-person",
  control: "monitoring",
  severity: "information",
  title: "The name of the job or its experiment holds an e-mail address.",
  why: "Microsoft may collect the names of jobs and experiments to find faults, and everyone who reads the workspace sees them. A person who is named there is named in logs that the person cannot have corrected.",
  fixNote:
    "There is no quick fix. Name the job after what it does, and leave who submitted it to Azure ML, which notes it anyway.",
  kinds: ["job"],
  settings: [jobDisplayName, experimentName],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-data-encryption",
  sources: { mcsb: ["DP-1"], article: "Microsoft collected data" },
  *check(resource) {
    for (const setting of rule.settings) {
      const value = violated(resource.read(setting), ({ raw }) => typeof raw === "string" && address.test(raw));
      if (!value) continue;
      yield {
        span: value.site.span,
        message: explain(rule.title, value),
        severity: severityOf(rule.severity, value),
        fixes: [],
      };
    }
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: in both names",
    syntax: "yaml",
    text: `$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
display_name: churn of jane.doe@example.com
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[job-name-tells-person]
experiment_name: jane.doe+test@mail.365.example.co.uk
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[job-name-tells-person]
command: python train.py
environment: azureml:sklearn@latest
compute: azureml:cpu
`,
  },
  {
    name: "cli-v2: labels and versions are no addresses",
    syntax: "yaml",
    text: `$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
display_name: model@latest
experiment_name: churn@v1.2
command: python train.py
environment: azureml:sklearn@latest
compute: azureml:cpu
`,
  },
  {
    name: "arm: in the name of the experiment",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/train",
      "properties": {
        "jobType": "Command",
        "command": "python train.py",
        "environmentId": "env",
        "experimentName": "jane.doe@example.com"
        //                ^^^^^^^^^^^^^^^^^^^^^^ information[job-name-tells-person]
      }
    }`,
    ],
  },
  {
    name: "arm: after what the job does",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/jobs",
      "apiVersion": "2024-04-01",
      "name": "demo/train",
      "properties": {
        "jobType": "Command",
        "command": "python train.py",
        "environmentId": "env",
        "experimentName": "churn"
      }
    }`,
    ],
  },
];
