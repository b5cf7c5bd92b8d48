import type { Kind } from "./setting.ts";

const inWorkspace = "--workspace-name <workspace> --resource-group <group>";

/**
 * The command that shows a resource of a kind; what it prints has the keys of the client's own files. Source: the
 * reference of the Azure CLI's extension ml, https://learn.microsoft.com/cli/azure/ml.
 */
export const showCommands: Readonly<Partial<Record<Kind, string>>> = {
  workspace: "az ml workspace show --name <workspace> --resource-group <group>",
  registry: "az ml registry show --name <registry> --resource-group <group>",
  outboundRule: `az ml workspace outbound-rule show --rule <rule> ${inWorkspace}`,
  onlineEndpoint: `az ml online-endpoint show --name <endpoint> ${inWorkspace}`,
  batchEndpoint: `az ml batch-endpoint show --name <endpoint> ${inWorkspace}`,
  onlineDeployment: `az ml online-deployment show --name <deployment> --endpoint-name <endpoint> ${inWorkspace}`,
  batchDeployment: `az ml batch-deployment show --name <deployment> --endpoint-name <endpoint> ${inWorkspace}`,
  computeCluster: `az ml compute show --name <cluster> ${inWorkspace}`,
  computeInstance: `az ml compute show --name <instance> ${inWorkspace}`,
  attachedCompute: `az ml compute show --name <compute> ${inWorkspace}`,
  datastore: `az ml datastore show --name <datastore> ${inWorkspace}`,
  connection: `az ml connection show --name <connection> ${inWorkspace}`,
  job: `az ml job show --name <job> ${inWorkspace}`,
  environment: `az ml environment show --name <environment> --version <version> ${inWorkspace}`,
};

/** Kinds that no command shows: parts of files, and services of the first generation. */
export const unshown: readonly Kind[] = [
  "webService",
  "templateParameter",
  "templateOutput",
  "nestedDeployment",
  "givenParameter",
  "fileText",
];
