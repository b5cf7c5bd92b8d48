import type { Kind } from "../../catalog/setting.ts";
import type { Shape } from "./shape.ts";

/** A kind of CLI v2 file. */
export interface FileKind {
  /** The last segment of its `$schema`, without `.schema.json`. */
  readonly id: string;
  /** Further spellings of that segment. */
  readonly also?: readonly string[];
  /** What it declares; left out where no setting of it is in the catalog. */
  readonly declares?: { readonly kind: Kind; readonly variant?: string };
  /** Tells the kind without `$schema`; left out where keys alone do not tell. */
  readonly shape?: (file: Shape) => boolean;
}

const isDatastore = (file: Shape): boolean =>
  file.hasAny("account_name", "store_name", "one_lake_workspace_name") && !file.has("url");
const isCompute = (file: Shape): boolean => !file.hasAny("endpoint_name", "credentials", "target");
const connectionTypes = new Set(
  "git containerregistry pythonfeed s3 snowflake azuresqldb azuresynapseanalytics azuremysqldb azurepostgresdb custom azuredatalakegen2 azureblob azureonelake azureopenai azureaiservices azureaisearch azurecontentsafety azurespeechservices apikey openai serp serverless".split(
    " ",
  ),
);

const datastore = (id: string, word: string): FileKind => ({
  id,
  declares: { kind: "datastore", variant: id },
  shape: (file) => file.word("type") === word && isDatastore(file),
});
const job = (id: string, shape?: FileKind["shape"]): FileKind =>
  shape ? { id, declares: { kind: "job" }, shape } : { id, declares: { kind: "job" } };

