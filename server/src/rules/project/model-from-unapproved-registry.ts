import { batchEnvironmentId, batchModel, environmentId, model } from "../../catalog/deployment.ts";
import { allowListRule } from "../allow-list-rule.ts";
import type { Case } from "../case.ts";

export default allowListRule({
  id: "model-from-unapproved-registry",
  control: "access",
  severity: "warning",
  title: "What is deployed comes from a registry that the project does not list.",
  why: "A model or an environment runs code of whoever published it, next to your data and with the endpoint's identity. The project lists in its configuration which registries it trusts, under `modelRegistries`; without that list this rule is silent.",
  fixNote:
    "There is no fix to apply: take the model or environment from a registry on the list, or have the registry added to it.",
  list: "modelRegistries",
  nameIn: (text) => /^azureml:\/\/registries\/([^/]+)\//i.exec(text)?.[1],
  settings: [model, environmentId, batchModel, batchEnvironmentId],
  source: "https://learn.microsoft.com/azure/machine-learning/policy-reference",
  sources: { policy: ["12e5dd16-d201-47ff-849b-8454061c293d", "19539b54-c61e-4196-9a38-67598701be90"] },
});

const allow = { modelRegistries: ["contoso"] };

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a model of another registry",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
model: azureml://registries/HuggingFace/models/bert/versions/3
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[model-from-unapproved-registry]
environment: azureml://registries/Contoso/environments/sklearn/versions/1`,
  },
  {
    name: "cli-v2: models of the workspace, and of the registry on the list",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchDeployment.schema.json
name: nightly
endpoint_name: churn-batch
model: azureml:churn:3
environment: azureml://registries/contoso/environments/sklearn/versions/1`,
  },
  {
    name: "cli-v2: no list, nothing decided",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: green
endpoint_name: churn-scoring
model: azureml://registries/HuggingFace/models/bert/versions/3`,
  },
  {
    name: "arm: an environment of another registry",
    allow,
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "environmentId": "azureml://registries/azureml/environments/sklearn/versions/1"
        //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[model-from-unapproved-registry]
      }
    }`,
    ],
  },
  {
    name: "arm: given at deployment",
    syntax: "json",
    allow,
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "model": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": { "endpointComputeType": "Managed", "model": "[parameters('model')]" }
    }
  ]
}`,
  },
];
