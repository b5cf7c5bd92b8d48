import type { Kind } from "../../catalog/setting.ts";

/** What a resource type is to the catalog. */
export const kinds: Readonly<Record<string, Kind>> = {
  "microsoft.machinelearningservices/workspaces": "workspace",
  "microsoft.machinelearningservices/registries": "registry",
  "microsoft.machinelearningservices/workspaces/onlineendpoints": "onlineEndpoint",
  "microsoft.machinelearningservices/workspaces/batchendpoints": "batchEndpoint",
  "microsoft.machinelearningservices/workspaces/serverlessendpoints": "serverlessEndpoint",
  "microsoft.machinelearningservices/workspaces/onlineendpoints/deployments": "onlineDeployment",
  "microsoft.machinelearningservices/workspaces/batchendpoints/deployments": "batchDeployment",
  "microsoft.machinelearningservices/workspaces/computes": "attachedCompute",
  "microsoft.machinelearningservices/workspaces/datastores": "datastore",
  "microsoft.machinelearningservices/workspaces/connections": "connection",
  "microsoft.machinelearningservices/workspaces/outboundrules": "outboundRule",
  "microsoft.machinelearningservices/workspaces/services": "webService",
  "microsoft.machinelearningservices/workspaces/jobs": "job",
  "microsoft.machinelearningservices/workspaces/environments/versions": "environment",
  "microsoft.machinelearningservices/registries/environments/versions": "environment",
  "microsoft.storage/storageaccounts": "storageAccount",
  "microsoft.storage/storageaccounts/blobservices/containers": "blobContainer",
  "microsoft.keyvault/vaults": "keyVault",
  "microsoft.containerregistry/registries": "containerRegistry",
  "microsoft.insights/components": "applicationInsights",
  "microsoft.insights/diagnosticsettings": "diagnosticSetting",
  "microsoft.network/privateendpoints": "privateEndpoint",
  "microsoft.network/privatednszones": "privateDnsZone",
  "microsoft.network/virtualnetworks": "virtualNetwork",
  "microsoft.containerservice/managedclusters": "kubernetesCluster",
  "microsoft.cognitiveservices/accounts": "aiServices",
  "microsoft.search/searchservices": "searchService",
  "microsoft.storage/storageaccounts/blobservices": "storageService",
  "microsoft.storage/storageaccounts/fileservices": "storageService",
  "microsoft.storage/storageaccounts/queueservices": "storageService",
  "microsoft.storage/storageaccounts/tableservices": "storageService",
  "microsoft.keyvault/vaults/keys": "vaultKey",
  "microsoft.keyvault/vaults/secrets": "vaultSecret",
  "microsoft.operationalinsights/workspaces": "logAnalytics",
  "microsoft.documentdb/databaseaccounts": "cosmosAccount",
  "microsoft.databricks/workspaces": "databricks",
  "microsoft.containerinstance/containergroups": "containerGroup",
  "microsoft.compute/diskencryptionsets": "diskEncryptionSet",
  "microsoft.kubernetesconfiguration/extensions": "kubernetesExtension",
  "microsoft.network/privateendpoints/privatednszonegroups": "privateDnsZoneGroup",
  "microsoft.managedidentity/userassignedidentities": "userAssignedIdentity",
  "microsoft.authorization/roleassignments": "roleAssignment",
};

/** The resource type of a kind. */
export const typeOfKind = (kind: Kind): string | undefined => Object.keys(kinds).find((type) => kinds[type] === kind);

/** Where the finer kind of a resource is written, in dotted paths. */
export const variantPaths: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  workspace: ["kind"],
  attachedCompute: ["properties.computeType"],
  onlineDeployment: ["properties.endpointComputeType"],
  datastore: ["properties.datastoreType", "datastoreType"],
  connection: ["properties.category"],
  outboundRule: ["properties.type", "type"],
  webService: ["properties.computeType", "computeType"],
  job: ["properties.jobType"],
};

const computes: Readonly<Record<string, Kind>> = { amlcompute: "computeCluster", computeinstance: "computeInstance" };

/** Computes are of three kinds, by what they are made of. */
export const kindOf = (general: Kind, variant: string | undefined): Kind =>
  (general === "attachedCompute" ? computes[variant?.toLowerCase() ?? ""] : undefined) ?? general;

const spellings: Readonly<Record<string, string>> = { featurestore: "featureStore", virtualmachine: "virtualMachine" };

/** `AzureBlob` → `azureBlob`, `AKS` → `aks` */
export const camel = (word: string): string =>
  spellings[word.toLowerCase()] ??
  (/^[A-Z]{2,}$/.test(word)
    ? word.toLowerCase()
    : word.replace(/^[A-Z](?=[A-Za-z]*\d?$)/, (first) => first.toLowerCase()));
