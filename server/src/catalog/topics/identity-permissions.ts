import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const identity = [
  "workspace.identity.type",
  "workspace.identity.userAssignedIdentities",
  "workspace.primaryUserAssignedIdentity",
];

export const identityPermissions: Topic = {
  id: "identity-permissions",
  title: "Roles of the workspace's identity",
  summary: "Azure ML gives a system-assigned identity its roles; a user-assigned one gets them from you.",
  columns: ["On the", "System-assigned has", "User-assigned needs"],
  rows: [
    row(
      [...identity, "workspace.allowRoleAssignmentOnRG"],
      "resource group",
      "Azure AI Administrator; Contributor before 2024-11-19",
      "not listed",
    ),
    row(
      [...identity, "workspace.storageAccount"],
      "storage account",
      "Storage Blob Data Contributor",
      "Contributor; Storage Blob Data Contributor for previews",
    ),
    row(
      [...identity, "workspace.keyVault", "keyVault.accessPolicies", "keyVault.enableRbacAuthorization"],
      "key vault",
      "all keys, secrets, certificates",
      "Contributor; Key Vault Administrator, or policies but purge",
    ),
    row([...identity, "workspace.containerRegistry"], "container registry", "Contributor", "Contributor"),
    row(["workspace.applicationInsights"], "Application Insights", "not listed", "Contributor"),
    row([], "workspace itself", "Contributor", "Contributor"),
  ],
  notes: [
    "Do not take these roles away. `az ml workspace sync-keys` restores access after keys have changed.",
    "Whoever may write to the workspace's storage account can change the code that runs in the workspace.",
    "The article of 2020 has Contributor on the resource group throughout, and on that of a key vault elsewhere. Newer workspaces get the narrower Azure AI Administrator; Microsoft's overview of 2025 still prints Contributor.",
    "The applications `aml-…` and `Microsoft-AzureML-Support-App-…` of that article are left only from workspaces with compute from before 2021-05-14.",
  ],
  sources: [
    learn("concept-enterprise-security"),
    learn("how-to-assign-roles"),
    learn("how-to-identity-based-service-authentication"),
  ],
};
