/** What belongs to the workspace of a case. */

export const computeCluster = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }`;

export const kubernetesCompute = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": {
        "computeType": "Kubernetes",
        "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]"
      }
    }`;

export const databricksCompute = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/bricks",
      "properties": { "computeType": "Databricks", "resourceId": "[resourceId('Microsoft.Databricks/workspaces', 'bricks')]" }
    }`;

export const aiServicesConnection = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/ai",
      "properties": {
        "category": "AIServices",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]" }
      }
    }`;

export const searchConnection = `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "AAD",
        "metadata": { "ResourceId": "[resourceId('Microsoft.Search/searchServices', 'search')]" }
      }
    }`;
