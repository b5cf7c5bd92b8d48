import {
  aksTlsKey,
  attachedPrivateKey,
  databricksAccessToken,
  relayConnectionString,
  serviceBusConnectionString,
} from "../../catalog/attached-compute.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { takeFromParameter } from "../take-from-parameter.ts";
import { code, keyOf } from "../wording.ts";
import { tell, writtenSecrets } from "../written-secrets.ts";

const secrets = [
  attachedPrivateKey,
  databricksAccessToken,
  relayConnectionString,
  serviceBusConnectionString,
  aksTlsKey,
];

const rule: Rule = {
  id: "attached-compute-literal-secret",
  control: "secrets",
  severity: "error",
  title: "A secret of the attached compute is written in the file.",
  why: "Private keys, access tokens and connection strings open the machine, the Databricks workspace or the cluster to whoever can read the file or its history in Git.",
  fixNote:
    "In a template, takes the secret from a new secure parameter, which every deployment must then give, best by a reference to a key vault. A YAML file has no place for it: leave it out. A secret that has been in a file is known to others: replace it.",
  kinds: ["attachedCompute"],
  settings: secrets,
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-to-workspace",
  sources: { mcsb: ["IM-8"], article: "Using Azure Key Vault" },
  *check(resource, others) {
    const remedy =
      resource.dialect === "arm" ? "Take it from a secure parameter without a default" : "Leave it out of the file";
    for (const setting of secrets)
      for (const value of writtenSecrets(resource.read(setting)))
        yield {
          span: value.site.span,
          ...tell(value, `the secret ${code(keyOf(setting, resource))}`, remedy),
          fixes: takeFromParameter(value, others),
        };
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: the connection string of a cluster",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesCompute.schema.json
name: edge
type: kubernetes
resource_id: /subscriptions/0f1e/resourceGroups/rg/providers/Microsoft.Kubernetes/connectedClusters/edge
namespace: ml
properties:
  relayConnectionString: Endpoint=sb://edge.servicebus.windows.net/;SharedAccessKeyName=ml;SharedAccessKey=7pQm0vZ2kXc9LrT4bYn8HsEw1AjU6GfD
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attached-compute-literal-secret]`,
  },
  {
    name: "cli-v2: none in the file",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/kubernetesCompute.schema.json
name: edge
type: kubernetes
resource_id: /subscriptions/0f1e/resourceGroups/rg/providers/Microsoft.Kubernetes/connectedClusters/edge
namespace: ml`,
  },
  {
    name: "arm: the token of a Databricks workspace",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "Databricks",
        "properties": {
          "workspaceUrl": "adb-17.azuredatabricks.net",
          "databricksAccessToken": "dapi0123456789abcdef0123456789abcdef"
          //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attached-compute-literal-secret]
        }
      }
    }`,
    ],
    fixed: [
      [
        '"databricksAccessToken": "dapi0123456789abcdef0123456789abcdef"',
        `"databricksAccessToken": "[parameters('databricksAccessToken')]"`,
      ],
      [
        `}
  ]`,
        `}
  ],
  "parameters": {
    "databricksAccessToken": {
      "type": "securestring"
    }
  }`,
      ],
    ],
  },
  {
    name: "arm: a parameter that already has the name keeps it",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "databricksAccessToken": { "type": "securestring" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "Databricks",
        "properties": {
          "databricksAccessToken": "dapi0123456789abcdef0123456789abcdef"
          //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attached-compute-literal-secret]
        }
      }
    }
  ]
}`,
    fixed: [
      [
        `{ "type": "securestring" }
  }`,
        `{ "type": "securestring" },
    "databricksAccessToken2": {
      "type": "securestring"
    }
  }`,
      ],
      [
        '"databricksAccessToken": "dapi0123456789abcdef0123456789abcdef"',
        `"databricksAccessToken": "[parameters('databricksAccessToken2')]"`,
      ],
    ],
  },
  {
    name: "arm: in a nested template, which has parameters of its own, and handed to it",
    resources: [
      `
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "computes",
      "properties": {
        "mode": "Incremental",
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": {
          "token": { "value": "dapi0123456789abcdef0123456789abcdef" }
          //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attached-compute-literal-secret]
        },
        "template": {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "parameters": { "token": { "type": "securestring" } },
          "resources": [
            {
              "type": "Microsoft.MachineLearningServices/workspaces/computes",
              "apiVersion": "2024-04-01",
              "name": "demo/machine",
              "properties": {
                "computeType": "Databricks",
                "properties": {
                  "databricksAccessToken": "dapi0123456789abcdef0123456789abcdef"
                  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attached-compute-literal-secret]
                }
              }
            },
            {
              "type": "Microsoft.MachineLearningServices/workspaces/computes",
              "apiVersion": "2024-04-01",
              "name": "demo/other",
              "properties": {
                "computeType": "Databricks",
                "properties": { "databricksAccessToken": "[parameters('token')]" }
              }
            }
          ]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: from a secure parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "token": { "type": "securestring" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "Databricks",
        "properties": {
          "databricksAccessToken": "[parameters('token')]"
        }
      }
    }
  ]
}`,
  },
];
