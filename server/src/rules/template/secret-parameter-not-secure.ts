import { defaultValue, parameterType } from "../../catalog/template.ts";
import type { Resource, Value } from "../../model/resource.ts";
import { flowsOf, type SecretFlow } from "../../model/secret-flow.ts";
import { isSecretName } from "../../model/secret-name.ts";
import { member, type Op } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";

const rule: Rule = {
  id: "secret-parameter-not-secure",
  control: "secrets",
  severity: "warning",
  title: "A parameter that holds a secret is not secure.",
  why: "Resource Manager keeps the values of plain parameters in the deployment history, where everyone with read access to the resource group finds them long after the deployment, and shows them in logs and in the portal. Only `securestring` and `secureObject` are left out. The name alone proves nothing, so only parameters are meant that a resource or a secure parameter takes a secret from, or that a secure parameter is handed to. arm-ttk calls it *Password params must be secure*, the Bicep linter *secure-secrets-in-params* and *use-secure-value-for-secure-inputs*.",
  fixNote:
    "Makes the parameter secure. Whoever deploys gives the value as before, best by a reference to a key vault. A default in the file would defeat that and is removed with it, so that deployments must give the value. Secrets of earlier deployments stay in their history: renew them.",
  kinds: ["templateParameter"],
  settings: [parameterType, defaultValue],
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices",
  sources: {
    psrule: [
      "Azure.Deployment.SecureParameter",
      "AZR-000408",
      "Azure.Deployment.SecureValue",
      "AZR-000316",
      "Azure.Deployment.SecretLeak",
      "AZR-000459",
    ],
    mcsb: ["IM-8"],
  },
  differs:
    "PSRule and the Bicep linter also go by the name of a parameter. This rule goes only by where its value ends up, in resources of Azure ML too, which PSRule's list of secret properties leaves out.",
  *check(parameter) {
    const type = plainType(parameter);
    const flow = type && flowsOf(parameter).find((f) => isProof(parameter, f));
    if (!type || !flow) return;
    const message = `Parameter '${parameter.name}' ${tell(flow)}, but its type is '${type.raw}': the deployment history keeps the value in plain text.`;
    const related = [{ span: flow.span, message: "The place that makes it a secret." }];
    yield { span: type.site.span, message, severity: rule.severity, fixes: secure(parameter, type), related };
  },
};

export default rule;

function plainType(parameter: Resource): Value | undefined {
  const reading = parameter.read(parameterType);
  const [value] = reading.is === "known" ? reading.values : [];
  const isPlain = value?.canonical === "string" || value?.canonical === "object";
  return isPlain && value.via === "literal" ? value : undefined;
}

/** What goes into a secret as a whole is one; of a part, or of what someone found worth protecting, the name must say so. */
function isProof({ name = "" }: Resource, { into, isWhole }: SecretFlow): boolean {
  if (into === "setting" || into === "otherResource") return isWhole ? !isIdentifier(name) : isSecretName(name);
  return isWhole && (into === "parameter" || (into === "secureParameter" && isSecretName(name)));
}

/** Vaults also keep what goes with a secret: whose it is, and for which service. */
const isIdentifier = (name: string): boolean =>
  /(?:user|login|name|endpoint|host|(?:client|tenant|app)id)$/i.test(name) || /(?:[a-z\d]I[dD]|[_-]id)$/.test(name);

function tell({ into, from, name }: SecretFlow): string {
  if (into === "secureParameter") return "is handed to a secure parameter of a nested template";
  if (into !== "parameter") return "is used as a secret";
  return from === "list" ? `is given what '${name}' fetches` : `is given the secure parameter '${name}'`;
}

function secure(parameter: Resource, type: Value): readonly Fix[] {
  const allowed = member(parameter.node, "allowedValues");
  if (allowed) return [];
  const word = type.canonical === "object" ? "secureObject" : "securestring";
  const written = member(parameter.node, "defaultValue");
  const key = written?.value.kind === "scalar" && written.value.value === "" ? undefined : written?.key;
  const retype: Op = { op: "replace", node: type.site, value: word };
  const title = `Make parameter '${parameter.name}' a '${word}'`;
  if (key === undefined) return [{ title, safe: true, ops: [retype] }];
  const ops: readonly Op[] = [retype, { op: "remove", owner: parameter.node, key }];
  return [{ title: `${title} without a default`, safe: false, ops }];
}

const datastore = `{
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/orders",
      "properties": {
        "datastoreType": "AzureBlob",
        "credentials": {
          "credentialsType": "[if(empty(parameters('accountKey')), 'None', 'AccountKey')]",
          "secrets": { "key": "[parameters('accountKey')]" }
        }
      }
    }`;

