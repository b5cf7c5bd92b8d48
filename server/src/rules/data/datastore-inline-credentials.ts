import { accountKey, certificate, clientSecret, credentials, password, sasToken } from "../../catalog/datastore.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Resource, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";
import { takeFromParameter } from "../take-from-parameter.ts";
import { tell, writtenSecrets } from "../written-secrets.ts";

const secrets: readonly (readonly [Setting, string])[] = [
  [accountKey, "account key"],
  [sasToken, "shared access signature"],
  [clientSecret, "client secret"],
  [certificate, "certificate"],
  [password, "password"],
];

const rule: Rule = {
  id: "datastore-inline-credentials",
  control: "secrets",
  severity: "error",
  title: "The datastore's credential stands in the file in plain text.",
  why: "Everyone who can read the file, its history or a build log holds the credential too. An account key opens all data of the storage account, for reading and writing, from anywhere the account can be reached, until it is renewed.",
  fixNote:
    "Removes the credential, so that the datastore is read by the identity of the user or of the compute. That identity needs a role on the storage account first, such as Storage Blob Data Reader. Renew the credential as well: it stays in the file's history. A template can also take the credential from a new secure parameter; so does one with API version 2020-05-01-preview. A database datastore in YAML gets no fix: hand the secret over when you create it.",
  kinds: ["datastore"],
  settings: secrets.map(([setting]) => setting),
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { checkov: ["CKV_SECRET_3", "CKV_SECRET_6"], mcsb: ["IM-8"], article: "Authorization" },
  *check(resource, others) {
    for (const [setting, noun] of secrets)
      for (const value of writtenSecrets(resource.read(setting)))
        yield {
          span: value.site.span,
          ...tell(
            value,
            `the datastore's ${noun}`,
            `Let the datastore be read by identity, or hand the ${noun} over when you create it`,
          ),
          fixes: [...(value.via === "literal" ? removal(resource) : []), ...takeFromParameter(value, others)],
        };
  },
};

export default rule;

function removal(resource: Resource): readonly Fix[] {
  const reading = resource.read(credentials);
  const block = reading.is === "known" && reading.values.length === 1 ? reading.values[0] : undefined;
  if (block?.via !== "literal") return [];
  return [{ title: "Remove the credential and read by identity", safe: false, ops: [without(resource, block)] }];
}

/** A YAML file leaves the block out; a template must say that there is none. */
const without = (resource: Resource, block: Value): Fix["ops"][number] =>
  resource.dialect === "cli-v2"
    ? { op: "remove", owner: resource.node, key: "credentials" }
    : { op: "replace", node: block.node, value: { credentialsType: "None" } };

const key = `${"TWFkZVVw".repeat(10)}TWFkZQ==`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: an account key",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/azureBlob.schema.json
name: sales
type: azure_blob
account_name: salesdata # of the shop
container_name: orders
credentials:
  account_key: ${key}
  #            ${"^".repeat(key.length)} error[datastore-inline-credentials]
description: Orders of the shop
`,
    fixed: [
      [
        `container_name: orders
credentials:
  account_key: ${key}`,
        "container_name: orders",
      ],
    ],
  },
  {
    name: "cli-v2: a client secret",
    syntax: "yaml",
    text: `
name: lake
type: azure_data_lake_gen2
account_name: salesdata
filesystem: orders
credentials:
  tenant_id: 00000000-1111-2222-3333-444444444444
  client_id: 00000000-1111-2222-3333-444444444444
  client_secret: "not very secret 1"
  #              ^^^^^^^^^^^^^^^^^^^ error[datastore-inline-credentials]
`,
    fixed: [
      [
        `filesystem: orders
credentials:
  tenant_id: 00000000-1111-2222-3333-444444444444
  client_id: 00000000-1111-2222-3333-444444444444
  client_secret: "not very secret 1"`,
        "filesystem: orders",
      ],
    ],
  },
  {
    name: "cli-v2: a password of digits alone",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/azureFile.schema.json
name: sales
type: azure_file
account_name: salesdata
file_share_name: orders
credentials:
  account_key: 4815162342
  #            ^^^^^^^^^^ error[datastore-inline-credentials]`,
    fixed: [
      [
        `file_share_name: orders
credentials:
  account_key: 4815162342`,
        "file_share_name: orders",
      ],
    ],
  },
  {
    name: "cli-v2: a placeholder to be filled in is no secret",
    syntax: "yaml",
    text: `
name: sales
type: azure_blob
account_name: salesdata
container_name: orders
credentials:
  sas_token: "?xx=XXXX-XX-XX&xx=xxxx&xxx=xXxXxXxXXxx"
`,
  },
  {
    name: "cli-v2: read by identity",
    syntax: "yaml",
    text: `
name: sales
type: azure_blob
account_name: salesdata
container_name: orders
`,
  },
  {
    name: "arm: a literal, and the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "token": { "type": "securestring", "defaultValue": "?sv=2020-08-04&sig=TWFkZVVwTWFkZVVw" }
    //                                                 ${"^".repeat(37)} error[datastore-inline-credentials]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/sales",
      "properties": {
        "datastoreType": "AzureBlob",
        "accountName": "salesdata",
        "containerName": "orders",
        "credentials": {
          "credentialsType": "AccountKey",
          "secrets": { "secretsType": "AccountKey", "key": "${key}" }
          //                                               ${"^".repeat(key.length + 2)} error[datastore-inline-credentials]
        }
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2020-05-01-preview",
      "name": "demo/old",
      "properties": { "DataStoreType": "blob", "SasToken": "[parameters('token')]" }
    }
  ]
}`,
    fixed: [
      [
        `"credentialsType": "AccountKey",
          "secrets": { "secretsType": "AccountKey", "key": "${key}" }`,
        '"credentialsType": "None"',
      ],
    ],
  },
  {
    name: "arm: taken from a parameter without a default, or from the storage account itself",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "secret": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/sales",
      "properties": {
        "datastoreType": "AzureBlob",
        "credentials": {
          "credentialsType": "AccountKey",
          "secrets": { "secretsType": "AccountKey", "key": "[listKeys('sales', '2022-05-01').keys[0].value]" }
        }
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2020-05-01-preview",
      "name": "demo/old",
      "properties": { "DataStoreType": "adls-gen2", "ClientSecret": "[parameters('secret')]" }
    }
  ]
}`,
  },
];
