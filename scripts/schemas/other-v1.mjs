import { flagOrNothing, list, map, mapOrNothing, opening, readerOf, text, textOrNothing, words } from "./shapes.mjs";

const registry = {
  type: ["object", "null"],
  properties: {
    address: textOrNothing,
    username: textOrNothing,
    password: textOrNothing,
    registryIdentity: mapOrNothing,
  },
};

/** An environment as v1 writes it, in run configs and inference configs. */
export const environment = {
  type: ["object", "null"],
  properties: {
    name: textOrNothing,
    version: { type: ["string", "number", "null"] },
    environmentVariables: mapOrNothing,
    python: opening({
      userManagedDependencies: flagOrNothing,
      interpreterPath: textOrNothing,
      condaDependenciesFile: { ...textOrNothing, $comment: "path" },
      condaDependencies: mapOrNothing,
      baseCondaEnvironment: textOrNothing,
    }),
    docker: opening({
      enabled: flagOrNothing,
      baseImage: textOrNothing,
      baseDockerfile: textOrNothing,
      sharedVolumes: flagOrNothing,
      shmSize: textOrNothing,
      gpuSupport: flagOrNothing,
      arguments: list(),
      baseImageRegistry: registry,
    }),
    spark: mapOrNothing,
    databricks: mapOrNothing,
    r: mapOrNothing,
    inferencingStackVersion: textOrNothing,
  },
};

const guid = {
  type: "string",
  pattern: "^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$",
  errorMessage: "Write the subscription's ID, which is a GUID.",
};

/** `config.json` of a workspace: of the SDK and the portal, or of `az ml folder attach`. */
const workspaceConfig = {
  anyOf: [
    opening(
      { subscription_id: guid, resource_group: text, workspace_name: text },
      { required: ["subscription_id", "resource_group", "workspace_name"] },
    ),
    opening(
      {
        Id: textOrNothing,
        Scope: {
          type: "string",
          pattern: "^/subscriptions/.+/resourceGroups/.+/providers/.+",
          errorMessage: "Write the workspace's resource ID.",
        },
      },
      { required: ["Scope"] },
    ),
  ],
};

const inferenceConfig = readerOf(
  {
    entryScript: { ...text, $comment: "path" },
    sourceDirectory: { ...textOrNothing, $comment: "path" },
    environment,
    runtime: words("python", "spark-py", "python-slim"),
    condaFile: { ...textOrNothing, $comment: "path" },
    extraDockerfileSteps: { ...textOrNothing, $comment: "path" },
    extraDockerFileSteps: { ...textOrNothing, $comment: "path" },
    schemaFile: { ...textOrNothing, $comment: "path" },
    enableGpu: flagOrNothing,
    baseImage: textOrNothing,
    baseImageRegistry: textOrNothing,
    cudaVersion: textOrNothing,
  },
  { required: ["entryScript"] },
);

const history = opening({
  outputCollection: flagOrNothing,
  snapshotProject: flagOrNothing,
  directoriesToWatch: list(text),
});
const amlcompute = opening({
  vmSize: textOrNothing,
  vmPriority: textOrNothing,
  retainCluster: flagOrNothing,
  name: textOrNothing,
  clusterMaxNodeCount: { type: ["integer", "null"] },
});

/** Keys come and go with SDK versions, so a run config may hold more than these. */
const runConfig = opening({
  script: textOrNothing,
  arguments: { type: ["array", "null"] },
  command: { type: ["string", "array", "null"] },
  target: textOrNothing,
  framework: textOrNothing,
  communicator: textOrNothing,
  maxRunDurationSeconds: { type: ["integer", "null"] },
  nodeCount: { type: ["integer", "null"] },
  priority: { type: ["integer", "null"] },
  jobName: textOrNothing,
  // `RunConfiguration.save(separate_environment_yaml=True)` of azureml-core writes the path of a file in its place.
  environment: { ...environment, type: ["object", "string", "null"] },
  history,
  docker: opening({
    useDocker: flagOrNothing,
    sharedVolumes: flagOrNothing,
    arguments: list(),
    shmSize: textOrNothing,
  }),
  spark: mapOrNothing,
  dataReferences: mapOrNothing,
  data: mapOrNothing,
  sourceDirectoryDataStore: textOrNothing,
  amlcompute,
  amlCompute: amlcompute,
  kubernetescompute: mapOrNothing,
  credentialPassthrough: flagOrNothing,
  environment_variables: mapOrNothing,
  environmentVariables: mapOrNothing,
  application_endpoints: mapOrNothing,
  applicationEndpoints: mapOrNothing,
});

/** A role for `az role definition create`, for PowerShell, or as ARM gives it. */
const scope = { type: "string", pattern: "^/", errorMessage: "Write a resource ID that begins with /." };
const permissions = {
  actions: list(text),
  notActions: list(text),
  dataActions: list(text),
  notDataActions: list(text),
};
const customRole = {
  anyOf: [
    opening(
      {
        Name: text,
        Id: textOrNothing,
        IsCustom: { type: "boolean" },
        Description: text,
        Actions: list(text),
        NotActions: list(text),
        DataActions: list(text),
        NotDataActions: list(text),
        AssignableScopes: list(scope),
      },
      { required: ["Name", "Actions", "AssignableScopes"], additionalProperties: false },
    ),
    opening(
      {
        roleName: text,
        name: text,
        type: text,
        description: text,
        assignableScopes: list(scope),
        permissions: list(opening(permissions, { additionalProperties: false })),
        ...permissions,
      },
      { required: ["assignableScopes"] },
    ),
    opening({ properties: map }, { required: ["properties"] }),
  ],
};

export const otherV1 = {
  workspaceConfig,
  inferenceConfig,
  runConfig,
  environmentDefinition: { ...environment, type: "object" },
  customRole,
};
