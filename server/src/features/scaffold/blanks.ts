import type { DialectId } from "../../catalog/setting.ts";

/** Something that only the author knows. */
interface Blank {
  /** Stands in YAML, and in a parameter file, until the author writes something. */
  readonly placeholder: string;
  /** What stands in a parameter file instead, where templates want more than YAML. */
  readonly value?: string;
  /** What the parameter of a template says of itself. */
  readonly description: string;
}

const idOf = (type: string, name: string): string =>
  `/subscriptions/<subscription-id>/resourceGroups/<resource-group>/providers/${type}/${name}`;

const workspaces = "Microsoft.MachineLearningServices/workspaces";

/** By the name that the parameter of a template has. */
const blanks = {
  workspaceName: { placeholder: "<workspace>", description: "Name of the workspace." },
  location: { placeholder: "<region>", description: "Region, such as westeurope." },
  storageAccountId: {
    placeholder: idOf("Microsoft.Storage/storageAccounts", "<storage-account>"),
    description: "Resource id of the storage account of the workspace.",
  },
  keyVaultId: {
    placeholder: idOf("Microsoft.KeyVault/vaults", "<vault>"),
    description: "Resource id of the key vault of the workspace.",
  },
  applicationInsightsId: {
    placeholder: idOf("Microsoft.Insights/components", "<application-insights>"),
    description: "Resource id of the Application Insights component of the workspace.",
  },
  encryptionVaultId: {
    placeholder: idOf("Microsoft.KeyVault/vaults", "<vault>"),
    description: "Resource id of the key vault that holds the encryption key, with purge protection.",
  },
  keyIdentifier: {
    placeholder: "https://<vault>.vault.azure.net/keys/<key>/<version>",
    description: "URL of the encryption key (https://{vault}/keys/{name}/{version}), with its version.",
  },
  identityId: {
    placeholder: idOf("Microsoft.ManagedIdentity/userAssignedIdentities", "<identity>"),
    description: "Resource id of the user-assigned identity.",
  },
  identityClientId: { placeholder: "<client-id>", description: "Client id of the user-assigned identity." },
  subnetId: {
    placeholder: idOf("Microsoft.Network/virtualNetworks", "<network>/subnets/<subnet>"),
    description: "Resource id of the subnet.",
  },
  apiDnsZoneId: {
    placeholder: idOf("Microsoft.Network/privateDnsZones", "privatelink.api.azureml.ms"),
    description: "Resource id of the private DNS zone privatelink.api.azureml.ms.",
  },
  notebooksDnsZoneId: {
    placeholder: idOf("Microsoft.Network/privateDnsZones", "privatelink.notebooks.azure.net"),
    description: "Resource id of the private DNS zone privatelink.notebooks.azure.net.",
  },
  hubId: {
    placeholder: idOf(workspaces, "<hub>"),
    description: "Resource id of the hub.",
  },
  modelId: {
    placeholder: "azureml:<model>:<version>",
    value: idOf(workspaces, "<workspace>/models/<model>/versions/<version>"),
    description: "Resource id of the model's version.",
  },
  codeId: {
    placeholder: "<folder-of-the-code>",
    value: idOf(workspaces, "<workspace>/codes/<code>/versions/<version>"),
    description: "Resource id of the code's version.",
  },
  environmentId: {
    placeholder: "azureml:<environment>:<version>",
    value: idOf(workspaces, "<workspace>/environments/<environment>/versions/<version>"),
    description: "Resource id of the environment's version.",
  },
  computeId: {
    placeholder: "azureml:<compute>",
    value: idOf(workspaces, "<workspace>/computes/<compute>"),
    description: "Resource id of the compute.",
  },
  assignedUserId: { placeholder: "<object-id>", description: "Object id of the user who gets the instance." },
  assignedTenantId: { placeholder: "<tenant-id>", description: "Tenant of the user who gets the instance." },
  storageAccountName: { placeholder: "<storage-account>", description: "Name of the storage account." },
  containerName: { placeholder: "<container>", description: "Name of the container, file system or file share." },
  target: { placeholder: "https://<service>", description: "Address of the service that is connected." },
  aiServicesId: {
    placeholder: idOf("Microsoft.CognitiveServices/accounts", "<account>"),
    description: "Resource id of the Azure AI services account.",
  },
  logWorkspaceId: {
    placeholder: idOf("Microsoft.OperationalInsights/workspaces", "<log-workspace>"),
    description: "Resource id of the Log Analytics workspace.",
  },
  logStorageId: {
    placeholder: idOf("Microsoft.Storage/storageAccounts", "<storage-account>"),
    description: "Resource id of the storage account that keeps the logs.",
  },
  eventHubRuleId: {
    placeholder: idOf("Microsoft.EventHub/namespaces", "<namespace>/authorizationRules/<rule>"),
    description: "Resource id of the authorization rule of the Event Hubs namespace.",
  },
} as const satisfies Record<string, Blank>;

export type BlankName = keyof typeof blanks;

/** How a dialect leaves something to the author: a placeholder, or a parameter of the template. */
export const blank = (dialect: DialectId, name: BlankName): string =>
  dialect === "arm" ? `[parameters('${name}')]` : blanks[name].placeholder;

/** The blanks that stand in a template, in the order of the table. */
export const blanksIn = (template: string): readonly (readonly [name: string, blank: Blank])[] =>
  Object.entries(blanks).filter(([name]) => template.includes(`parameters('${name}')`));
