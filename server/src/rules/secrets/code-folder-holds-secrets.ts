import { batchCode, code as onlineCode } from "../../catalog/deployment.ts";
import { code as jobCode } from "../../catalog/job.ts";
import { ofKind } from "../../catalog/setting.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Case } from "../case.ts";
import type { Addition, Rule } from "../rule.ts";
import { code } from "../wording.ts";

/** For the file in force: a new `.amlignore` beside a `.gitignore` would put that out of force. */
function leavingOut({ secrets, folder, ignoreFile }: Snapshot): Addition {
  const top = folder === "" ? "" : `${folder}/`;
  const to = ignoreFile?.name ?? `${top}.amlignore`;
  const paths = secrets.map((path) => path.slice(top.length));
  const what = paths.length === 1 ? code(paths[0] ?? "") : "these files";
  // A backslash takes the meaning from what else is a pattern.
  const lines = paths.map((path) => path.replace(/[\\*?[\]!#]/g, "\\$&"));
  return { title: `Leave ${what} out in ${code(to)}`, to, text: ignoreFile?.text, lines };
}

function sentence({ secrets, ignoreFile }: Snapshot): string {
  const [first = "", ...more] = secrets;
  const files = more.length === 0 ? code(first) : `${code(first)} and ${more.length} more`;
  const kept = ignoreFile ? `${code(ignoreFile.name)} does not leave out` : "no '.amlignore' in it leaves out";
  return `This folder is uploaded with ${files}: a secret by its name, which ${kept}.`;
}

const settings = [jobCode, onlineCode, batchCode] as const;

const rule: Rule = {
  id: "code-folder-holds-secrets",
  control: "secrets",
  severity: "warning",
  title: "The folder of code is uploaded with files that by their names hold secrets.",
  why: "The whole folder is copied to the workspace's storage account and kept there as a snapshot, which everybody with access to the workspace's storage or to the job can read, and which goes onto every node that runs it. A `.env` or a private key in it has left your machine for good. Only the `.amlignore` at the top of the folder counts, or else the `.gitignore` there: what a `.gitignore` further up keeps out of Git is uploaded all the same.",
  fixNote:
    "In the editor, adds the names to the file that is in force: the `.amlignore` of the folder, or else its `.gitignore`; where there is neither, to a new `.amlignore`. What was uploaded already stays there: renew those secrets, and give code its own by managed identity and Key Vault.",
  kinds: ["job", "onlineDeployment", "batchDeployment"],
  settings,
  dialects: ["cli-v2"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-save-write-experiment-files",
  sources: { mcsb: ["IM-8"] },
  *check(resource) {
    for (const setting of ofKind(settings, resource.kind)) {
      const reading = resource.read(setting);
      for (const { raw, site } of reading.is === "known" ? reading.values : []) {
        const snapshot = typeof raw === "string" ? resource.uploads?.(raw) : undefined;
        if (!snapshot || snapshot.secrets.length === 0) continue;
        const message = sentence(snapshot);
        yield { span: site.span, message, severity: rule.severity, fixes: [], addition: leavingOut(snapshot) };
      }
    }
  },
};

export default rule;

const job = (path: string): string => `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
code: ${path}
environment: azureml:train@latest
compute: azureml:cpu`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a job with a .env in its folder",
    syntax: "yaml",
    beside: [{ name: "src/.env", text: "" }],
    text: job(`./src
#     ^^^^^ warning[code-folder-holds-secrets]`),
  },
  {
    name: "cli-v2: a private key further down, and an .amlignore that is about something else",
    syntax: "yaml",
    beside: [
      { name: "../src/.amlignore", text: "data/\n*.csv\n" },
      { name: "../src/certs/private-key.pem", text: "" },
      { name: "../src/certs/id_rsa", text: "" },
    ],
    text: job(`../src/
#     ^^^^^^^ warning[code-folder-holds-secrets]`),
  },
  {
    name: "cli-v2: left out by the .amlignore of the folder",
    syntax: "yaml",
    beside: [
      { name: "src/.amlignore", text: "# secrets\n.env*\n" },
      { name: "src/.env", text: "" },
    ],
    text: job("src"),
  },
  {
    name: "cli-v2: left out by the .gitignore of the folder, where there is no .amlignore",
    syntax: "yaml",
    beside: [
      { name: ".gitignore", text: ".env\n" },
      { name: ".env", text: "" },
    ],
    text: job("."),
  },
  {
    name: "cli-v2: a .gitignore does not count beside an .amlignore",
    syntax: "yaml",
    beside: [
      { name: "src/.amlignore", text: "*.csv\n" },
      { name: "src/.gitignore", text: ".env\n" },
      { name: "src/.env", text: "" },
    ],
    text: job(`src
#     ^^^ warning[code-folder-holds-secrets]`),
  },
  {
    name: "cli-v2: nor does one above the folder",
    syntax: "yaml",
    beside: [
      { name: ".gitignore", text: ".env\n" },
      { name: "src/.env", text: "" },
    ],
    text: job(`src
#     ^^^ warning[code-folder-holds-secrets]`),
  },
  {
    name: "cli-v2: a template of secrets, and certificates, are no secrets",
    syntax: "yaml",
    beside: [
      { name: "src/.env.example", text: "" },
      { name: "src/cert.pem", text: "" },
      { name: "src/public-key.pem", text: "" },
      { name: "src/config.json", text: "" },
    ],
    text: job("src"),
  },
  {
    name: "cli-v2: a secret beside the folder is not uploaded",
    syntax: "yaml",
    beside: [{ name: ".env", text: "" }],
    text: job("src"),
  },
  {
    name: "cli-v2: nothing is known of a registered asset",
    syntax: "yaml",
    beside: [{ name: ".env", text: "" }],
    text: job("azureml:train-code:3"),
  },
  {
    name: "cli-v2: deployments",
    syntax: "yaml",
    beside: [{ name: "score/.azure/msal_token_cache.json", text: "" }],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
code_configuration:
  code: score
  #     ^^^^^ warning[code-folder-holds-secrets]
  scoring_script: score.py
instance_type: Standard_DS3_v2`,
  },
  {
    name: "cli-v2: the trial of a sweep",
    syntax: "yaml",
    beside: [{ name: "src/client.pfx", text: "" }],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/sweepJob.schema.json
type: sweep
trial:
  code: src
  #     ^^^ warning[code-folder-holds-secrets]
  command: python train.py --rate \${{search_space.rate}}
  environment: azureml:train@latest`,
  },
  {
    name: "cli-v2: a batch deployment",
    syntax: "yaml",
    beside: [{ name: "code/.netrc", text: "" }],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/modelBatchDeployment.schema.json
name: nightly
endpoint_name: churn-batch
type: model
code_configuration:
  code: code
  #     ^^^^ warning[code-folder-holds-secrets]
  scoring_script: score.py
compute: azureml:cpu`,
  },
];
