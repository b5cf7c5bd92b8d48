/** Keys that make a file worth a closer look, wherever they stand in it. */
const keys = [
  ...[
    "azureml",
    "MachineLearningServices",
    "deploymentParameters",
    "compute_?type",
    "auth_mode",
    "endpoint_name",
    "deployment_name",
    "model_id",
  ],
  ...["hbi_workspace", "managed_network", "customer_managed_key", "system_datastores", "network_acls", "hub_id"],
  ...[
    "serverless_compute",
    "user_assigned_identit",
    "provision_network_now",
    "allow_roleassignment",
    "storage_account",
  ],
  ...[
    "image_build_compute",
    "default_resource_group",
    "enable_data_isolation",
    "capability_host",
    "replication_locations",
  ],
  ...["compute_runtime", "offline_store", "online_store", "materialization_identity", "index_columns", "specification"],
  ...[
    "mini_batch_size",
    "instance_type",
    "deployment_template",
    "scoring_port",
    "inferencing_server",
    "conda_?(?:file|dep)",
  ],
  ...["create_job", "create_monitor", "import_data", "entryScript", "userManagedDep", "interpreterPath", "baseImage"],
  ...["baseDockerfile", "dataReferences", "maxRunDuration", "nodeCount", "autoPrepareEnv", "sourceDirectoryDataStore"],
  ...[
    "create_workspace",
    "create_resource_group",
    "cmk_",
    "amlcluster",
    "akscluster",
    "inference_",
    "deployment_compute",
  ],
  ...["model_data_collection", "delete_service_after", "authentication_enabled", "token_auth_enabled", "ssl_enabled"],
  ...[
    "app_insights_enabled",
    "cpu_cores",
    "memory_gb",
    "runconfig",
    "pipeline_yaml",
    "workspace_name",
    "assignableScopes",
  ],
];

/** Values of `type` that name something of Azure ML. */
const types = [
  ...["model", "aml_?compute", "compute_?instance", "virtual_?machine", "kubernetes", "synapse_?spark", "azure_?\\w+"],
  ...["one_?lake", "open_?ai", "container_?registry", "python_?feed", "git", "s3", "snowflake", "custom", "api_?key"],
  ...[
    "serp",
    "serverless",
    "spark",
    "parallel",
    "pipeline",
    "automl",
    "sweep",
    "import",
    "fine_?tuning",
    "distillation",
  ],
  ...["uri_?(?:file|folder)", "mltable", "(?:custom|mlflow|triton)_?model"],
];

/** Keys that many tools have, too: they count at the start of a line, as YAML has them at the top. */
const atTheTop = ["command", "connection", "image", "build", "nodes", "history", "pipeline", "Schedule"];

/** A conda file concerns us where an address in it holds a secret, or is asked by plain HTTP. */
const addressAtFault = "https?:\\/\\/[^\\s/]*@|\\/t\\/|[?&]sig=|^\\s*-\\s.*http:\\/\\/";

export const tellingWords = new RegExp(
  [
    ...keys,
    `type["']?\\s*:\\s*["']?(?:${types.join("|")})\\b`,
    `^(?:${atTheTop.join("|")})\\s*:`,
    addressAtFault,
    '"Scope"',
  ].join("|"),
  "im",
);
