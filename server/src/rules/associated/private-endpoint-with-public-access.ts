import { publicNetworkAccess } from "../../catalog/workspace-network.ts";
import { privateEndpointsOf } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspacePrivateEndpoint } from "../case-resources.ts";
import { closedWorkspace } from "../case-workspaces.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { isInherited, severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const setting = publicNetworkAccess;

const rule: Rule = {
  id: "private-endpoint-with-public-access",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "The workspace has a private endpoint, and still accepts traffic from the public internet.",
  why: "The private endpoint adds a way in; it closes none. A stolen token works from anywhere all the same, while those who run the workspace believe that it is reached from their network only.",
  fixNote:
    "Disables public network access, so that the private endpoint is the only way in. People and pipelines outside your network lose access, so make sure that the endpoint and its DNS zones work first.",
  kinds: ["workspace"],
  settings: [setting],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  sources: {
    psrule: ["Azure.ML.PublicAccess", "AZR-000406"],
    policy: ["438c38d2-3772-465a-a9cc-7a6666a275ce"],
    mcsb: ["NS-2"],
    article: "Network security",
  },
  *check(workspace, others) {
    const value = violated(workspace.read(setting), (v) => v.canonical === "enabled");
    const endpoints = privateEndpointsOf(workspace, others);
    const [endpoint] = endpoints;
    if (!value || !endpoint || isInherited(setting, workspace)) return;
    const certain = value.certain && endpoints.some(({ optional }) => !optional);
    yield {
      span: value.site.span,
      message: explain(rule.title, value),
      severity: severityOf(rule.severity, { certain }),
      fixes: change(setting, workspace, value, "disabled", false),
      related: [{ span: endpoint.anchor, message: "The private endpoint of the workspace." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: public as well",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ warning[private-endpoint-with-public-access]
    }`,
      workspacePrivateEndpoint,
    ],
    fixed: [
      ['"properties": { "publicNetworkAccess": "Enabled" }', '"properties": { "publicNetworkAccess": "Disabled" }'],
    ],
  },
  {
    name: "arm: a deployment decides whether there is an endpoint",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Enabled" }
      //                                     ^^^^^^^^^ information[private-endpoint-with-public-access]
    }`,
      `
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-11-01",
      "name": "door",
      "condition": "[parameters('private')]",
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
    }`,
    ],
    fixed: [
      ['"properties": { "publicNetworkAccess": "Enabled" }', '"properties": { "publicNetworkAccess": "Disabled" }'],
    ],
  },
  {
    name: "arm: closed",
    resources: [closedWorkspace, workspacePrivateEndpoint],
  },
  {
    name: "arm: public only where it has no endpoint",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "[if(parameters('private'), 'Disabled', 'Enabled')]" }
    }`,
      workspacePrivateEndpoint,
    ],
  },
  {
    name: "arm: the endpoint leads elsewhere",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
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
              "privateLinkServiceId": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
              "groupIds": ["amlworkspace"]
            }
          }
        ]
      }
    }`,
    ],
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
      "properties": { "publicNetworkAccess": "Enabled" }
    }`,
      workspacePrivateEndpoint,
    ],
  },
];
