import { givenValue } from "../../catalog/template.ts";
import { isPlaceholder } from "../../model/placeholder.ts";
import type { Resource, Value } from "../../model/resource.ts";
import { isSecretName } from "../../model/secret-name.ts";
import { fold } from "../../text/fold.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";

const rule: Rule = {
  id: "secure-parameter-literal",
  control: "secrets",
  severity: "error",
  title: "A parameter file gives a secure parameter its value in plain text.",
  why: "The template declares the parameter secure, so that Resource Manager keeps its value out of sight, but here it stands in a file, in the history of the repository and in every copy of both. Whoever reads them has the secret. A reference to a key vault gives the same value to the deployment and to nobody else, and shows in the vault's log who asked for it.",
  fixNote:
    "Writes a reference to a secret of a key vault, in which you fill in the vault and the name of the secret. Store the secret there first, set `enabledForTemplateDeployment` on the vault, and let whoever deploys have the action `Microsoft.KeyVault/vaults/deploy/action`. The secret has been in this file, so renew it. An empty text is accepted, as are placeholders that a pipeline fills in.",
  kinds: ["givenParameter"],
  settings: [givenValue],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter",
  sources: { mcsb: ["IM-8"] },
  *check(parameter) {
    const value = parameter.variant === "secure" ? writtenValue(parameter) : undefined;
    if (!value) return;
    const isUser = isUserName(parameter);
    const advice = `Refer to a secret in a key vault instead${isUser ? "" : ", and renew this one"}.`;
    yield {
      span: value.site.span,
      message: `This file gives the secure parameter '${parameter.name}' its value in plain text. ${advice}`,
      severity: isUser ? "information" : rule.severity,
      fixes: reference(parameter),
    };
  },
};

export default rule;

/** Worth protecting to the author of the template, but nothing that opens a door by itself. */
const isUserName = ({ name = "" }: Resource): boolean => /(?:user|login)_?(?:name|id)?$/i.test(name);

function writtenValue(parameter: Resource): Value | undefined {
  const reading = parameter.read(givenValue);
  const [value] = reading.is === "known" ? reading.values : [];
  if (!value || value.raw !== undefined)
    return value && isFilled(value.raw) && !isOwnName(value.raw, parameter) ? value : undefined;
  const secrets = parameter.entries(givenValue).filter(({ key }) => isSecretName(key));
  const isWritten = secrets.some(({ values }) =>
    values?.some(({ value: v }) => v.kind === "scalar" && isFilled(v.value)),
  );
  return isWritten ? value : undefined;
}

/** `"primaryKey": { "value": "primary-key" }` says what belongs there. */
const isOwnName = (raw: Value["raw"], { name = "" }: Resource): boolean => fold(String(raw)) === fold(name);

const isFilled = (raw: Value["raw"]): boolean =>
  raw !== null && raw !== undefined && typeof raw !== "boolean" && !isPlaceholder(String(raw));

function reference({ node, name = "" }: Resource): readonly Fix[] {
  const id =
    "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<key-vault>";
  return [
    {
      title: "Refer to a secret in a key vault",
      safe: false,
      ops: [
        { op: "set", owner: node, path: ["reference"], value: { keyVault: { id }, secretName: name } },
        { op: "remove", owner: node, key: "value" },
      ],
    },
  ];
}

const template = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "adminPassword": { "type": "secureString" },
    "adminUserName": { "type": "secureString" },
    "sqlLogin": { "type": "secureString" },
    "userToken": { "type": "secureString" },
    "account": { "type": "secureObject", "defaultValue": {} },
    "region": { "type": "string" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }
  ]
}`;

export const cases: readonly Case[] = [
  {
    name: "arm: a user name",
    syntax: "json",
    template,
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "parameters": {
    "adminUserName": {
      "value": "azureuser"
      //       ^^^^^^^^^^^ information[secure-parameter-literal]
    }
  }
}`,
    fixed: [
      [
        '"value": "azureuser"',
        `"reference": {
        "keyVault": {
          "id": "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<key-vault>"
        },
        "secretName": "adminUserName"
      }`,
      ],
    ],
  },
  {
    name: "arm: a password",
    syntax: "json",
    template,
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "region": { "value": "made-up-4711" },
    "adminpassword": {
      "value": "made-up-4711"
      //       ^^^^^^^^^^^^^^ error[secure-parameter-literal]
    }
  }
}`,
    fixed: [
      [
        `"adminpassword": {
      "value": "made-up-4711"`,
        `"adminpassword": {
      "reference": {
        "keyVault": {
          "id": "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<key-vault>"
        },
        "secretName": "adminpassword"
      }`,
      ],
    ],
  },
  {
    name: "arm: a reference to a key vault, and a map without a secret",
    syntax: "json",
    template,
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "parameters": {
    "account": { "value": { "user": "demo", "password": "" } },
    "adminPassword": {
      "reference": {
        "keyVault": { "id": "/subscriptions/0/resourceGroups/demo/providers/Microsoft.KeyVault/vaults/demo" },
        "secretName": "adminPassword"
      }
    }
  }
}`,
  },
  {
    name: "arm: empty, a placeholder, or unknown to the template",
    syntax: "json",
    template,
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#",
  "parameters": {
    "adminPassword": { "value": "" },
    "account": { "value": { "password": "#{password}#" } },
    "other": { "value": "made-up-4711" }
  }
}`,
  },
  {
    name: "arm: what the tests of a quickstart template fill in",
    syntax: "json",
    template,
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "parameters": {
    "adminPassword": { "value": "GEN-PASSWORD" },
    "adminUserName": { "value": "GET-PREREQ-adminUsername" }
  }
}`,
  },
  {
    name: "arm: a value that only says what belongs there",
    syntax: "json",
    template,
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "parameters": { "adminPassword": { "value": "admin-password" } }
}`,
  },
  {
    name: "arm: a map with a password, and a number",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "parameters": {
    "account": {
      "value": { "user": "demo", "password": "made-up-4711" }
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[secure-parameter-literal]
    },
    "adminPassword": {
      "value": 4711471147
//             ^^^^^^^^^^ error[secure-parameter-literal]
    }
  }
}`,
    template,
    fixed: [
      [
        `"value": { "user": "demo", "password": "made-up-4711" }`,
        `"reference": {
        "keyVault": {
          "id": "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<key-vault>"
        },
        "secretName": "account"
      }`,
      ],
      [
        `"value": 4711471147`,
        `"reference": {
        "keyVault": {
          "id": "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<key-vault>"
        },
        "secretName": "adminPassword"
      }`,
      ],
    ],
  },
  {
    name: "arm: a login, and what only begins like a user name",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "parameters": {
    "sqlLogin": {
      "value": "orders"
//             ^^^^^^^^ information[secure-parameter-literal]
    },
    "userToken": {
      "value": "made-up-4711"
//             ^^^^^^^^^^^^^^ error[secure-parameter-literal]
    }
  }
}`,
    template,
    fixed: [
      [
        `"value": "orders"`,
        `"reference": {
        "keyVault": {
          "id": "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<key-vault>"
        },
        "secretName": "sqlLogin"
      }`,
      ],
      [
        `"value": "made-up-4711"`,
        `"reference": {
        "keyVault": {
          "id": "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<key-vault>"
        },
        "secretName": "userToken"
      }`,
      ],
    ],
  },
  {
    name: "arm: nothing, a flag, and maps without a written secret",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "parameters": {
    "adminPassword": { "value": null },
    "userToken": { "value": true },
    "account": { "value": { "user": "made-up-4711", "password": true, "secret": { "a": 1 }, "token": null } }
  }
}`,
    template,
  },
];
