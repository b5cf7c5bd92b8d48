import { keys, primaryKey, secondaryKey } from "../../catalog/endpoint.ts";
import type { Resource, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";
import { code, keyOf } from "../wording.ts";
import { tell, writtenSecrets } from "../written-secrets.ts";

const rule: Rule = {
  id: "online-endpoint-literal-keys",
  control: "secrets",
  severity: "error",
  title: "A key of the endpoint is written in the template.",
  why: "Whoever can read the template, its history in Git or the deployment's history in Azure can call the endpoint with that key, and it does not expire. Nothing is gained by it: Azure generates keys by itself.",
  fixNote:
    "Removes the key, so that Azure generates one. A key that has been in a file is known to others: regenerate it, and have clients fetch the new one.",
  kinds: ["onlineEndpoint"],
  settings: [keys, primaryKey, secondaryKey],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint",
  sources: { mcsb: ["IM-8"], article: "Authentication for web service deployment" },
  *check(resource) {
    for (const setting of [primaryKey, secondaryKey])
      for (const value of writtenSecrets(resource.read(setting)))
        yield {
          span: value.site.span,
          ...tell(
            value,
            `the endpoint's ${code(keyOf(setting, resource))}`,
            "Leave it out, so that Azure generates one",
          ),
          fixes: value.via === "literal" ? removal(resource, value) : [],
        };
  },
};
export default rule;

function removal(resource: Resource, { site }: Value): readonly Fix[] {
  const entry = resource.entries(keys).find(({ values }) => values?.some((v) => v.site === site));
  if (!entry?.owner) return [];
  const { owner, key } = entry;
  return [{ title: `Remove ${code(key)}`, safe: false, ops: [{ op: "remove", owner, key }] }];
}

export const cases: readonly Case[] = [
  {
    name: "arm: both keys are written out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "Key",
        "keys": {
          "primaryKey": "s5Jq81LwTz0vRkXcYb27HnEd",
          //            ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[online-endpoint-literal-keys]
          "secondaryKey": "Vd90aLpQe3MfGx61uKtRiCoZ"
          //              ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[online-endpoint-literal-keys]
        }
      }
    }`,
    ],
    fixed: [
      [
        `"keys": {
          "primaryKey": "s5Jq81LwTz0vRkXcYb27HnEd",
          "secondaryKey": "Vd90aLpQe3MfGx61uKtRiCoZ"
        }`,
        '"keys": {}',
      ],
    ],
  },
  {
    name: "arm: a parameter's default is a key",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "scoringKey": {
      "type": "string",
      "defaultValue": "s5Jq81LwTz0vRkXcYb27HnEd"
      //              ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[online-endpoint-literal-keys]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "Key",
        "keys": { "primaryKey": "[parameters('scoringKey')]" }
      }
    }
  ]
}`,
  },
  {
    name: "arm: from a secure parameter, and a placeholder",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "scoringKey": { "type": "securestring" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "Key",
        "keys": {
          "primaryKey": "[parameters('scoringKey')]",
          "secondaryKey": "<your-second-key>"
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: left to Azure",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "Key"
      }
    }`,
    ],
  },
];
