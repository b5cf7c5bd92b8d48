/**
 * The v1 deployment and inference configurations. Sources: Microsoft's CLI v1 reference
 * (v1/reference-azure-machine-learning-cli), azureml-core (`deploy_config_dict_to_obj`, `AksWebservice`).
 */
export const webServiceNotes: Readonly<Record<string, string>> = {
  computeTargetName: "The name of the AKS cluster.",
  containerResourceRequirements: "The CPU cores and memory of the container.",
  memoryInGB: "The memory of the container, in GB.",
  cpuLimit: "The most CPU cores that the container may use.",
  memoryInGBLimit: "The most memory that the container may use, in GB.",
  gpuCores: "The number of GPU cores of each container.",
  dataCollection: "Whether model data is collected.",
  primaryKey: "The first key that callers may show; a secret.",
  secondaryKey: "The second key that callers may show; a secret.",
  namespace: "The Kubernetes namespace.",
  numReplicas: "The number of containers; without it, the autoscaler decides.",
  scoringTimeoutMs: "How long a scoring call may take, in milliseconds.",
  maxConcurrentRequestsPerContainer: "How many requests a container takes at a time.",
  maxQueueWaitMs: "How long a request may wait in the queue before it gets error 503, in milliseconds.",
  versionName: "The name of the version behind the AKS endpoint.",
  trafficPercentile: "The share of requests that the version gets.",
  // Scaling.
  autoScaler: "How the number of containers follows the load.",
  autoscaleEnabled: "Whether the number of containers follows the load.",
  minReplicas: "The smallest number of containers.",
  maxReplicas: "The largest number of containers.",
  refreshPeriodInSeconds: "How often the autoscaler tries to scale, in seconds.",
  targetUtilization: "The utilization that the autoscaler aims at, in per cent.",
  // Probes.
  livenessProbeRequirements: "How it is found out that the container is alive.",
  periodSeconds: "How often it is probed, in seconds.",
  initialDelaySeconds: "How many seconds after the start of the container the first probe comes.",
  timeoutSeconds: "After how many seconds a probe counts as failed.",
  successThreshold: "After a failure, how many probes in a row must succeed.",
  failureThreshold: "How many times a failing probe is tried before it is given up.",
  // Inference configurations.
  entryScript: "The file with the code that answers requests.",
  sourceDirectory: "The folder with all files for the image; other paths are relative to it.",
  runtime: "The runtime of the image, such as python.",
  condaFile: "The file with the conda packages; ignored where there is an environment.",
  extraDockerfileSteps: "The file with further steps for the Dockerfile; a legacy key.",
  extraDockerFileSteps: "The file with further steps for the Dockerfile; a legacy key.",
  schemaFile: "The schema file; a legacy key.",
  enableGpu: "Whether the image supports GPUs; a legacy key.",
  cudaVersion: "The version of CUDA for images that support GPUs.",
};
