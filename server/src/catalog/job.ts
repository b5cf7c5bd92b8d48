import { learn, type Setting } from "./setting.ts";

export const identityType: Setting = {
  id: "job.identityType",
  kind: "job",
  type: "choice",
  summary: "The identity by which the job reads data and calls other services.",
  values: {
    userIdentity: "the person who submits it, with just that person's rights",
    managed: "the managed identity of the compute",
    amlToken: "a token of the workspace",
  },
  whenAbsent: "amlToken",
  safer: "userIdentity",
  constraint: "Only with datastores that keep no credential does the identity decide what the job may read.",
  source: learn("reference-yaml-job-command"),
  in: {
    arm: {
      path: "properties.identity.identityType",
      words: { userIdentity: "UserIdentity", managed: "Managed", amlToken: "AMLToken" },
      since: "2022-05-01",
    },
    "cli-v2": { path: "identity.type", words: { userIdentity: "user_identity", amlToken: "aml_token" } },
  },
};

export const services: Setting = {
  id: "job.services",
  kind: "job",
  type: "map",
  summary: "Interactive services inside the job's container: SSH, JupyterLab, VS Code, TensorBoard.",
  constraint: "For debugging; leave them out of production jobs. `nodes: all` opens them on every node.",
  source: learn("how-to-interactive-jobs"),
  in: { arm: { path: "properties.services", since: "2022-05-01" }, "cli-v2": { path: "services" } },
};

export const dockerArgs: Setting = {
  id: "job.dockerArgs",
  kind: "job",
  type: "text",
  summary: "Raw arguments for `docker run` on the node.",
  constraint: "Arguments such as `--privileged` or `--network host` take down the walls around the container.",
  source: learn("reference-yaml-job-command"),
  in: {
    arm: {
      path: "properties.resources.dockerArgs",
      also: ["properties.resources.dockerArgsList"],
      since: "2022-10-01",
    },
    "cli-v2": { path: "resources.docker_args", also: ["trial.resources.docker_args"] },
    "run-config": { path: "environment.docker.arguments", also: ["docker.arguments"] },
  },
};

export const code: Setting = {
  id: "job.code",
  kind: "job",
  type: "text",
  summary: "Where the job's code comes from: a folder, a registered asset or a URL.",
  constraint:
    "A folder is uploaded whole, but for what `.amlignore` at its top, or else `.gitignore` there, leaves out. May be a `git+https://` URL: keep access tokens out of it.",
  source: learn("reference-yaml-job-command"),
  in: {
    arm: { path: "properties.codeId", since: "2022-05-01" },
    "cli-v2": { path: "code", also: ["trial.code", "task.code"] },
  },
};

export const sparkConfiguration: Setting = {
  id: "job.conf",
  kind: "job",
  type: "map",
  summary: "Spark configuration of a Spark job.",
  constraint: "Storage keys (`spark.hadoop.fs.azure.account.key…`) do not belong here; let the identity decide.",
  source: learn("reference-yaml-job-spark"),
  in: { arm: { path: "properties.conf" }, "cli-v2": { path: "conf" } },
};

export const environmentContext: Setting = {
  id: "job.environment.build.path",
  kind: "job",
  type: "text",
  summary: "The folder or address that the image of the job's own environment is built from.",
  source: learn("reference-yaml-environment"),
  in: { "cli-v2": { path: "environment.build.path" } },
};

export const inputs: Setting = {
  id: "job.inputs",
  kind: "job",
  type: "map",
  summary: "The data and values that the job is given, by name.",
  constraint: "They are shown with the job: no secrets here.",
  source: learn("reference-yaml-job-command"),
  in: { arm: { path: "properties.inputs", since: "2022-05-01" }, "cli-v2": { path: "inputs" } },
};

export const command: Setting = {
  id: "job.command",
  kind: "job",
  type: "text",
  summary: "The command line that the job runs in its container.",
  constraint: "It is shown with the job: no secrets here.",
  source: learn("reference-yaml-job-command"),
  in: { arm: { path: "properties.command", since: "2022-05-01" }, "cli-v2": { path: "command" } },
};
