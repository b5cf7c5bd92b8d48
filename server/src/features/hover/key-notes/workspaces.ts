/**
 * Workspaces, registries, connections and datastores. Sources: Microsoft's YAML reference (reference-yaml-workspace,
 * reference-yaml-registry), azure-ai-ml 1.34.0.
 */
export const workspaceNotes: Readonly<Record<string, string>> = {
  discovery_url: "The discovery address; Azure gives it.",
  managed_network: "The managed virtual network of the workspace.",
  network_acls: "Which public IP addresses may reach the workspace; azure-ai-ml 1.34.0 sends it on update only.",
  default_action: "What happens to addresses that no rule names.",
  serverless_compute: "The subnet of serverless computes, and whether they have public IP addresses.",
  container_registry: "The container registry that belongs to it.",
  default_resource_group: "The resource group of the hub's projects.",
  mlflow_tracking_uri: "The address for MLflow tracking.",
  storage_config: "The storage of the registry in this region.",
  replication_count: "How many storage accounts are made in this region, one if left out.",
  // Connections.
  api_version: "The version of the API.",
  open_ai_resource_id: "The resource ID of the Azure OpenAI resource.",
  ai_services_resource_id: "The resource ID of the Azure AI services resource.",
  // Capability hosts.
  capability_host_kind: "The kind of capability host.",
  vector_store_connections: "Connections to vector stores (Azure AI Search).",
  ai_services_connections: "Connections to OpenAI services.",
  storage_connections: "Connections to storage.",
  thread_storage_connections: "Connections to Cosmos DB, where threads are stored.",
  // Datastores.
  account_name: "The name of the storage account.",
  container_name: "The name of the blob container.",
  file_share_name: "The name of the file share.",
  filesystem: "The file system of the data lake.",
  store_name: "The name of the data lake store.",
  one_lake_workspace_name: "The OneLake workspace.",
  artifact: "The OneLake artifact that holds the data: a lakehouse.",
  thumbprint: "The thumbprint of the certificate to sign in with.",
  resource_url: "The resource that the service principal has access to.",
};
