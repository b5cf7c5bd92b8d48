import * as connection from "../../catalog/connection.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Possible } from "../../expressions/possible.ts";
import type { Resource, Value } from "../../model/resource.ts";
import { textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import { signsInWhenTold, signsInWithoutKey, takesEntra } from "../entra-connections.ts";
import { leakIn, leakUnder } from "../leak.ts";
import { isNoSecret } from "../no-secret.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { takeFromParameter } from "../take-from-parameter.ts";
import { tell, writtenSecrets } from "../written-secrets.ts";

const secrets: readonly (readonly [Setting, string])[] = [
  [connection.key, "key"],
  [connection.apiKey, "API key"],
  [connection.pat, "personal access token"],
  [connection.sas, "shared access signature"],
  [connection.secretAccessKey, "secret access key"],
  [connection.clientSecret, "client secret"],
  [connection.password, "password"],
  [connection.securityToken, "security token"],
  [connection.refreshToken, "refresh token"],
  [connection.developerToken, "developer token"],
  [connection.legacyValue, "credential"],
];

const rule: Rule = {
  id: "connection-inline-secret",
  control: "secrets",
  severity: "error",
  title: "The connection's secret stands in the file in plain text.",
  why: "The workspace would keep the secret in its key vault, but everyone who can read this file, its history or a build log has it already, and can use the other service in the connection's name until the secret is renewed.",
  fixNote:
    "Where the service takes a Microsoft Entra identity, removes the secret and signs in by identity; the identity needs a role on the service first. In a template, it can also be taken from a new secure parameter, which every deployment must then give. Elsewhere there is no fix: hand the secret over when you create the connection, with `--set`. Renew it in any case: it stays in the file's history.",
  kinds: ["connection"],
  settings: [...secrets.map(([setting]) => setting), connection.customKeys, connection.target, connection.metadata],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-connection",
  sources: { checkov: ["CKV_SECRET_3", "CKV_SECRET_6"], mcsb: ["IM-8"] },
  *check(resource, others) {
    for (const [setting, noun] of secrets)
      for (const value of writtenSecrets(resource.read(setting)))
        yield report(resource, value, `the connection's ${noun}`, [
          ...(value.via === "literal" ? signIn(resource, setting) : []),
          ...takeFromParameter(value, others),
        ]);
    for (const { values } of resource.entries(connection.customKeys))
      for (const place of values ?? []) {
        const raw = writtenText(place);
        if (raw !== undefined && !isNoSecret(raw))
          yield report(resource, { ...place, raw }, "a secret", takeFromParameter(place, others));
      }
    yield* misplaced(resource);
  },
};

export default rule;

/** Addresses and metadata are no place for secrets at all. */
function* misplaced(resource: Resource): Iterable<Report> {
  const target = resource.read(connection.target);
  for (const place of target.is === "known" ? target.values : []) {
    const leak = leakIn(writtenText(place) ?? "");
    if (leak) yield report(resource, place, leak.what, []);
  }
  for (const { key, values } of resource.entries(connection.metadata))
    for (const place of values ?? []) {
      const raw = writtenText(place) ?? "";
      const leak = leakIn(raw) ?? leakUnder(key, raw);
      if (leak) yield report(resource, { ...place, raw }, leak.what, []);
    }
}

const writtenText = ({ via, site }: Pick<Possible, "via" | "site">): string | undefined =>
  via === "computed" || via === "allowed" ? undefined : textOf(site);

function report(resource: Resource, place: Place, what: string, fixes: readonly Fix[]): Report {
  const handOver =
    resource.dialect === "arm"
      ? "Take it from a 'securestring' parameter without a default"
      : "Hand it over with '--set' when you create the connection";
  const remedy = takesEntra(resource) ? "Sign in by Microsoft Entra identity instead" : handOver;
  return { span: place.site.span, ...tell(place, what, remedy), fixes };
}

type Place = Pick<Value, "site" | "raw" | "parameter" | "given">;

function signIn(resource: Resource, setting: Setting): readonly Fix[] {
  if (!takesEntra(resource)) return [];
  const title = "Remove the secret and sign in by Microsoft Entra identity";
  if (setting === connection.apiKey && signsInWithoutKey(resource))
    return [{ title, safe: false, ops: [{ op: "remove", owner: resource.node, key: "api_key" }] }];
  const block = only(resource, connection.credentials);
  if (!block) return [];
  if (resource.dialect === "cli-v2")
    return signsInWhenTold(resource)
      ? [{ title, safe: false, ops: [{ op: "replace", node: block.node, value: { type: "aad" } }] }]
      : [];
  const method = only(resource, connection.authType);
  const holder = resource.entries(properties).find((e) => e.key.toLowerCase() === "credentials");
  if (!method || !holder?.owner || (resource.apiVersion ?? "") < "2024-01-01") return [];
  const ops: Fix["ops"] = [
    { op: "replace", node: method.node, value: "AAD" },
    { op: "remove", owner: holder.owner, key: holder.key },
  ];
  return [{ title, safe: false, ops }];
}

/** The one value of a setting, where it is written on the spot. */
function only(resource: Resource, setting: Setting): Value | undefined {
  const reading = resource.read(setting);
  const value = reading.is === "known" && reading.values.length === 1 ? reading.values[0] : undefined;
  return value?.via === "literal" ? value : undefined;
}

const properties: Setting = {
  ...connection.metadata,
  id: "connection.properties",
  in: { arm: { path: "properties" } },
};

const token = ["made", "up", "for", "this", "test", "4711"].join("-");
const random = ["m4d3", "Up7", "F0r", "Th1s", "T3st", "On1y"].join("");

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a personal access token",
    syntax: "yaml",
    text: `
name: repo
type: git
target: https://git.contoso.com/team/repo
credentials:
  type: pat
  pat: ${token}
  #    ${"^".repeat(token.length)} error[connection-inline-secret]
`,
  },
  {
    name: "cli-v2: the key of a service that knows identities",
    syntax: "yaml",
    text: `
name: chat
type: azure_open_ai
azure_endpoint: https://contoso.openai.azure.com/
api_key: ${token}
#        ${"^".repeat(token.length)} error[connection-inline-secret]
api_version: "2024-02-01"
`,
    fixed: [
      [
        `azure_endpoint: https://contoso.openai.azure.com/
api_key: ${token}`,
        "azure_endpoint: https://contoso.openai.azure.com/",
      ],
    ],
  },
  {
    name: "cli-v2: a storage key in the block, and a password in the address",
    syntax: "yaml",
    text: `
name: orders
type: azure_blob
url: https://contoso.blob.core.windows.net/orders
account_name: contoso
container_name: orders
credentials: # of the shop
  type: account_key
  account_key: ${token}
  #            ${"^".repeat(token.length)} error[connection-inline-secret]
`,
    fixed: [
      [
        `type: account_key
  account_key: ${token}`,
        "type: aad",
      ],
    ],
  },
  {
    name: "cli-v2: a password in the address",
    syntax: "yaml",
    text: `
name: feed
type: python_feed
target: https://reader:made-up-4711@packages.contoso.com/simple
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[connection-inline-secret]
`,
  },
  {
    name: "cli-v2: placeholders, a dummy and an identity",
    syntax: "yaml",
    text: `
name: repo
type: git
target: https://git.contoso.com/team/repo
credentials:
  type: username_password
  username: builder
  password: dummy
`,
  },
  {
    name: "arm: a key where an identity would do, and a custom key",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "target": "https://contoso.search.windows.net",
        "authType": "ApiKey",
        "credentials": { "key": "${token}" }
        //                      ${"^".repeat(token.length + 2)} error[connection-inline-secret]
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/custom",
      "properties": {
        "category": "CustomKeys",
        "target": "https://api.contoso.com",
        "authType": "CustomKeys",
        "credentials": { "keys": { "token": "${token}" } }
        //                                  ${"^".repeat(token.length + 2)} error[connection-inline-secret]
      }
    }`,
    ],
    fixed: [
      [
        `"authType": "ApiKey",
        "credentials": { "key": "${token}" }`,
        '"authType": "AAD"',
      ],
      [
        `"credentials": { "keys": { "token": "${token}" } }`,
        `"credentials": { "keys": { "token": "[parameters('token')]" } }`,
      ],
      [
        `}
  ]`,
        `}
  ],
  "parameters": {
    "token": {
      "type": "securestring"
    }
  }`,
      ],
    ],
  },
  {
    name: "arm: fetched at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "key": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "authType": "ApiKey",
        "credentials": { "key": "[listAdminKeys('search', '2023-11-01').primaryKey]" }
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/custom",
      "properties": {
        "category": "CustomKeys",
        "authType": "CustomKeys",
        "credentials": { "keys": { "token": "[parameters('key')]" } }
      }
    }
  ]
}`,
  },
  {
    name: "arm: a key among the metadata, and an API version that knows no identities",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/feed",
      "properties": {
        "category": "PythonFeed",
        "target": "https://packages.contoso.com/simple",
        "authType": "None",
        "metadata": { "ApiType": "Azure", "api_key": "${random}" }
        //                                           ${"^".repeat(random.length + 2)} error[connection-inline-secret]
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2023-10-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "target": "https://contoso.search.windows.net",
        "authType": "ApiKey",
        "credentials": { "key": "${token}" }
        //                      ${"^".repeat(token.length + 2)} error[connection-inline-secret]
      }
    }`,
    ],
    fixed: [
      [`"credentials": { "key": "${token}" }`, `"credentials": { "key": "[parameters('secret')]" }`],
      [
        `}
  ]`,
        `}
  ],
  "parameters": {
    "secret": {
      "type": "securestring"
    }
  }`,
      ],
    ],
  },
  {
    name: "cli-v2: custom keys that are still to be filled in",
    syntax: "yaml",
    text: `
