import { type Action, full } from "./action.ts";

const meanings: Readonly<Record<string, string>> = {
  "register/action": "register Azure Machine Learning in the subscription, which its first workspace needs",
  "locations/deleteVirtualNetworkOrSubnets/action": "drop references to virtual networks and subnets",
  "locations/updateQuotas/action": "set quotas, which works at the scope of the subscription only",
  "registries/privateEndpointConnectionProxies/validate/action": "check a proxy of a private endpoint connection",
  "registries/privateEndpointConnectionsApproval/action": "approve or reject private endpoints of a registry",
  "virtualclusters/jobs/submit/action": "submit a job to a virtual cluster",
  "workspaces/batchEndpoints/listKeys/action": "read the keys of batch endpoints",
  "workspaces/checkComputeNameAvailability/action": "check whether a name for compute is free",
  "workspaces/computes/applicationaccess/action": "open a compute instance: terminal, notebooks, applications",
  "workspaces/computes/applicationaccessuilinks/action": "switch on the links to a compute instance in the studio",
  "workspaces/computes/listKeys/action": "read the secrets of compute",
  "workspaces/computes/listNodes/action": "list the nodes of compute",
  "workspaces/computes/reimage/action": "reset compute to a fresh image",
  "workspaces/computes/restart/action": "restart compute",
  "workspaces/computes/start/action": "start compute",
  "workspaces/computes/stop/action": "stop compute",
  "workspaces/computes/updateDataMounts/action": "change the data mounts of compute",
  "workspaces/computes/updateIdleShutdownSetting/action": "change when idle compute shuts down",
  "workspaces/computes/updateSchedules/action": "change when compute starts and stops",
  "workspaces/connections/listsecrets/action": "read connections with their secrets",
  "workspaces/datastores/listsecrets/action": "read the credentials of datastores",
  "workspaces/endpoints/listkeys/action": "read the keys of endpoints",
  "workspaces/environments/build/action": "build the image of an environment",
  "workspaces/environments/readSecrets/action": "read environments with their secrets, which running a job asks for",
  "workspaces/experiments/runs/submit/action": "submit a run (v1)",
  "workspaces/featuresets/action": "act on feature sets",
  "workspaces/featurestoreentities/action": "act on entities of a feature store",
  "workspaces/hubs/join/action": "join a hub",
  "workspaces/jobs/cancel/action": "cancel jobs",
  "workspaces/labeling/export/action": "export labels",
  "workspaces/labeling/labelimport/action": "import labels",
  "workspaces/labeling/labels/approve_unapprove/action": "approve labels, or take the approval back",
  "workspaces/labeling/labels/reject/action": "reject labels",
  "workspaces/labeling/labels/update/action": "change labels",
  "workspaces/listKeys/action": "read the secrets of the workspace",
  "workspaces/listNotebookAccessToken/read": "read the token that opens notebooks",
  "workspaces/listNotebookKeys/read": "read the keys of notebooks",
  "workspaces/listStorageAccountKeys/action": "read the keys of the workspace's storage account",
  "workspaces/models/package/action": "package models",
  "workspaces/notebooks/storage/download/action": "download files of the workspace's storage",
  "workspaces/notebooks/storage/upload/action": "upload files to the workspace's storage",
  "workspaces/onlineEndpoints/deployments/getlogs/action": "read the logs of online deployments",
  "workspaces/onlineEndpoints/listkeys/action": "read the keys of online endpoints",
  "workspaces/onlineEndpoints/regeneratekeys/action": "renew the keys of online endpoints",
  "workspaces/onlineEndpoints/score/action": "call online endpoints",
  "workspaces/onlineEndpoints/token/action": "get a token to call online endpoints",
  "workspaces/privateEndpointConnectionProxies/validate/action": "check a proxy of a private endpoint connection",
  "workspaces/privateEndpointConnectionsApproval/action": "approve or reject private endpoints of a workspace",
  "workspaces/provisionManagedNetwork/action": "set up the managed network of a workspace",
  "workspaces/resynckeys/action": "synchronise the secrets of the workspace again",
  "workspaces/serverlessEndpoints/listKeys/action": "read the keys of serverless endpoints",
  "workspaces/serverlessEndpoints/regenerateKeys/action": "renew the keys of serverless endpoints",
  "workspaces/services/aci/listkeys/action": "read the keys of web services on Container Instances (v1)",
  "workspaces/services/aks/listkeys/action": "read the keys of web services on AKS (v1)",
  "workspaces/services/aks/score/action": "get what is needed to call web services on AKS (v1)",
};

/** Everything that is more than reading, writing or deleting. */
export const specialActions = (): readonly Action[] =>
  Object.entries(meanings).map(([path, meaning]) => ({ name: full(path), meaning }));

/** Actions of Azure's own access control, which decide who has which role. */
export const accessActions: readonly Action[] = Object.entries({
  "roleAssignments/read": "see who has which role",
  "roleAssignments/write": "give roles to people and identities, themselves included",
  "roleAssignments/delete": "take roles away from people and identities",
  "roleDefinitions/read": "see what roles allow",
  "roleDefinitions/write": "create or change custom roles",
  "elevateAccess/action":
    "make themselves User Access Administrator of the whole tenant, where they are its Global Administrator",
}).map(([path, meaning]) => ({ name: `Microsoft.Authorization/${path}`, meaning }));

const secrets = [
  ..."listKeys listStorageAccountKeys datastores/listsecrets connections/listsecrets computes/listKeys".split(" "),
  ..."onlineEndpoints/listkeys onlineEndpoints/regeneratekeys onlineEndpoints/token batchEndpoints/listKeys".split(" "),
  ..."serverlessEndpoints/listKeys serverlessEndpoints/regenerateKeys endpoints/listkeys".split(" "),
  ..."services/aci/listkeys services/aks/listkeys environments/readSecrets resynckeys".split(" "),
].map((path) => full(`workspaces/${path}/action`));
const secretReads = ["metadata/secrets", "listNotebookKeys", "listNotebookAccessToken"].map((path) =>
  full(`workspaces/${path}/read`),
);

/** Names of the actions that hand out keys, tokens or passwords, or renew them for the caller; those that reach furthest come first. */
export const secretActions: ReadonlySet<string> = new Set([...secrets, ...secretReads]);

/** Renewing is no reading, a token is short-lived, and to read those of environments is part of running jobs. */
const isKey = (name: string): boolean => !/\/(resynckeys|regeneratekeys|token|readsecrets)\//i.test(name);

/** The secret actions that hand out what lasts. */
export const keyActions: readonly string[] = [...secretActions].filter(isKey);