export const cases: readonly Case[] = [
  {
    name: "arm: the key of a datastore, with an empty default",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "accountKey": { "type": "string", "defaultValue": "" }
    //                      ^^^^^^^^ warning[secret-parameter-not-secure]
  },
  "resources": [
    ${datastore}
  ]
}`,
    fixed: [
      [
        '"accountKey": { "type": "string", "defaultValue": "" }',
        '"accountKey": { "type": "securestring", "defaultValue": "" }',
      ],
    ],
  },
  {
    name: "arm: through a nested template, where both parameters are plain",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "storageKey": {
      "type": "String",
      //      ^^^^^^^^ warning[secret-parameter-not-secure]
      "defaultValue": "[concat('key-of-', resourceGroup().name)]"
    }
  },
  "resources": [
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "data",
      "properties": {
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "accountKey": { "value": "[parameters('storageKey')]" } },
        "template": {
          "parameters": { "accountKey": { "type": "string" } },
          //                                      ^^^^^^^^ warning[secret-parameter-not-secure]
          "resources": [
    ${datastore}
          ]
        }
      }
    }
  ]
}`,
    fixed: [
      [
        `"type": "String",
      "defaultValue": "[concat('key-of-', resourceGroup().name)]"`,
        '"type": "securestring"',
      ],
      [
        '"parameters": { "accountKey": { "type": "string" } }',
        '"parameters": { "accountKey": { "type": "securestring" } }',
      ],
    ],
  },
  {
    name: "arm: a secure parameter handed to a plain one",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "accountKey": { "type": "securestring" } },
  "resources": [
    ${datastore},
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "more",
      "properties": {
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "given": { "value": "[parameters('accountKey')]" } },
        "template": {
          "parameters": { "given": { "type": "string", "allowedValues": ["", "x"] } },
          //                                 ^^^^^^^^ warning[secret-parameter-not-secure]
          "resources": []
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: a vault that keeps a password, and whose it is",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "feedUser": { "type": "string" },
    "feedLogin": { "type": "string" },
    "clientId": { "type": "string" },
    "logAnalyticsWorkspaceId": { "type": "string" },
    "feedPhrase": { "type": "string" }
    //                      ^^^^^^^^ warning[secret-parameter-not-secure]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'kept')]" }
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "kept/feed-user",
      "properties": { "value": "[parameters('feedUser')]", "attributes": { "exp": 1893456000 } }
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "kept/feed-login",
      "properties": { "value": "[parameters('feedLogin')]", "attributes": { "exp": 1893456000 } }
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "kept/client",
      "properties": { "value": "[parameters('clientId')]", "attributes": { "exp": 1893456000 } }
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "kept/logs",
      "properties": { "value": "[parameters('logAnalyticsWorkspaceId')]", "attributes": { "exp": 1893456000 } }
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "kept/feed-phrase",
      "properties": { "value": "[parameters('feedPhrase')]", "attributes": { "exp": 1893456000 } }
    }
  ]
}`,
    fixed: [[`"feedPhrase": { "type": "string" }`, `"feedPhrase": { "type": "securestring" }`]],
  },
  {
    name: "arm: names that sound like secrets, and parameters that only decide or are part of something",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "accountKey": { "type": "securestring" },
    "keyVaultName": { "type": "string" },
    "tokenAudience": { "type": "string" },
    "apiKey": { "type": "string" },
    "useKey": { "type": "string" },
    "host": { "type": "string" }
  },
  "resources": [
    ${datastore},
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/feed",
      "properties": {
        "category": "PythonFeed",
        "authType": "PAT",
        "target": "https://packages.contoso.com",
        "credentials": {
          "pat": "[if(equals(parameters('useKey'), 'yes'), concat(parameters('host'), ':', parameters('accountKey')), '')]"
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: handed to a secure parameter, under a name that says so",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "adminPassword": {
      "type": "string"
//            ^^^^^^^^ warning[secret-parameter-not-secure]
    },
    "accountSecret": {
      "type": "object"
//            ^^^^^^^^ warning[secret-parameter-not-secure]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project"
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "inside-a",
      "properties": {
        "mode": "Incremental",
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "adminPassword": { "value": "[parameters('adminPassword')]" } },
        "template": {
          "parameters": { "adminPassword": { "type": "securestring" } },
          "resources": []
        }
      }
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "inside-b",
      "properties": {
        "mode": "Incremental",
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "accountSecret": { "value": "[parameters('accountSecret')]" } },
        "template": {
          "parameters": { "accountSecret": { "type": "secureObject" } },
          "resources": []
        }
      }
    }
  ]
}`,
    fixed: [
      [
        `"adminPassword": {
      "type": "string"`,
        `"adminPassword": {
      "type": "securestring"`,
      ],
      [
        `"accountSecret": {
      "type": "object"`,
        `"accountSecret": {
      "type": "secureObject"`,
      ],
    ],
  },
  {
    name: "arm: handed to a secure parameter, as someone found it worth protecting, or as a part",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "label": { "type": "string" },
    "userPassword": { "type": "string" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project"
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "inside-a",
      "properties": {
        "mode": "Incremental",
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "label": { "value": "[parameters('label')]" } },
        "template": {
          "parameters": { "label": { "type": "securestring" } },
          "resources": []
        }
      }
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "inside-b",
      "properties": {
        "mode": "Incremental",
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "password": { "value": "[concat('x', parameters('userPassword'))]" } },
        "template": {
          "parameters": { "password": { "type": "securestring" } },
          "resources": []
        }
      }
    }
  ]
}`,
  },
];
