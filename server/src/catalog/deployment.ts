import { dockerArgs } from "./job.ts";
import { learn, type Setting } from "./setting.ts";

const onOff = { enabled: "Enabled", disabled: "Disabled" };
const collection = {
  arm: (name: string) => ({
    path: `properties.dataCollector.collections.${name}.dataCollectionMode`,
    words: onOff,
    since: "2024-04-01",
  }),
  yaml: (name: string) => ({
    path: `data_collector.collections.${name}.enabled`,
    words: { enabled: "true", disabled: "false" },
  }),
};

export const endpointComputeType: Setting = {
  id: "onlineDeployment.endpointComputeType",
  kind: "onlineDeployment",
  type: "choice",
  summary: "Who runs the machines of the deployment.",
  values: {
    managed: "Azure ML, inside the workspace's managed network where there is one",
    kubernetes: "your own cluster; network and transport security are set up there",
  },
  whenAbsent: "managed",
  constraint: "ARM templates must set it.",
  source: learn("reference-yaml-deployment-managed-online"),
  in: {
    arm: {
      path: "properties.endpointComputeType",
      words: { managed: "Managed", kubernetes: "Kubernetes" },
      since: "2022-05-01",
    },
    "cli-v2": { path: "type" },
  },
};

export const egressPublicNetworkAccess: Setting = {
  id: "onlineDeployment.egressPublicNetworkAccess",
  kind: "onlineDeployment",
  type: "choice",
  summary: "Whether the deployment sends its outbound traffic over the public internet (legacy).",
  values: {
    enabled: "model, code and images come over the public network, and the container may call any address",
    disabled: "the deployment gets a network of its own with private endpoints; needs the workspace's private link",
  },
  whenAbsent: "enabled",
  createOnly: true,
  constraint: "Legacy: leave it out where the workspace has a managed network, which replaces it.",
  source: learn("concept-secure-online-endpoint"),
  in: {
    arm: { path: "properties.egressPublicNetworkAccess", words: onOff, since: "2022-10-01" },
    "cli-v2": { path: "egress_public_network_access" },
  },
};

export const privateNetworkConnection: Setting = {
  id: "onlineDeployment.privateNetworkConnection",
  kind: "onlineDeployment",
  type: "flag",
  summary: "The predecessor of the outbound network setting; only one preview API version knows it.",
  values: { true: "outbound traffic stays private", false: "outbound traffic uses the public network" },
  constraint: "Remove it and use a managed network on the workspace.",
  source: learn("concept-secure-online-endpoint"),
  in: {
    arm: { path: "properties.privateNetworkConnection", since: "2022-02-01-preview" },
    "cli-v2": { path: "private_network_connection" },
  },
};

export const appInsightsEnabled: Setting = {
  id: "onlineDeployment.appInsightsEnabled",
  kind: "onlineDeployment",
  type: "flag",
  summary: "Whether logs and metrics of the container go to the workspace's Application Insights.",
  values: {
    true: "requests and what the scoring code prints can be looked up later",
    false: "nothing is kept there",
  },
  whenAbsent: "false",
  safer: "true",
  constraint: "Works with curated images or images with the SDK. What the scoring code prints is kept too.",
  source: learn("how-to-monitor-online-endpoints"),
  in: {
    arm: { path: "properties.appInsightsEnabled", since: "2022-05-01" },
    "cli-v2": { path: "app_insights_enabled" },
  },
};

export const dataCollector: Setting = {
  id: "onlineDeployment.dataCollector",
  kind: "onlineDeployment",
  type: "block",
  summary: "What the deployment stores of its inputs and outputs, for monitoring.",
  constraint: "The endpoint's identity needs Storage Blob Data Contributor where it writes.",
  source: learn("how-to-collect-production-data"),
  in: { arm: { path: "properties.dataCollector", since: "2024-04-01" }, "cli-v2": { path: "data_collector" } },
};

export const collections: Setting = {
  id: "onlineDeployment.dataCollector.collections",
  kind: "onlineDeployment",
  type: "map",
  summary: "What is collected, by name; `request` and `response` are reserved for whole payloads.",
  constraint: 'At most five. In YAML `enabled` must be a quoted `"true"` or `"false"`.',
  source: learn("how-to-collect-production-data"),
  in: {
    arm: { path: "properties.dataCollector.collections", since: "2024-04-01" },
    "cli-v2": { path: "data_collector.collections" },
  },
};

export const collectedRequests: Setting = {
  id: "onlineDeployment.dataCollector.collections.request",
  kind: "onlineDeployment",
  type: "choice",
  summary: "Whether whole HTTP requests are stored.",
  values: { enabled: "every request body lands in blob storage, personal data included", disabled: "not stored" },
  safer: "disabled",
  source: learn("how-to-collect-production-data"),
  in: { arm: collection.arm("request"), "cli-v2": collection.yaml("request") },
};

