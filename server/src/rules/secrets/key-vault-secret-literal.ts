import { secretValue } from "../../catalog/key-vault-items.ts";
import type { Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { leakIn } from "../leak.ts";
import type { Rule } from "../rule.ts";
import { takeFromParameter } from "../take-from-parameter.ts";
import { tell, writtenSecrets } from "../written-secrets.ts";

const rule: Rule = {
  id: "key-vault-secret-literal",
  control: "secrets",
  severity: "error",
  title: "The template holds what it puts into the key vault.",
  why: "The vault protects the secret from everyone without a role on it, but the template, its history and the deployment history show it to whoever reads them, and nobody notices who did.",
  fixNote:
    "Takes the value from a secure parameter, which every deployment must then give, best by a reference to another vault. Renew the secret: it stays in the file's history. Addresses are not accused: they are often kept in a vault without being secret.",
  kinds: ["vaultSecret"],
  settings: [secretValue],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter",
  sources: { mcsb: ["IM-8"] },
  *check(resource, others) {
    for (const value of writtenSecrets(resource.read(secretValue)).filter((v) => !isAddress(v)))
      yield {
        span: value.site.span,
        ...tell(value, "a secret of the key vault", "Take it from a 'securestring' parameter without a default"),
        fixes: takeFromParameter(value, others),
      };
  },
};

export default rule;

const isAddress = ({ raw }: Value): boolean => /^[a-z]+:\/\//i.test(String(raw)) && !leakIn(String(raw));

const workspace = `{
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }`;

export const cases: readonly Case[] = [
  {
    name: "arm: a literal",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "region": { "type": "string" } },
  "resources": [
    ${workspace},
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "demo/db-password",
      "properties": { "value": "made-up-4711" } // of the shop
      //                       ^^^^^^^^^^^^^^ error[key-vault-secret-literal]
    }
  ]
}`,
    fixed: [
      [
        '"parameters": { "region": { "type": "string" } }',
        '"parameters": { "region": { "type": "string" }, "secret": { "type": "securestring" } }',
      ],
      [
        '"properties": { "value": "made-up-4711" } // of the shop',
        `"properties": { "value": "[parameters('secret')]" } // of the shop`,
      ],
    ],
  },
  {
    name: "arm: from elsewhere, and an address",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "password": { "type": "securestring" } },
  "resources": [
    ${workspace},
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "demo/db-password",
      "properties": { "value": "[parameters('password')]" }
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "demo/storage-key",
      "properties": { "value": "[listKeys('contoso', '2023-01-01').keys[0].value]" }
    },
    {
      "type": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2023-07-01",
      "name": "demo/search-endpoint",
      "properties": { "value": "https://contoso.search.windows.net" }
    }
  ]
}`,
  },
];