name: api
type: custom
credentials:
  type: custom
  keys:
    token: <your-token>
`,
  },
  {
    name: "cli-v2: a password for Git",
    syntax: "yaml",
    text: `
name: repo
type: git
target: https://git.contoso.com/team/repo
credentials:
  type: username_password
  username: builder
  password: ${token}
  #         ${"^".repeat(token.length)} error[connection-inline-secret]
`,
  },
  {
    name: "arm: the first API version that knows identities, with a secret by default",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "key": { "type": "string", "defaultValue": "${token}" }
    //                                         ${"^".repeat(token.length + 2)} error[connection-inline-secret]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-01-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "target": "https://contoso.search.windows.net",
        "authType": "ApiKey",
        "credentials": { "key": "[parameters('key')]" }
      }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-01-01",
      "name": "demo/custom",
      "properties": {
        "category": "CustomKeys",
        "target": "https://api.contoso.com",
        "authType": "CustomKeys",
        "credentials": { "keys": { "token": "[uniqueString('orders')]" } }
      }
    }
  ]
}`,
  },
  {
    name: "arm: the first API version that knows identities",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-01-01",
      "name": "demo/search",
      "properties": {
        "category": "CognitiveSearch",
        "target": "https://contoso.search.windows.net",
        "authType": "ApiKey",
        "credentials": { "key": "${token}" }
        //                      ${"^".repeat(token.length + 2)} error[connection-inline-secret]
      }
    }`,
    ],
    fixed: [
      [
        `"authType": "ApiKey",
        "credentials": { "key": "${token}" }`,
        '"authType": "AAD"',
      ],
    ],
  },
];