/** Every kind, in the order in which shapes are tried. */
export const fileKinds: readonly FileKind[] = [
  {
    id: "registry",
    declares: { kind: "registry" },
    shape: (file) => file.has("replication_locations"),
  },
  {
    id: "featureStore",
    declares: { kind: "workspace", variant: "featureStore" },
    shape: (file) => file.hasAny("compute_runtime", "offline_store", "online_store", "materialization_identity"),
  },
  {
    id: "hub",
    declares: { kind: "workspace", variant: "hub" },
    shape: (file) => file.word("kind") === "hub" && isWorkspace(file),
  },
  {
    id: "project",
    declares: { kind: "workspace", variant: "project" },
    shape: (file) => file.word("kind") === "project" && file.has("hub_id"),
  },
  {
    id: "workspace",
    declares: { kind: "workspace" },
    shape: (file) => (!file.has("kind") || file.word("kind") === "default") && isWorkspace(file),
  },
  {
    id: "kubernetesOnlineEndpoint",
    declares: { kind: "onlineEndpoint", variant: "kubernetes" },
    shape: (file) => file.has("auth_mode", "compute") && !file.has("defaults"),
  },
  {
    id: "batchEndpoint",
    declares: { kind: "batchEndpoint" },
    shape: (file) => file.nests("defaults", "deployment_name") && !file.has("endpoint_name"),
  },
  {
    id: "managedOnlineEndpoint",
    also: ["onlineEndpoint"],
    declares: { kind: "onlineEndpoint", variant: "managed" },
    shape: (file) =>
      file.has("auth_mode") && file.hasAny("name", "traffic") && !file.hasAny("compute", "defaults", "endpoint_name"),
  },
  {
    id: "kubernetesOnlineDeployment",
    declares: { kind: "onlineDeployment", variant: "kubernetes" },
    shape: (file) =>
      file.has("endpoint_name") && (file.word("type") === "kubernetes" || file.nests("resources", "requests")),
  },
  {
    id: "pipelineComponentBatchDeployment",
    declares: { kind: "batchDeployment", variant: "pipeline" },
    shape: (file) => file.has("endpoint_name") && file.word("type") === "pipeline",
  },
  {
    id: "modelBatchDeployment",
    declares: { kind: "batchDeployment", variant: "model" },
    shape: (file) => file.has("endpoint_name") && file.word("type") === "model",
  },
  {
    id: "batchDeployment",
    declares: { kind: "batchDeployment", variant: "model" },
    shape: (file) => file.has("endpoint_name", "compute") && !file.has("type"),
  },
  {
    id: "managedOnlineDeployment",
    also: ["onlineDeployment"],
    declares: { kind: "onlineDeployment", variant: "managed" },
    shape: (file) => file.has("endpoint_name", "instance_type"),
  },
  {
    id: "deploymentTemplate",
    shape: (file) => file.has("deployment_template_type") || file.has("scoring_port", "allowed_instance_types"),
  },
  {
    id: "amlCompute",
    declares: { kind: "computeCluster" },
    shape: (file) => file.word("type") === "amlcompute" && isCompute(file),
  },
  {
    id: "computeInstance",
    declares: { kind: "computeInstance" },
    shape: (file) => file.word("type") === "computeinstance" && isCompute(file),
  },
  {
    id: "vmCompute",
    declares: { kind: "attachedCompute", variant: "virtualMachine" },
    shape: (file) => file.word("type") === "virtualmachine" && file.has("resource_id"),
  },
  {
    id: "kubernetesCompute",
    declares: { kind: "attachedCompute", variant: "kubernetes" },
    shape: (file) => file.word("type") === "kubernetes" && file.has("resource_id") && isCompute(file),
  },
  {
    id: "synapseSparkCompute",
    declares: { kind: "attachedCompute", variant: "synapseSpark" },
    shape: (file) => file.word("type") === "synapsespark" && file.has("resource_id"),
  },
  datastore("azureBlob", "azureblob"),
  datastore("azureFile", "azurefile"),
  datastore("azureDataLakeGen1", "azuredatalakegen1"),
  datastore("azureDataLakeGen2", "azuredatalakegen2"),
  datastore("oneLake", "onelake"),
  {
    id: "connection",
    also: ["workspaceConnection"],
    declares: { kind: "connection" },
    shape: (file) =>
      connectionTypes.has(file.word("type") ?? "") &&
      file.has("name") &&
      file.hasAny("target", "endpoint", "azure_endpoint", "credentials", "api_key", "url"),
  },
  job("pipelineJob", (file) => file.word("type") === "pipeline" && file.has("jobs")),
  job("sweepJob", (file) => file.word("type") === "sweep" && file.hasAny("trial", "search_space")),
  job("sparkJob", (file) => file.word("type") === "spark" && file.has("entry") && !file.has("version")),
  job("parallelJob"),
  job("autoMLJob", (file) => file.word("type") === "automl" && file.has("task")),
  job("importJob"),
  job("commandJob", (file) => file.has("command", "environment", "compute") && !file.has("version")),
  { id: "commandComponent" },
  { id: "sparkComponent" },
  { id: "parallelComponent" },
  { id: "pipelineComponent" },
  { id: "automlComponent" },
  { id: "environment" },
  { id: "data" },
  { id: "dataImport" },
  { id: "model" },
  { id: "modelVersionPackage" },
  {
    id: "schedule",
    shape: (file) => file.has("trigger") && file.hasAny("create_job", "create_monitor", "import_data"),
  },
  { id: "featureSet" },
  { id: "featureStoreEntity" },
];

function isWorkspace(file: Shape): boolean {
  // The second pair are keys of the old GitHub Actions' workspace.json.
  if (file.hasAny("endpoint_name", "auth_mode", "create_workspace", "friendly_name")) return false;
  return (
    file.hasAny(
      "hbi_workspace",
      "customer_managed_key",
      "system_datastores_auth_mode",
      "network_acls",
      "serverless_compute",
      "primary_user_assigned_identity",
      "provision_network_now",
      "allow_roleassignment_on_rg",
      "image_build_compute",
    ) ||
    file.nests("managed_network", "isolation_mode") ||
    file.has("key_vault", "storage_account")
  );
}
