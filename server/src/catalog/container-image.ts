import { learn, type Setting } from "./setting.ts";

const text = {
  type: "text",
  summary: "The container image, by registry, name and tag.",
  constraint: "A tag may move: a version or a digest (`@sha256:…`) names the same image tomorrow.",
  source: learn("concept-vulnerability-management"),
} as const;

export const imageOfEnvironment: Setting = {
  ...text,
  id: "environment.image",
  kind: "environment",
  in: { arm: { path: "properties.image", since: "2022-05-01" }, "cli-v2": { path: "image" } },
};

export const imageOfJob: Setting = {
  ...text,
  id: "job.environment.image",
  kind: "job",
  in: {
    "cli-v2": { path: "environment.image", also: ["trial.environment.image", "task.environment.image"] },
    "run-config": { path: "environment.docker.baseImage", also: ["docker.baseImage"] },
  },
};

export const imageOfOnlineDeployment: Setting = {
  ...text,
  id: "onlineDeployment.environment.image",
  kind: "onlineDeployment",
  in: { "cli-v2": { path: "environment.image" } },
};

export const imageOfBatchDeployment: Setting = {
  ...text,
  id: "batchDeployment.environment.image",
  kind: "batchDeployment",
  in: { "cli-v2": { path: "environment.image" } },
};

export const imageOfWebService: Setting = {
  ...text,
  id: "webService.environment.docker.baseImage",
  kind: "webService",
  in: {
    "inference-config": { path: "environment.docker.baseImage", also: ["baseImage"] },
    "github-actions": { path: "custom_base_image" },
  },
};

export const imageOfApplication: Setting = {
  ...text,
  id: "computeInstance.customServices.image.reference",
  kind: "computeInstance",
  in: {
    arm: { path: "properties.properties.customServices[].image.reference", since: "2023-04-01" },
    "cli-v2": { path: "custom_applications[].image.reference" },
  },
};
