/**
 * What arm-properties.json leaves out. It was made with security in mind: some maps have keys that it does not list, and
 * where they are many the map is left open, so that nobody is accused.
 */

/** Every API version of the provider. Read from Azure/bicep-types-az @ 1f896de. */
export const versions =
  `2018-03-01-preview 2018-11-19 2019-05-01 2019-06-01 2019-11-01 2020-01-01 2020-02-18-preview 2020-03-01
2020-04-01 2020-05-01-preview 2020-05-15-preview 2020-06-01 2020-08-01 2020-09-01-preview 2021-01-01 2021-03-01-preview
2021-04-01 2021-07-01 2022-01-01-preview 2022-02-01-preview 2022-05-01 2022-06-01-preview 2022-10-01 2022-10-01-preview
2022-12-01-preview 2023-02-01-preview 2023-04-01 2023-04-01-preview 2023-06-01-preview 2023-08-01-preview 2023-10-01
2024-01-01-preview 2024-04-01 2024-04-01-preview 2024-07-01-preview 2024-10-01 2024-10-01-preview 2025-01-01-preview
2025-04-01 2025-04-01-preview 2025-06-01 2025-07-01-preview 2025-09-01 2025-10-01-preview 2025-12-01 2026-01-15-preview
2026-03-01 2026-03-15-preview 2026-05-01 2026-05-15-preview`.split(/\s+/);

/** Types without a list of properties: the first version, the first stable one, the last where it is gone. */
export const bareTypes = {
  ...spread(
    ["codes", "codes/versions", "data", "data/versions", "environments", "models", "models/versions"],
    ["2021-03-01-preview", "2022-05-01"],
  ),
  ...spread(["components", "components/versions"], ["2022-02-01-preview", "2022-05-01"]),
  ...spread(["schedules"], ["2022-06-01-preview", "2022-10-01"]),
  ...spread(["featuresets", "featurestoreEntities"], ["2023-02-01-preview", "2023-10-01"]),
  ...spread(["marketplaceSubscriptions"], ["2024-01-01-preview", "2024-04-01"]),
  ...spread(["datasets"], ["2020-05-01-preview", undefined, "2020-05-01-preview"]),
};

function spread(names, range) {
  return Object.fromEntries(names.map((name) => [`workspaces/${name}`, range]));
}

/** Types whose shape is not what templates write, or is listed in small part only: nothing is said of their keys. */
export const openTypes = ["workspaces/services", "workspaces/linkedServices", "workspaces/jobs"];

/** The first version whose shape is the one that is listed. */
export const shapeSince = { "workspaces/datastores": "2022-02-01-preview", "workspaces/connections": "2022-05-01" };

/** Keys whose values changed their shape from version to version: they can be anything. */
export const shapeless = [
  "workspaces/onlineEndpoints/deployments properties.model",
  "workspaces/batchEndpoints/deployments properties.model",
  "workspaces/batchEndpoints/deployments properties.compute",
];

/** Choices that took any text in some version. */
export const looseChoices = /(?:^|\.)sku\.tier$/;

const instance = "properties<computeType=ComputeInstance>.properties";
const cluster = "properties<computeType=AmlCompute>.properties";
const sku = ["sku.name string", "sku.tier string", "sku.size string", "sku.family string", "sku.capacity int"];

