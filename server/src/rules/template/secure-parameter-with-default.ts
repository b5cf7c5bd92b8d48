import { defaultValue, parameterType } from "../../catalog/template.ts";
import type { Possible } from "../../expressions/possible.ts";
import type { Resource, Value } from "../../model/resource.ts";
import { flowsOf } from "../../model/secret-flow.ts";
import { isSecretName } from "../../model/secret-name.ts";
import { member } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import { isNoSecret } from "../no-secret.ts";
import type { Fix, Rule } from "../rule.ts";

const rule: Rule = {
  id: "secure-parameter-with-default",
  control: "secrets",
  severity: "warning",
  title: "A secure parameter has a default that everyone can read.",
  why: "The type keeps the value out of the deployment history, but the default stands in the file, its history and every copy of it. Every deployment that leaves the parameter out runs with a secret that others know, and does so silently. arm-ttk calls it *Secure String Parameters Cannot Have Default*, the Bicep linter *secure-parameter-default*.",
  fixNote:
    "Removes the default, so that a deployment must give the value: from a key vault, by a reference in the parameter file. Deployments that relied on the default ask for it or fail; for a secret that nobody has to know, make the default `[newGuid()]` instead. An empty default is accepted.",
  kinds: ["templateParameter"],
  settings: [defaultValue, parameterType],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/template-test-cases",
  sources: { checkov: ["CKV_AZURE_131"], mcsb: ["IM-8"] },
  differs:
    "KICS lets only `[newGuid()]` pass, written just so. An empty default gives no secret away, and is fine here.",
  *check(parameter) {
    const value = isSecure(parameter) ? writtenDefault(parameter) : undefined;
    if (!value || isSaidElsewhere(parameter, value)) return;
    const message = `The default of secure parameter '${parameter.name}' stands in the file in plain text. Leave it out, and take the value from a key vault.`;
    yield { span: value.site.span, message, severity: rule.severity, fixes: removal(parameter) };
  },
};

export default rule;

function isSecure(parameter: Resource): boolean {
  const type = parameter.read(parameterType);
  return type.is === "known" && type.values.every(({ canonical }) => canonical?.startsWith("secure"));
}

/** The default, where it is written out and says something; placeholders and functions do not. */
function writtenDefault(parameter: Resource): Value | undefined {
  const reading = parameter.read(defaultValue);
  const [value] = reading.is === "known" && reading.complete ? reading.values : [];
  if (value?.via !== "literal") return undefined;
  if (value.raw !== undefined) return isFilled(value) ? value : undefined;
  const secrets = parameter.entries(defaultValue).filter(({ key }) => isSecretName(key));
  return secrets.some(({ values }) => values?.some(isFilled)) ? value : undefined;
}

/** A text that a blank keeps from being an expression was meant to be one. */
const isFilled = ({ via, site }: Pick<Possible, "via" | "site">): boolean =>
  via === "literal" &&
  site.kind === "scalar" &&
  site.value !== null &&
  !/^\s*(?:\[.*\]\s*)?$/s.test(String(site.value));

/** The rules about a resource's secrets speak of a default that ends up there. */
const isSaidElsewhere = (parameter: Resource, { raw }: Value): boolean =>
  raw !== undefined && !isNoSecret(String(raw)) && flowsOf(parameter).some((f) => f.into === "setting" && f.isWhole);

function removal({ node }: Resource): readonly Fix[] {
  const key = member(node, "defaultValue")?.key;
  if (key === undefined) return [];
  return [{ title: "Remove the default", safe: false, ops: [{ op: "remove", owner: node, key }] }];
}

const workspace = `{
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }`;

export const cases: readonly Case[] = [
  {
    name: "arm: a password as default",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "adminPassword": {
      "type": "SecureString",
      "defaultValue": "made-up-4711",
      //              ^^^^^^^^^^^^^^ warning[secure-parameter-with-default]
      "metadata": { "description": "Of the jump host." }
    }
  },
  "resources": [
    ${workspace}
  ]
}`,
    fixed: [
      [
        `"type": "SecureString",
      "defaultValue": "made-up-4711"`,
        '"type": "SecureString"',
      ],
    ],
  },
  {
    name: "arm: in a nested template, and in a map",
    resources: [
      `
    ${workspace},
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "host",
      "properties": {
        "expressionEvaluationOptions": { "scope": "inner" },
        "template": {
          "parameters": {
            "account": { "type": "secureObject", "defaultValue": { "password": "made-up-4711" } }
            //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[secure-parameter-with-default]
          },
          "resources": []
        }
      }
    }`,
    ],
    fixed: [
      [
        '"account": { "type": "secureObject", "defaultValue": { "password": "made-up-4711" } }',
        '"account": { "type": "secureObject" }',
      ],
    ],
  },
  {
    name: "arm: none, empty, made up at deployment, a placeholder, or not secure",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "none": { "type": "securestring" },
    "empty": { "type": "securestring", "defaultValue": "" },
    "emptyParts": { "type": "secureObject", "defaultValue": { "key": "", "name": "demo", "enabled": false } },
    "fresh": { "type": "securestring", "defaultValue": "[newGuid()]" },
    "blank": { "type": "securestring", "defaultValue": " [newGuid()]" },
    "later": { "type": "securestring", "defaultValue": "<your-password>" },
    "keyVaultName": { "type": "string", "defaultValue": "vault" }
  },
  "resources": [
    ${workspace}
  ]
}`,
  },
  {
    name: "arm: what ends up as a resource's secret is said there",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "accountKey": { "type": "securestring", "defaultValue": "made-up-4711" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/orders",
      "properties": {
        "datastoreType": "AzureBlob",
        "credentials": { "credentialsType": "AccountKey", "secrets": { "key": "[parameters('accountKey')]" } }
      }
    }
  ]
}`,
  },
  {
    name: "arm: maps of which one member is a secret, numbers, and a type in other letters",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "account": {
      "type": "SecureObject",
      "defaultValue": { "password": "", "secret": "made-up-4711" }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[secure-parameter-with-default]
    },
    "code": {
      "type": "SecureString",
      "defaultValue": "made-up-4711"
//                    ^^^^^^^^^^^^^^ warning[secure-parameter-with-default]
    },
    "insecure": { "type": "string", "defaultValue": "made-up-4711" },
    "none": { "type": "secureObject", "defaultValue": { "password": null, "secret": " " } }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }
  ]
}`,
    fixed: [
      [
        `"type": "SecureObject",
      "defaultValue": { "password": "", "secret": "made-up-4711" }`,
        `"type": "SecureObject"`,
      ],
      [
        `"type": "SecureString",
      "defaultValue": "made-up-4711"`,
        `"type": "SecureString"`,
      ],
    ],
  },
  {
    name: "arm: a part of a resource's secret, and blanks around what is made up at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "start": { "type": "securestring", "defaultValue": "made-up-4711" },
    //                                                 ^^^^^^^^^^^^^^ warning[secure-parameter-with-default]
    "blanks": { "type": "securestring", "defaultValue": "  [newGuid()]  " }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/orders",
      "properties": {
        "datastoreType": "AzureBlob",
        "credentials": {
          "credentialsType": "AccountKey",
          "secrets": { "key": "[concat(parameters('start'), '-', uniqueString('orders'))]" }
        }
      }
    }
  ]
}`,
    fixed: [
      ['"start": { "type": "securestring", "defaultValue": "made-up-4711" }', '"start": { "type": "securestring" }'],
    ],
  },
];
