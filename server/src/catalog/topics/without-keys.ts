import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

export const withoutKeys: Topic = {
  id: "without-keys",
  title: "Doing without keys",
  summary: "What switches a service's own keys off, and what the workspace needs before that.",
  columns: ["Service", "Keys go with", "The workspace needs"],
  rows: [
    row(
      [
        "storageAccount.allowSharedKeyAccess",
        "storageAccount.sasPolicy.sasExpirationPeriod",
        "storageAccount.isLocalUserEnabled",
        "storageAccount.isSftpEnabled",
        "workspace.systemDatastoresAuthMode",
      ],
      "storage account",
      "`allowSharedKeyAccess: false`",
      "`systemDatastoresAuthMode: Identity`, and storage roles for its users",
    ),
    row(
      [
        "containerRegistry.adminUserEnabled",
        "containerRegistry.anonymousPullEnabled",
        "containerGroup.imageRegistryCredentials.password",
        "containerGroup.imageRegistryCredentials.server",
        "containerRegistry.policies.azureADAuthenticationAsArmPolicy.status",
        "workspace.containerRegistry",
      ],
      "container registry",
      "`adminUserEnabled: false`",
      "a managed identity that may pull; else it signs in as the admin user",
    ),
    row(
      ["applicationInsights.DisableLocalAuth", "logAnalytics.features.disableLocalAuth"],
      "Application Insights and its logs",
      "`DisableLocalAuth: true`",
      "senders that sign in with Entra ID",
    ),
    row(
      ["aiServices.disableLocalAuth", "searchService.disableLocalAuth", "searchService.authOptions"],
      "AI services, AI Search",
      "`disableLocalAuth: true`",
      "connections that sign in with Entra ID",
    ),
    row(
      ["cosmosAccount.disableLocalAuth"],
      "Cosmos DB",
      "`disableLocalAuth: true`",
      "clients that sign in with Entra ID",
    ),
    row(
      [
        "kubernetesCluster.disableLocalAccounts",
        "kubernetesCluster.servicePrincipalProfile.clientId",
        "attachedCompute.disableLocalAuth",
        "kubernetesCluster.aadProfile",
      ],
      "AKS",
      "`disableLocalAccounts: true`",
      "leave it off: Azure ML does not support such clusters",
    ),
  ],
  notes: [
    "Microsoft's page on encryption says that the registry's admin user must be on. A managed identity for the registry avoids it.",
  ],
  sources: [
    learn("how-to-disable-local-auth-storage"),
    learn("concept-data-encryption"),
    learn("how-to-identity-based-service-authentication"),
  ],
};
