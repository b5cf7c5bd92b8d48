/** Workspaces in the templates of cases, named after what they have. */

export const workspace = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    }`;

export const closedWorkspace = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`;

export const workspaceWithStorage = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    }`;

export const workspaceWithVault = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]" }
    }`;

export const workspaceWithRegistry = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]" }
    }`;

export const workspaceWithInsights = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "applicationInsights": "[resourceId('Microsoft.Insights/components', 'insights')]" }
    }`;

export const closedWorkspaceWithInsights = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "applicationInsights": "[resourceId('Microsoft.Insights/components', 'insights')]",
        "publicNetworkAccess": "Disabled"
      }
    }`;

export const workspaceWithOwnKey = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "status": "Enabled" } }
    }`;

export const workspaceWithOwnKeyInVault = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "status": "Enabled",
          "keyVaultProperties": { "keyVaultArmId": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]" }
        }
      }
    }`;

export const workspaceWithOwnKeyAndStorage = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "encryption": { "status": "Enabled" }
      }
    }`;

export const workspaceWithOwnKeyAndRegistry = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]",
        "encryption": { "status": "Enabled" }
      }
    }`;

export const workspaceWithCosmosAccount = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-12-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "status": "Enabled",
          "cosmosDbResourceId": "[resourceId('Microsoft.DocumentDB/databaseAccounts', 'metadata')]"
        }
      }
    }`;

export const workspaceWithApprovedOutbound = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "managedNetwork": { "isolationMode": "AllowOnlyApprovedOutbound" } }
    }`;

export const workspaceWithIdentity = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": {
        "type": "UserAssigned",
        "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')]": {} }
      },
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    }`;

export const workspaceWithIdentityAndVault = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": {
        "type": "UserAssigned",
        "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')]": {} }
      },
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "primaryUserAssignedIdentity": "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')]"
      }
    }`;
