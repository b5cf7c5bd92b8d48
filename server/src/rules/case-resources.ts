/** Resources beside the workspace of a case. */

export const storage = `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {}
    }`;

export const vault = `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    }`;

export const vaultWithPurgeProtection = `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enablePurgeProtection": true }
    }`;

export const vaultWithRoles = `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enableRbacAuthorization": true }
    }`;

export const registry = `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": {}
    }`;

export const insights = `
    {
      "type": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "name": "insights",
      "properties": { "WorkspaceResourceId": "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]" }
    }`;

export const cluster = `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": {}
    }`;

export const identity = `
    {
      "type": "Microsoft.ManagedIdentity/userAssignedIdentities",
      "apiVersion": "2023-01-31",
      "name": "me",
      "properties": {}
    }`;

export const storageRoleOfIdentity = `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "scope": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')]",
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`;

export const workspacePrivateEndpoint = `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "door",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": {
              "privateLinkServiceId": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]",
              "groupIds": ["amlworkspace"]
            }
          }
        ]
      }
    }`;

export const blobPrivateEndpoint = `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "a",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": {
              "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
              "groupIds": ["blob"]
            }
          }
        ]
      }
    }`;

export const filePrivateEndpoint = `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "b",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": {
              "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
              "groupIds": ["file"]
            }
          }
        ]
      }
    }`;

/** Nobody knows where it leads. */
export const privateEndpointToAnything = `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "door",
      "properties": { "privateLinkServiceConnections": "[parameters('links')]" }
    }`;

/** Its template is not at hand. */
export const deploymentElsewhere = `
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "network",
      "properties": { "mode": "Incremental", "templateLink": { "uri": "[variables('network')]" } }
    }`;
