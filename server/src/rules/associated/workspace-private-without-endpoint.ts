import { publicNetworkAccess } from "../../catalog/workspace-network.ts";
import { bringsAlong, mayHavePrivateEndpoint } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage, workspacePrivateEndpoint } from "../case-resources.ts";
import { closedWorkspace } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";
import { isInherited, violated } from "../setting-rule.ts";

const setting = publicNetworkAccess;

const rule: Rule = {
  id: "workspace-private-without-endpoint",
  control: "network",
  severity: "hint",
  title: "The workspace is closed to the public, and this template has no private endpoint for it.",
  why: "Until there is a private endpoint, nobody reaches the workspace: studio, jobs and pipelines fail. Those who need it at once tend to open it to the public again, and often for good. The endpoint may well be deployed elsewhere; then this hint has nothing to tell you. It is only given where the template also brings along what the workspace needs, such as its storage account.",
  fixNote:
    "There is no quick fix, because an endpoint needs a subnet of yours. Add a `Microsoft.Network/privateEndpoints` with the group id `amlworkspace`, and the DNS zones `privatelink.api.azureml.ms` and `privatelink.notebooks.azure.net`.",
  kinds: ["workspace"],
  settings: [setting],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  sources: {
    checkov: ["CKV_AZURE_243"],
    policy: ["45e05259-1eb5-4f70-9574-baf73e9d219b"],
    mcsb: ["NS-2"],
    article: "Network security",
  },
  differs:
    "Checkov's CKV_AZURE_243 looks for a private endpoint among the outbound rules of the managed network, which does not tell who can reach the workspace. This rule looks for one that leads to the workspace.",
  profiles: {
    strict: {
      floor: "information",
      why: "The endpoint is often deployed elsewhere, and a closed workspace exposes nothing.",
    },
  },
  *check(workspace, others) {
    const value = violated(workspace.read(setting), (v) => v.canonical === "disabled" && v.certain);
    if (!value || isInherited(setting, workspace) || !bringsAlong(workspace)) return;
    if (mayHavePrivateEndpoint(workspace, others)) return;
    yield { span: value.site.span, message: rule.title, severity: rule.severity, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: no endpoint",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "publicNetworkAccess": "Disabled"
      //                       ^^^^^^^^^^ hint[workspace-private-without-endpoint]
      }
    }`,
      storage,
    ],
  },
  {
    name: "arm: an endpoint of something else",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "publicNetworkAccess": "Disabled"
      //                       ^^^^^^^^^^ hint[workspace-private-without-endpoint]
      }
    }`,
      storage,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "door",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": {
              "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
              "groupIds": ["amlworkspace"]
            }
          }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: an endpoint",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "publicNetworkAccess": "Disabled"
      }
    }`,
      storage,
      workspacePrivateEndpoint,
    ],
  },
  {
    name: "arm: an endpoint that leads who knows where",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "publicNetworkAccess": "Disabled"
      }
    }`,
      storage,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "door",
      "properties": {
        "privateLinkServiceConnections": [
          {
            "name": "link",
            "properties": {
              "privateLinkServiceId": "[parameters('target')]",
              "groupIds": ["amlworkspace"]
            }
          }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: another template may have it",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "publicNetworkAccess": "Disabled"
      }
    }`,
      storage,
      `
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "network",
      "properties": { "mode": "Incremental", "templateLink": { "relativePath": "network.json" } }
    }`,
    ],
  },
  {
    name: "arm: a template for the workspace alone",
    resources: [closedWorkspace],
  },
  {
    name: "arm: a project takes it from its hub",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "Project",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "publicNetworkAccess": "Disabled"
      }
    }`,
      storage,
    ],
  },
];
