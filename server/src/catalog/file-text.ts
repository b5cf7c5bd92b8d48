import { type DialectId, learn, type Setting } from "./setting.ts";

/*
 * Texts of a whole file, wherever they stand: each path is a key, and every text at or below it counts. They carry secrets
 * alike in a job, in a step of a pipeline in a schedule, and in a nested template.
 */

const dialects: readonly DialectId[] = [
  "arm",
  "cli-v2",
  "sdk-v1",
  "role-definition",
  "inference-config",
  "workspace-config",
  "run-config",
  "github-actions",
  "pipeline-v1",
];

export const anywhere: Setting = {
  id: "fileText.anywhere",
  kind: "fileText",
  type: "text",
  summary: "Any text of the file.",
  constraint: "Whoever can read the file or its history can read it.",
  source: learn("concept-enterprise-security"),
  in: Object.fromEntries(dialects.map((dialect) => [dialect, { path: "*" }])),
};

export const environmentVariables: Setting = {
  id: "fileText.environmentVariables",
  kind: "fileText",
  type: "map",
  summary: "Environment variables of whatever runs: components, steps, inference servers, containers.",
  constraint: "Microsoft logs and stores them: no secrets here.",
  source: learn("concept-data-encryption"),
  in: {
    arm: { path: "environmentVariables" },
    "cli-v2": { path: "environment_variables" },
    "pipeline-v1": { path: "environmentVariables", also: ["environment_variables"] },
  },
};

export const imageRegistry: Setting = {
  id: "fileText.imageRegistry",
  kind: "fileText",
  type: "map",
  summary: "The private registry of a base image, and how to sign in to it.",
  constraint: "The workspace's own registry needs no password. For others, the SDK knows a registry identity.",
  source: learn("v1/how-to-train-with-custom-image"),
  in: { "run-config": { path: "baseImageRegistry" }, "inference-config": { path: "baseImageRegistry" } },
};

export const commands: Setting = {
  id: "fileText.commands",
  kind: "fileText",
  type: "text",
  summary: "What is run: command lines, arguments of scripts, of containers and of setup scripts.",
  constraint: "Logged, and kept with the job or the machine: no secrets here.",
  source: learn("how-to-use-secrets-in-runs"),
  in: {
    arm: {
      path: "command",
      also: [
        "args",
        "arguments",
        "commandToExecute",
        "dockerArgs",
        "dockerArgsList",
        "programArguments",
        "scriptArguments",
        "scriptContent",
        "scriptData",
      ],
    },
    "cli-v2": { path: "command", also: ["args", "docker_args", "program_arguments", "head_node_additional_args"] },
    "run-config": { path: "arguments", also: ["command"] },
    "pipeline-v1": { path: "arguments", also: ["command"] },
  },
};

export const inputs: Setting = {
  id: "fileText.inputs",
  kind: "fileText",
  type: "map",
  summary: "What a job or a component is given: inputs, their defaults, parameters, Spark configuration.",
  constraint: "The studio shows them to everyone who may read the workspace: no secrets here.",
  source: learn("how-to-use-secrets-in-runs"),
  in: {
    arm: { path: "inputs", also: ["conf"] },
    "cli-v2": { path: "inputs", also: ["conf", "spark_configuration", "search_space"] },
    "run-config": { path: "configuration" },
    "pipeline-v1": { path: "parameters", also: ["runconfig_parameters", "pipeline_parameters"] },
  },
};

export const labels: Setting = {
  id: "fileText.labels",
  kind: "fileText",
  type: "map",
  summary: "Tags, descriptions and display names.",
  constraint: "Kept in plain text and shown in lists, logs and bills: no secrets here.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources",
  in: {
    arm: { path: "tags", also: ["description", "displayName"] },
    "cli-v2": { path: "tags", also: ["description", "display_name"] },
  },
};

export const locations: Setting = {
  id: "fileText.locations",
  kind: "fileText",
  type: "text",
  summary: "Where data, models and code lie.",
  constraint:
    "A signed URL opens what it names to everyone who reads it. Without it, an identity or a datastore decides.",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: { path: "uri", also: ["path", "codeUri", "dataUri", "modelUri", "datasetUri", "contextUri"] },
    "cli-v2": { path: "path", also: ["code", "uri"] },
    "run-config": { path: "datapath", also: ["uri", "path", "dataLocation"] },
  },
};

export const packages: Setting = {
  id: "fileText.packages",
  kind: "fileText",
  type: "text",
  summary: "Where packages and code are fetched from: channels, package indexes, repositories.",
  constraint: "A workspace connection keeps the credential of a feed or repository, and hands it to those that build.",
  source: learn("how-to-use-private-python-packages"),
  in: {
    arm: { path: "condaFile", also: ["codeUri", "repositories"] },
    "cli-v2": { path: "conda_file", also: ["code", "repositories"] },
    conda: { path: "dependencies", also: ["channels"] },
    "run-config": { path: "condaDependencies", also: ["repositories", "databricks"] },
    "inference-config": { path: "condaDependencies", also: ["repositories"] },
  },
};

export const packageSources: Setting = {
  id: "fileText.packageSources",
  kind: "fileText",
  type: "text",
  summary: "The channels and indexes that packages come from.",
  constraint: "A package is code that runs with the identity of the job or endpoint.",
  source: learn("how-to-use-private-python-packages"),
  in: {
    arm: { path: "condaFile" },
    "cli-v2": { path: "conda_file" },
    conda: { path: "dependencies", also: ["channels"] },
    "run-config": { path: "condaDependencies" },
    "inference-config": { path: "condaDependencies" },
  },
};
