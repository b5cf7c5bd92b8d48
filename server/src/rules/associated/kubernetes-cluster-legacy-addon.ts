import { httpApplicationRouting, kubeDashboard } from "../../catalog/kubernetes-network.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../rule.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "kubernetes-cluster-legacy-addon",
  control: "network",
  severity: "warning",
  title: "The Kubernetes cluster of the workspace runs an add-on that opens it without need.",
  why: "The dashboard gives its user whatever rights it was given itself, which attackers look for; HTTP application routing publishes applications by plain HTTP under guessable names. Microsoft has retired the latter.",
  fixNote: "Switches the add-on off. Applications that are published by it cannot be reached any more.",
  settings: [kubeDashboard, httpApplicationRouting],
  bad: ["true"],
  want: "false",
  safe: false,
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/aks/http-application-routing",
  sources: {
    psrule: ["Azure.AKS.HttpAppRouting", "AZR-000035"],
    checkov: ["CKV_AZURE_8", "CKV_AZURE_246"],
    mcsb: ["NS-1"],
  },
  differs:
    "Checkov and KICS fail a cluster that does not mention the dashboard. It is off then, so this rule says nothing.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: dashboard",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": { "computeType": "Kubernetes", "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]" }
    },
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "kubeDashboard": { "enabled": true } } }
      //                                                               ^^^^ warning[kubernetes-cluster-legacy-addon]
    }
  ]
}`,
    fixed: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": { "computeType": "Kubernetes", "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]" }
    },
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "kubeDashboard": { "enabled": false } } }
    }
  ]
}`,
  },
  {
    name: "arm: HTTP application routing",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": { "computeType": "Kubernetes", "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]" }
    },
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "httpApplicationRouting": { "enabled": true } } }
      //                                                                        ^^^^ warning[kubernetes-cluster-legacy-addon]
    }
  ]
}`,
    fixed: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": { "computeType": "Kubernetes", "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]" }
    },
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "httpApplicationRouting": { "enabled": false } } }
    }
  ]
}`,
  },
  {
    name: "arm: off",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": { "computeType": "Kubernetes", "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]" }
    },
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "kubeDashboard": { "enabled": false } } }
    }
  ]
}`,
  },
  {
    name: "arm: left out",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/aks",
      "properties": { "computeType": "Kubernetes", "resourceId": "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]" }
    },
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": {}
    }
  ]
}`,
  },
  {
    name: "arm: a cluster that no workspace uses is not our business",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {}
    },
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "addonProfiles": { "kubeDashboard": { "enabled": true } } }
    }
  ]
}`,
  },
];
