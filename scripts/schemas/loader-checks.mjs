import { also, key, misnamed, needs, refused } from "./demands.mjs";
import { jobChecks } from "./job-checks.mjs";
import { choice, scalars } from "./scalars.mjs";
import { when } from "./when.mjs";

const noRegistry = (noun) => ({
  not: { type: "string", pattern: "^azureml://registries/" },
  errorMessage: `A Kubernetes deployment cannot take its ${noun} from a registry.`,
});
const alias = (name, of) => (schema) => ({
  ...schema,
  properties: { ...schema.properties, [name]: schema.properties[of] },
});
const eitherOr = (one, other) =>
  also({ not: { required: [one, other] }, errorMessage: `'${one}' and '${other}' cannot stand together.` });

const subscription = "/[sS][uU][bB][sS][cC][rR][iI][pP][tT][iI][oO][nN][sS]/[0-9a-fA-F-]{36}/.*";

const port = (number) => ({ ...number, minimum: 1025, maximum: 65535, errorMessage: "A port is from 1025 to 65535." });
const condaFile = key("conda_file", () => ({
  type: ["object", "string"],
  errorMessage: "Write the conda file's keys here, or the path of the file.",
}));

/** Cut off in the source. */
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const recurrence = {
  type: "object",
  properties: {
    week_days: { type: "array", items: choice(days) },
    hours: { type: "array", items: scalars.Integer },
    minutes: { type: "array", items: scalars.Integer },
  },
  required: ["hours", "minutes"],
  additionalProperties: false,
};

const byClass = {
  ...jobChecks,
  "workspace.identity.IdentitySchema": [needs("type")],
  "compute.compute.IdentitySchema": [needs("type")],
  "identity.IdentitySchema": [
    needs("type"),
    key("user_assigned_identities", (list) => ({
      ...list,
      maxItems: 1,
      errorMessage: "An endpoint takes one user-assigned identity.",
    })),
  ],
  ManagedNetworkSchema: [needs("isolation_mode")],
  NetworkAclsSchema: [
    key("default_action", () => ({ type: "string", enum: ["Deny", "Allow"] })),
    also(
      when(
        { properties: { default_action: { const: "Deny" } }, required: ["default_action"] },
        {
          required: ["ip_rules"],
          properties: {
            ip_rules: { minItems: 1, type: "array", errorMessage: "'Deny' needs at least one address in 'ip_rules'." },
          },
        },
      ),
    ),
  ],
  ServerlessComputeSettingsSchema: [
    key("custom_subnet", () => ({
      type: ["string", "null"],
      pattern: `^(?:None|${subscription})$`,
      errorMessage: "Write the resource ID of a subnet, or None.",
    })),
  ],
  DataCollectorSchema: [
    needs("collections"),
    key("sampling_rate", (rate) => ({
      ...rate,
      minimum: 0,
      maximum: 1,
      errorMessage: "Write a number from 0.0 to 1.0.",
    })),
  ],
  AmlComputeSshSettingsSchema: [needs("admin_username")],
  VirtualMachineSshSettingsSchema: [needs("admin_username")],
  CreateOnBehalfOfSchema: [needs("user_tenant_id", "user_object_id")],
  CustomApplicationsSchema: [needs("image", "endpoints")],
  ImageSettingsSchema: [needs("reference")],
  VolumeSettingsSchema: [needs("source", "target")],
  EndpointsSettingsSchema: [needs("target", "published"), key("target", port), key("published", port)],
  RecurrenceScheduleSchema: [() => recurrence],
  EnvironmentSchema: [condaFile],
  AnonymousEnvironmentSchema: [condaFile],
  WorkspaceConnectionSchema: [
    needs("name", "target"),
    key("configs", () => misnamed("Microsoft's page has 'configs', but the client knows only 'metadata'.", "metadata")),
    key("secrets", () => misnamed("Microsoft's page has 'secrets', but the client knows only 'credentials'.")),
  ],
  // What follows the schemas of these is a class that cannot be made without: the client breaks off with a TypeError.
  AzureBlobStoreConnectionSchema: [needs("url")],
  AzureAIServicesConnectionSchema: [needs("endpoint", "ai_services_resource_id")],
  AzureAISearchConnectionSchema: [needs("endpoint")],
  AzureContentSafetyConnectionSchema: [needs("endpoint")],
  AzureSpeechServicesConnectionSchema: [needs("endpoint")],
  ServerlessConnectionSchema: [needs("endpoint")],
  AzureOpenAIConnectionSchema: [
    needs("azure_endpoint"),
    key("endpoint", () =>
      misnamed("Microsoft's page has 'endpoint', but the client knows only 'azure_endpoint'.", "azure_endpoint"),
    ),
  ],
  PatTokenConfigurationSchema: [needs("pat")],
  SasTokenConfigurationSchema: [needs("sas_token")],
  ApiKeyConfigurationSchema: [needs("key")],
  AccountKeyConfigurationSchema: [needs("account_key")],
  AccessKeyConfigurationSchema: [needs("access_key_id", "secret_access_key")],
  UsernamePasswordConfigurationSchema: [needs("username", "password")],
  ServicePrincipalConfigurationSchema: [needs("client_secret")],
  AnonymousModelSchema: [also(when({ required: ["version"] }, { required: ["name"] }))],
  ServicePrincipalSchema: [alias("authority_uri", "authority_url"), eitherOr("authority_url", "authority_uri")],
  CertificateSchema: [alias("authority_uri", "authority_url"), eitherOr("authority_url", "authority_uri")],
  ResourceSettingsSchema: [alias("nvidia.com/gpu", "gpu"), eitherOr("nvidia.com/gpu", "gpu")],
  ModelBatchDeploymentSettingsSchema: [needs("mini_batch_size")],
  BatchEndpointSchema: [
    key("identity", () =>
      refused("A batch endpoint has no identity of its own: the client cannot read this file with 'identity' in it."),
    ),
  ],
  KubernetesOnlineDeploymentSchema: [
    also({ properties: { model: noRegistry("model"), environment: noRegistry("environment") } }),
    also({ properties: { code_configuration: { properties: { code: noRegistry("code") } } } }),
  ],
};

export const checksOf = ({ className }) => byClass[className] ?? [];
