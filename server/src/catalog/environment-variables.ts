import { learn, type Setting } from "./setting.ts";

const summary = "Environment variables of the container.";
const constraint = "Microsoft logs and stores them: no secrets here.";

export const ofOnlineDeployment: Setting = {
  id: "onlineDeployment.environmentVariables",
  kind: "onlineDeployment",
  type: "map",
  summary,
  constraint: `${constraint} A managed deployment can inject them: \`\${{azureml://connections/…}}\` or \`\${{keyvault:…}}\`.`,
  source: learn("how-to-deploy-online-endpoint-with-secret-injection"),
  in: {
    arm: { path: "properties.environmentVariables", since: "2022-05-01" },
    "cli-v2": { path: "environment_variables" },
  },
};

export const ofBatchDeployment: Setting = {
  id: "batchDeployment.environmentVariables",
  kind: "batchDeployment",
  type: "map",
  summary,
  constraint,
  source: learn("concept-data-encryption"),
  in: {
    arm: { path: "properties.environmentVariables", since: "2022-05-01" },
    "cli-v2": { path: "environment_variables", also: ["settings.environment_variables"] },
  },
};

export const ofJob: Setting = {
  id: "job.environmentVariables",
  kind: "job",
  type: "map",
  summary,
  constraint: `${constraint} Let the code read a key vault by its identity.`,
  source: learn("concept-data-encryption"),
  in: {
    arm: { path: "properties.environmentVariables" },
    "cli-v2": {
      path: "environment_variables",
      also: ["task.environment_variables", "trial.environment_variables", "component.environment_variables"],
    },
    "run-config": {
      path: "environment.environmentVariables",
      also: ["environmentVariables", "environment_variables"],
    },
  },
};

export const ofCustomApplications: Setting = {
  id: "computeInstance.customApplications.environmentVariables",
  kind: "computeInstance",
  type: "map",
  summary: "Environment variables of a custom application on the compute instance.",
  constraint,
  source: learn("concept-data-encryption"),
  in: { "cli-v2": { path: "custom_applications[].environment_variables" } },
};

export const ofInferenceConfig: Setting = {
  id: "webService.environmentVariables",
  kind: "webService",
  type: "map",
  summary,
  constraint,
  source: learn("concept-data-encryption"),
  in: { "inference-config": { path: "environment.environmentVariables" } },
};
