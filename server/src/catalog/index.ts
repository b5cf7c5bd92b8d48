import * as aiServices from "./ai-services.ts";
import * as applicationInsights from "./application-insights.ts";
import * as attachedComputes from "./attached-compute.ts";
import * as blobContainers from "./blob-container.ts";
import * as clusters from "./compute-cluster.ts";
import * as instances from "./compute-instance.ts";
import * as condaFiles from "./conda-file.ts";
import * as connectedResources from "./connected-resource.ts";
import * as connections from "./connection.ts";
import * as containerGroups from "./container-group.ts";
import * as containerImages from "./container-image.ts";
import * as containerRegistries from "./container-registry.ts";
import * as cosmosAccounts from "./cosmos-account.ts";
import * as databricks from "./databricks.ts";
import * as datastores from "./datastore.ts";
import * as deployments from "./deployment.ts";
import * as diagnosticSettings from "./diagnostic-setting.ts";
import * as diskEncryptionSets from "./disk-encryption-set.ts";
import * as endpoints from "./endpoint.ts";
import * as environmentVariables from "./environment-variables.ts";
import * as fileTexts from "./file-text.ts";
import * as imageRegistries from "./image-registry.ts";
import * as jobs from "./job.ts";
import * as jobNames from "./job-names.ts";
import * as keyVaults from "./key-vault.ts";
import * as vaultItems from "./key-vault-items.ts";
import * as kubernetesClusters from "./kubernetes-cluster.ts";
import * as kubernetesExtensions from "./kubernetes-extension.ts";
import * as kubernetesNetworks from "./kubernetes-network.ts";
import * as logAnalytics from "./log-analytics.ts";
import * as managedNetworks from "./managed-network.ts";
import * as outboundRules from "./outbound-rule.ts";
import * as privateDnsZones from "./private-dns-zone.ts";
import * as zoneGroups from "./private-dns-zone-group.ts";
import * as privateEndpoints from "./private-endpoint.ts";
import * as registries from "./registry.ts";
import * as roles from "./role.ts";
import * as roleAssignments from "./role-assignment.ts";
import * as searchServices from "./search-service.ts";
import * as serverlessEndpoints from "./serverless-endpoint.ts";
import type { DialectId, Kind, Setting } from "./setting.ts";
import * as storageAccounts from "./storage-account.ts";
import * as storageEncryption from "./storage-encryption.ts";
import * as storageServices from "./storage-service.ts";
import * as storageSharing from "./storage-sharing.ts";
import * as templates from "./template.ts";
import * as virtualNetworks from "./virtual-network.ts";
import * as webServices from "./web-service.ts";
import * as encryption from "./workspace-encryption.ts";
import * as identity from "./workspace-identity.ts";
import * as network from "./workspace-network.ts";
import * as resources from "./workspace-resources.ts";

/** Every setting that is spoken about, in the order of documentation. */
export const settings: readonly Setting[] = [
  network,
  encryption,
  identity,
  resources,
  managedNetworks,
  outboundRules,
  privateEndpoints,
  registries,
  endpoints,
  serverlessEndpoints,
  deployments,
  clusters,
  instances,
  attachedComputes,
  datastores,
  connections,
  connectedResources,
  jobs,
  jobNames,
  environmentVariables,
  containerImages,
  condaFiles,
  imageRegistries,
  webServices,
  roles,
  roleAssignments,
  storageAccounts,
  storageSharing,
  storageEncryption,
  storageServices,
  blobContainers,
  keyVaults,
  vaultItems,
  containerRegistries,
  applicationInsights,
  logAnalytics,
  diagnosticSettings,
  privateDnsZones,
  zoneGroups,
  virtualNetworks,
  kubernetesClusters,
  kubernetesNetworks,
  kubernetesExtensions,
  diskEncryptionSets,
  databricks,
  containerGroups,
  aiServices,
  searchServices,
  cosmosAccounts,
  templates,
  fileTexts,
].flatMap((subject): readonly Setting[] => Object.values(subject));

const byId = new Map(settings.map((setting) => [setting.id, setting]));

export const settingById = (id: string): Setting | undefined => byId.get(id);

/** The settings that a kind of resource has in a dialect. */
export const settingsOf = (kind: Kind, dialect: DialectId): readonly Setting[] =>
  settings.filter((setting) => setting.kind === kind && setting.in[dialect] !== undefined);
