import { learn, type Setting } from "./setting.ts";

const text = {
  type: "text",
  summary: "The conda file that lists the packages of the environment, as a path or as its keys.",
  constraint: "A package is code that runs with the identity of the job or endpoint.",
  source: learn("reference-yaml-environment"),
} as const;

export const condaFileOfEnvironment: Setting = {
  ...text,
  id: "environment.condaFile",
  kind: "environment",
  in: { "cli-v2": { path: "conda_file" } },
};

export const condaFileOfJob: Setting = {
  ...text,
  id: "job.environment.condaFile",
  kind: "job",
  in: {
    "cli-v2": {
      path: "environment.conda_file",
      also: ["trial.environment.conda_file", "task.environment.conda_file", "component.environment.conda_file"],
    },
  },
};

export const condaFileOfOnlineDeployment: Setting = {
  ...text,
  id: "onlineDeployment.environment.condaFile",
  kind: "onlineDeployment",
  in: { "cli-v2": { path: "environment.conda_file" } },
};

export const condaFileOfBatchDeployment: Setting = {
  ...text,
  id: "batchDeployment.environment.condaFile",
  kind: "batchDeployment",
  in: { "cli-v2": { path: "environment.conda_file" } },
};
