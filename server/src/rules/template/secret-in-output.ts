import { outputType, outputValue } from "../../catalog/template.ts";
import type { Resource } from "../../model/resource.ts";
import { flowsOf, type SecretFlow } from "../../model/secret-flow.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";

const rule: Rule = {
  id: "secret-in-output",
  control: "secrets",
  severity: "error",
  title: "An output gives away a secret.",
  why: "Outputs are kept in the deployment history in plain text: everyone who may read the resource group reads the key or password there, long after the deployment and without leaving a trace on the resource it opens. Pipelines print outputs in their logs as well. arm-ttk calls it *Outputs Must Not Contain Secrets*, the Bicep linter *outputs-should-not-contain-secrets*.",
  fixNote:
    "Gives the output a secure type, which the deployment history hides. Nobody who reads the output sees the value any more, by the command line, in a pipeline or in a template that links to this one. There is no quick fix for an output of a nested template, because the template around it could no longer be deployed where it reads the output: fetch the secret where it is needed instead. Renew it in any case: earlier deployments keep it.",
  kinds: ["templateOutput"],
  settings: [outputValue, outputType],
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/template-test-cases",
  sources: { psrule: ["Azure.Deployment.OutputSecretValue", "AZR-000279"], mcsb: ["IM-8"] },
  *check(output) {
    const type = output.read(outputType);
    const isHidden = type.is !== "known" || type.values.some(({ canonical }) => canonical?.startsWith("secure"));
    if (isHidden) return;
    for (const flow of flowsOf(output)) {
      const message = `Output '${output.name}' gives away ${tell(flow)}, which the deployment history then keeps in plain text.`;
      yield { span: flow.span, message, severity: rule.severity, fixes: hide(output) };
    }
  },
};

export default rule;

const tell = ({ from, name }: SecretFlow): string =>
  from === "list" ? `the secret that '${name}' fetches` : `the secure parameter '${name}'`;

const hidden = new Map<string | undefined, string>([
  ["string", "securestring"],
  ["object", "secureObject"],
]);

/** `reference` gives no value of a secure output: https://github.com/MicrosoftDocs/azure-docs/issues/32931 */
function hide(output: Resource): readonly Fix[] {
  if (output.variant === "nested") return [];
  const type = output.read(outputType);
  const [value] = type.is === "known" && type.complete ? type.values : [];
  const word = hidden.get(value?.canonical);
  if (word === undefined || value?.via !== "literal") return [];
  const title = `Make output '${output.name}' a '${word}'`;
  return [{ title, safe: false, ops: [{ op: "replace", node: value.site, value: word }] }];
}

const workspace = `{
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project"
    }`;

export const cases: readonly Case[] = [
  {
    name: "arm: a key of the storage account",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    ${workspace}
  ],
  "outputs": {
    "connection": {
      "type": "string",
      "value": "[concat('AccountKey=', listKeys('demo', '2023-01-01').keys[0].value)]"
      //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[secret-in-output]
    }
  }
}`,
    fixed: [['"type": "string"', '"type": "securestring"']],
  },
  {
    name: "arm: an output of a nested template, which the one around it may read",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    ${workspace},
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "storage",
      "properties": {
        "mode": "Incremental",
        "template": {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "resources": [],
          "outputs": {
            "key": {
              "type": "string",
              "value": "[listKeys('demo', '2023-01-01').keys[0].value]"
              //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[secret-in-output]
            }
          }
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: a secure parameter, through a variable and in a list",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "password": { "type": "secureString" }, "account": { "type": "secureObject" } },
  "variables": { "login": { "name": "admin", "password": "[parameters('password')]" } },
  "resources": [
    ${workspace}
  ],
  "outputs": {
    "logins": {
      "type": "array",
      "value": ["[variables('login').name]", "[variables('login').password]"]
      //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[secret-in-output]
    }
  }
}`,
  },
  {
    name: "arm: hidden, not handed out, or no secret",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "password": { "type": "secureString", "defaultValue": "" },
    "account": { "type": "secureObject" }
  },
  "resources": [
    ${workspace}
  ],
  "outputs": {
    "hidden": { "type": "SecureString", "value": "[listKeys('demo', '2023-01-01').keys[0].value]" },
    "hasPassword": { "type": "bool", "value": "[not(empty(parameters('password')))]" },
    "method": { "type": "string", "value": "[if(empty(parameters('password')), 'key', 'password')]" },
    "user": { "type": "string", "value": "[parameters('account').userName]" },
    "salt": { "type": "string", "value": "[uniqueString(parameters('password'))]" },
    "keyName": { "type": "string", "value": "[listKeys('demo', '2023-01-01').keys[0].keyName]" },
    "never": { "type": "string", "condition": false, "value": "[parameters('password')]" },
    "vaultUri": { "type": "string", "value": "[reference('vault').vaultUri]" }
  }
}`,
  },
  {
    name: "arm: an object, and outputs whose type a deployment decides or hides",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "account": { "type": "secureObject" }, "kind": { "type": "string", "defaultValue": "string" } },
  "outputs": {
    "account": {
      "type": "object",
      "value": "[parameters('account')]"
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ error[secret-in-output]
    },
    "other": { "type": "SecureObject", "value": "[parameters('account')]" },
    "third": { "type": "array", "value": [1] }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project"
    }
  ]
}`,
    fixed: [[`"type": "object"`, `"type": "secureObject"`]],
  },
];
