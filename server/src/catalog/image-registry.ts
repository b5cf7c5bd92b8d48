import { learn, type Setting } from "./setting.ts";

const text = {
  type: "text",
  summary: "The registry that the base image is taken from, where the image's name does not begin with it.",
  source: learn("v1/reference-azure-machine-learning-cli"),
} as const;

export const registryOfJob: Setting = {
  ...text,
  id: "job.environment.docker.baseImageRegistry.address",
  kind: "job",
  in: {
    "run-config": {
      path: "environment.docker.baseImageRegistry.address",
      also: ["docker.baseImageRegistry.address"],
    },
  },
};

export const registryOfWebService: Setting = {
  ...text,
  id: "webService.environment.docker.baseImageRegistry.address",
  kind: "webService",
  in: {
    "inference-config": { path: "environment.docker.baseImageRegistry.address", also: ["baseImageRegistry"] },
  },
};