export const collectedResponses: Setting = {
  id: "onlineDeployment.dataCollector.collections.response",
  kind: "onlineDeployment",
  type: "choice",
  summary: "Whether whole HTTP responses are stored.",
  values: { enabled: "every response body lands in blob storage, personal data included", disabled: "not stored" },
  safer: "disabled",
  source: learn("how-to-collect-production-data"),
  in: { arm: collection.arm("response"), "cli-v2": collection.yaml("response") },
};

export const samplingRate: Setting = {
  id: "onlineDeployment.dataCollector.samplingRate",
  kind: "onlineDeployment",
  type: "text",
  summary: "The share of traffic that is collected, from 0.0 to 1.0.",
  whenAbsent: "1.0",
  source: learn("how-to-collect-production-data"),
  in: { "cli-v2": { path: "data_collector.sampling_rate" } },
};

export const rollingRate: Setting = {
  id: "onlineDeployment.dataCollector.rollingRate",
  kind: "onlineDeployment",
  type: "choice",
  summary: "How often the collected data starts a new folder.",
  values: { minute: "every minute", hour: "every hour", day: "every day", month: "every month", year: "every year" },
  whenAbsent: "hour",
  constraint: "The `az ml` client accepts minute, hour and day only.",
  source: learn("how-to-collect-production-data"),
  in: {
    arm: {
      path: "properties.dataCollector.rollingRate",
      words: { minute: "Minute", hour: "Hour", day: "Day", month: "Month", year: "Year" },
      since: "2024-04-01",
    },
    "cli-v2": { path: "data_collector.rolling_rate" },
  },
};

export const captureHeaders: Setting = {
  id: "onlineDeployment.dataCollector.requestLogging.captureHeaders",
  kind: "onlineDeployment",
  type: "list",
  summary: "Request headers whose values are stored with the collected data.",
  constraint: "None are stored where it is left out. Never list headers that carry keys or tokens.",
  source: learn("how-to-collect-production-data"),
  in: {
    arm: { path: "properties.dataCollector.requestLogging.captureHeaders", since: "2024-04-01" },
    "cli-v2": { path: "data_collector.request_logging.capture_headers" },
  },
};

export const model: Setting = {
  id: "onlineDeployment.model",
  kind: "onlineDeployment",
  type: "text",
  summary: "The model to serve: one of the workspace, one of a registry, or one declared here.",
  constraint: "A label such as `@latest` may become another model from one deployment to the next.",
  source: learn("reference-yaml-deployment-managed-online"),
  in: { arm: { path: "properties.model", since: "2022-05-01" }, "cli-v2": { path: "model" } },
};

export const environmentId: Setting = {
  id: "onlineDeployment.environmentId",
  kind: "onlineDeployment",
  type: "text",
  summary: "The environment, hence the container image, that the scoring code runs in.",
  constraint: "A label such as `@latest` or an image without a version may change from one deployment to the next.",
  source: learn("concept-vulnerability-management"),
  in: { arm: { path: "properties.environmentId", since: "2022-05-01" }, "cli-v2": { path: "environment" } },
};

export const code: Setting = {
  id: "onlineDeployment.code",
  kind: "onlineDeployment",
  type: "text",
  summary: "The folder that holds the scoring code, or a registered asset.",
  constraint:
    "A folder is uploaded whole, but for what `.amlignore` at its top, or else `.gitignore` there, leaves out.",
  source: learn("reference-yaml-deployment-managed-online"),
  in: {
    arm: { path: "properties.codeConfiguration.codeId", since: "2022-05-01" },
    "cli-v2": { path: "code_configuration.code" },
  },
};

export const batchCode: Setting = {
  ...code,
  id: "batchDeployment.code",
  kind: "batchDeployment",
  source: learn("reference-yaml-deployment-batch"),
};

export const batchModel: Setting = {
  ...model,
  id: "batchDeployment.model",
  kind: "batchDeployment",
  source: learn("reference-yaml-deployment-batch"),
  in: { "cli-v2": { path: "model" } },
};

export const batchEnvironmentId: Setting = {
  ...environmentId,
  id: "batchDeployment.environmentId",
  kind: "batchDeployment",
};

export const batchCompute: Setting = {
  id: "batchDeployment.compute",
  kind: "batchDeployment",
  type: "text",
  summary: "The cluster that the batch jobs run on; its network and identity are theirs.",
  source: learn("reference-yaml-deployment-batch"),
  in: { arm: { path: "properties.compute", since: "2022-05-01" }, "cli-v2": { path: "compute" } },
};

export const batchLoggingLevel: Setting = {
  id: "batchDeployment.loggingLevel",
  kind: "batchDeployment",
  type: "choice",
  summary: "How much the batch jobs write to their logs.",
  values: { warning: "problems only", info: "progress too", debug: "everything; the logs may hold data" },
  source: learn("reference-yaml-deployment-batch"),
  in: { "cli-v2": { path: "logging_level", also: ["settings.logging_level"] } },
};

export const batchDockerArgs: Setting = {
  ...dockerArgs,
  id: "batchDeployment.dockerArgs",
  kind: "batchDeployment",
  source: learn("reference-yaml-deployment-batch"),
  in: { "cli-v2": { path: "resources.docker_args" } },
};
