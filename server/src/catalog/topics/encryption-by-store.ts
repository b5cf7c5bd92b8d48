import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const metadata = ["workspace.encryption", "workspace.encryption.status", "workspace.enableServiceSideCMKEncryption"];
const instance = ["webService.vaultBaseUrl", "webService.keyName", "webService.keyVersion"];
const machines = ["computeCluster.vmPriority"];

export const encryptionByStore: Topic = {
  id: "encryption-by-store",
  title: "Keys by store",
  summary: "Everything is encrypted at rest with Microsoft's keys. A key of your own is set store by store.",
  columns: ["Store", "Without your doing", "With a key of yours"],
  rows: [
    row(
      [
        "workspace.storageAccount",
        "storageAccount.encryption.keySource",
        "storageAccount.encryption.requireInfrastructureEncryption",
        "storageAccount.encryption.services.queue.keyType",
        "storageAccount.encryption.services.table.keyType",
        "workspace.encryption",
      ],
      "Blob storage (snapshots, outputs, logs)",
      "Microsoft-managed key",
      "set on the storage account",
    ),
    row(
      [
        ...metadata,
        "workspace.encryption.cosmosDbResourceId",
        "workspace.encryption.searchAccountResourceId",
        "workspace.encryption.storageAccountResourceId",
        "cosmosAccount.keyVaultKeyUri",
        "searchService.encryptionWithCmk.enforcement",
      ],
      "metadata (Cosmos DB)",
      "Microsoft-managed key",
      "`encryption`: Cosmos DB, AI Search and storage of your own",
    ),
    row(
      ["workspace.containerRegistry", "containerRegistry.encryption.status", "workspace.encryption"],
      "container registry",
      "Microsoft-managed key",
      "set on your registry, or on the default one",
    ),
    row(
      [...instance, "containerGroup.encryptionProperties"],
      "container instance (v1)",
      "Microsoft-managed key",
      "`vaultBaseUrl`, `keyName` and `keyVersion`, all three",
    ),
    row(
      [
        "attachedCompute.resourceId",
        "kubernetesCluster.diskEncryptionSetID",
        "kubernetesCluster.agentPoolProfiles.enableEncryptionAtHost",
        "diskEncryptionSet.rotationToLatestKeyVersionEnabled",
      ],
      "AKS (OS and data disks)",
      "platform key",
      "`diskEncryptionSetID` of the cluster",
    ),
    row(machines, "compute (OS disk)", "Microsoft-managed key; Microsoft's pages differ on when", "not possible"),
    row(
      ["workspace.hbiWorkspace", ...machines],
      "compute (scratch disk)",
      "only where `hbiWorkspace` is true",
      "not possible",
    ),
    row([], "managed and batch endpoints", "as compute", "not possible"),
    row(
      ["attachedCompute.databricksAccessToken", "databricks.parameters.encryption.keySource"],
      "Databricks (DBFS)",
      "Microsoft-managed key",
      "set on the root DBFS of the Databricks workspace",
    ),
    row(
      ["aiServices.encryption.keySource"],
      "AI services",
      "Microsoft-managed key",
      "`encryption.keySource` of the service",
    ),
    row([], "Data Lake Gen2, SQL, PostgreSQL, MySQL, Data Factory", "Microsoft-managed key", "set on that service"),
  ],
  notes: [
    "A key can be replaced by a new version or revoked at any time; it takes about an hour until that counts. Requests fail after it was revoked.",
    "The managed resource group with the metadata goes when the workspace goes; never delete it by hand.",
    "Gone since the article of 2020: the request by mail before Cosmos DB took a key, the fixed 8000 request units (they now scale), and the need for the Enterprise edition.",
    "The metadata lies in Microsoft's subscription until a key of yours moves it into a managed resource group of yours.",
    "Training data in other stores is not managed by Azure ML; encrypt it where it lies.",
  ],
  sources: [learn("concept-data-encryption"), learn("concept-customer-managed-keys")],
};