/** Keys that the source leaves out: `path type first firstStable [ro]`; `-` where there is no stable one. */
const rows = {
  "workspaces/computes": [
    ...["createdOn", "modifiedOn", "provisioningErrors"].map((key) => `properties.${key} any - - ro`),
    "properties<computeType=AKS>.properties.systemServices any",
    ...["allocationState", "allocationStateTransitionTime", "errors", "currentNodeCount", "targetNodeCount"].map(
      (key) => `${cluster}.${key} any - - ro`,
    ),
    `${cluster}.nodeStateCounts any - - ro`,
    ...["connectivityEndpoints", "applications", "createdBy", "errors", "state", "lastOperation", "containers"].map(
      (key) => `${instance}.${key} any - - ro`,
    ),
    ...["dataDisks", "dataMounts", "versions", "osImageMetadata"].map((key) => `${instance}.${key} any - - ro`),
    `${instance}.schedules obj 2021-03-01-preview 2022-05-01`,
    `${instance}.schedules.computeStartStop obj[] 2021-03-01-preview 2022-05-01`,
    `${instance}.customServices[].environmentVariables obj`,
    `${instance}.customServices[].endpoints obj[]`,
    `${instance}.customServices[].volumes obj[]`,
    `${instance}.customServices[].kernel obj`,
    `${instance}.customServices[].{*} any`,
    ...sku,
  ],
  "workspaces/onlineEndpoints": sku,
  "workspaces/onlineEndpoints/deployments": [
    "properties.livenessProbe obj",
    "properties.scaleSettings obj",
    "properties.readinessProbe obj",
    "properties.startupProbe obj 2024-10-01 2024-10-01",
    "properties.dataCollector.collections obj",
    "properties.dataCollector.requestLogging obj",
    "properties.dataCollector.rollingRate string",
    "properties.requestSettings.maxConcurrentRequestsPerInstance int",
    "properties.requestSettings.maxQueueWait string",
    "properties.requestSettings.requestTimeout string",
    "properties<endpointComputeType=Kubernetes>.containerResourceRequirements obj",
    ...sku,
  ],
  "workspaces/batchEndpoints": sku,
  "workspaces/batchEndpoints/deployments": [
    "properties.description string",
    "properties.errorThreshold int",
    "properties.loggingLevel string",
    "properties.miniBatchSize int",
    "properties.retrySettings obj",
    "properties.maxConcurrencyPerInstance int 2022-02-01-preview 2022-05-01",
    "properties.outputAction string 2022-02-01-preview 2022-05-01",
    "properties.outputFileName string 2022-02-01-preview 2022-05-01",
    "properties.provisioningState string - - ro",
    "properties.deploymentConfiguration obj 2023-02-01-preview 2024-04-01",
    ...["outputConfiguration", "partitionKeys"].map((key) => `properties.${key} any 2021-03-01-preview -`),
    "properties.resources.properties obj",
    ...sku,
  ],
  "workspaces/serverlessEndpoints": [
    "properties.capacityReservation obj 2023-08-01-preview -",
    "properties.offer obj 2023-08-01-preview -",
    ...sku,
  ],
  "workspaces/capabilityHosts": ["properties.tags obj"],
  "workspaces/datastores": ["properties.tags obj", "properties.intellectualProperty obj 2023-04-01-preview -"],
  "workspaces/environments/versions": [
    "properties.condaFile string",
    "properties.description string",
    "properties.tags obj",
    "properties.inferenceContainerProperties any 2021-03-01-preview -",
    "properties.docker any 2021-03-01-preview -",
    "properties.environmentType any - - ro",
    "properties.provisioningState any - - ro",
    "properties.intellectualProperty obj 2023-04-01-preview -",
    "properties.autoDeleteSetting obj 2023-04-01-preview -",
    "properties.imageDetails obj 2024-10-01-preview -",
  ],
  registries: [
    "properties.tags obj 2022-10-01-preview -",
    "properties.privateEndpointConnections obj[] 2023-04-01 2023-04-01",
    "properties.syndicatedRegistries obj 2024-07-01-preview -",
    ...sku,
  ],
};

export const additionsTo = (type) =>
  (rows[type] ?? []).map((row) => {
    const [path, kind, first = "-", stable = "-", flag] = row.split(" ");
    return {
      path,
      type: kind,
      ...(first !== "-" && { first }),
      ...(stable !== "-" && { firstStable: stable }),
      ...(flag && { flags: [flag] }),
    };
  });
