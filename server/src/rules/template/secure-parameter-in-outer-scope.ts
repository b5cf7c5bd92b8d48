import { evaluationScope } from "../../catalog/template.ts";
import { flowsOf, type SecretFlow } from "../../model/secret-flow.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "secure-parameter-in-outer-scope",
  control: "secrets",
  severity: "warning",
  title: "A nested template is read in outer scope and takes a secret in.",
  why: "In outer scope, which is what Resource Manager assumes, the parent works out the expressions of the nested template before it is deployed. What comes out is written into that template, and its deployment history shows the secret in plain text to everyone who may read the resource group. In inner scope a secure parameter stays secure. arm-ttk calls it *Secure Params In Nested Deployments*, the Bicep linter *secure-params-in-nested-deploy*.",
  fixNote:
    'There is no fix to apply, as the nested template needs parameters of its own: set `"expressionEvaluationOptions": { "scope": "inner" }`, declare in the nested template every parameter and variable that it uses, the secrets as `securestring`, and hand them over in `properties.parameters`. Renew secrets that were deployed this way.',
  kinds: ["nestedDeployment"],
  settings: [evaluationScope],
  source: "https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-secure-params-in-nested-deploy",
  sources: { psrule: ["Azure.Deployment.OuterSecret", "AZR-000331"], mcsb: ["IM-8"] },
  *check(deployment) {
    const related = [{ span: deployment.anchor, message: "The nested deployment, which is read in outer scope." }];
    for (const flow of flowsOf(deployment)) {
      const message = `${tell(flow)} is written into a nested template that is read in outer scope: its deployment history shows it in plain text.`;
      yield { span: flow.span, message, severity: rule.severity, fixes: [], related };
    }
  },
};

export default rule;

const tell = ({ from, name }: SecretFlow): string =>
  from === "list" ? `The secret that '${name}' fetches` : `Secure parameter '${name}'`;

const compute = `{
              "type": "Microsoft.MachineLearningServices/workspaces/computes",
              "apiVersion": "2024-04-01",
              "name": "demo/cpu",
              "properties": {
                "computeType": "AmlCompute",
                "properties": { "userAccountCredentials": { "adminUserPassword": "[parameters('password')]" } }
              }
            }`;
const mark = `//                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[secure-parameter-in-outer-scope]`;

export const cases: readonly Case[] = [
  {
    name: "arm: scope left out, so it is outer",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "password": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "cluster",
      "properties": {
        "mode": "Incremental",
        "template": {
          "resources": [
            ${compute.replace(/\n(?=\s*\}\n\s*\}$)/, `\n${mark}\n`)}
          ]
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: keys that the parent fetches, two levels down",
    resources: [
      `
    { "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "demo", "kind": "project" }`,
      `
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "one",
      "properties": {
        "expressionEvaluationOptions": { "scope": "Outer" },
        "template": {
          "resources": [
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2022-09-01",
              "name": "two",
              "properties": {
                "expressionEvaluationOptions": { "scope": "inner" },
                "parameters": { "key": { "value": "[listKeys('demo', '2023-01-01').keys[0].value]" } },
                //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[secure-parameter-in-outer-scope]
                "template": { "parameters": { "key": { "type": "securestring" } }, "resources": [] }
              }
            }
          ]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: inner scope, and only a decision in outer scope",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "password": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "cluster",
      "properties": {
        "expressionEvaluationOptions": { "scope": "Inner" },
        "parameters": { "password": { "value": "[parameters('password')]" } },
        "template": {
          "parameters": { "password": { "type": "securestring" } },
          "resources": [
            ${compute}
          ]
        }
      }
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "note",
      "properties": {
        "template": { "resources": [], "outputs": { "given": { "type": "bool", "value": "[empty(parameters('password'))]" } } }
      }
    }
  ]
}`,
  },
];
