import { target } from "../../catalog/connection.ts";
import type { Value } from "../../model/resource.ts";
import { type Case, withMark } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

interface Fault {
  readonly pattern: RegExp;
  readonly title: string;
  readonly mended: string;
}

const local = "(?:localhost|127\\.|\\[::1\\])";

const faults: readonly Fault[] = [
  {
    pattern: new RegExp(`^http:(?=//)(?!//${local})`, "i"),
    title: "The connection talks to its service by plain HTTP.",
    mended: "https:",
  },
  {
    pattern: /\bEncrypt\s*=\s*(?:false|no|optional)\b/i,
    title: "The connection lets the database traffic go unencrypted.",
    mended: "Encrypt=True",
  },
  {
    pattern: /\bsslmode\s*=\s*(?:disable|allow|prefer)\b/i,
    title: "The connection lets the database traffic go unencrypted.",
    mended: "sslmode=require",
  },
  {
    pattern: /\buseSSL\s*=\s*false\b/i,
    title: "The connection lets the database traffic go unencrypted.",
    mended: "useSSL=true",
  },
];

const faultOf = ({ raw }: Value): Fault | undefined =>
  typeof raw === "string" ? faults.find(({ pattern }) => pattern.test(raw)) : undefined;

const rule: Rule = {
  id: "connection-over-http",
  control: "in-transit",
  severity: "warning",
  title: "The connection talks to its service unencrypted.",
  why: "The credential and everything fetched with it cross the network in clear text. Whoever sits between can read them, use the credential, or put other packages and data in their place.",
  fixNote:
    "Asks for encryption in the address or connection string, and changes nothing else. The service must offer it, with a certificate that the client trusts.",
  kinds: ["connection"],
  settings: [target],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-connection",
  sources: { mcsb: ["DP-3"] },
  *check(resource) {
    const value = violated(resource.read(target), (v) => faultOf(v) !== undefined);
    const fault = value && faultOf(value);
    if (!value || !fault) return;
    yield {
      span: value.site.span,
      message: explain(fault.title, value),
      severity: severityOf(rule.severity, value),
      fixes: mend(value, fault),
    };
  },
};

export default rule;

function mend({ site, raw }: Value, { pattern, mended }: Fault): readonly Fix[] {
  if (site.kind !== "scalar" || typeof raw !== "string" || site.value !== raw) return [];
  const value = raw.replace(pattern, mended);
  return [{ title: `Write '${mended}'`, safe: false, ops: [{ op: "replace", node: site, value }] }];
}

const fault = "warning[connection-over-http]";

const connection = (target: string, n: number, says?: string): string => `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/c${n}",
      "properties": {
        "category": "AzureSqlDb",
        "authType": "ManagedIdentity",
${withMark('        "target": ', JSON.stringify(target), says)}
      }
    }`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a package feed by HTTP",
    syntax: "yaml",
    text: `
name: feed
type: python_feed
target: http://packages.contoso.com/simple
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[connection-over-http]
`,
    fixed: [["target: http://packages.contoso.com/simple", "target: https://packages.contoso.com/simple"]],
  },
  {
    name: "cli-v2: a database that need not encrypt",
    syntax: "yaml",
    text: `
name: orders
type: azure_sql_db
target: Server=tcp:contoso.database.windows.net,1433;Database=orders;Encrypt=False
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[connection-over-http]
`,
    fixed: [
      [
        "target: Server=tcp:contoso.database.windows.net,1433;Database=orders;Encrypt=False",
        "target: Server=tcp:contoso.database.windows.net,1433;Database=orders;Encrypt=True",
      ],
    ],
  },
  {
    name: "cli-v2: encrypted, and a service on the same machine",
    syntax: "yaml",
    text: `
name: local
type: git
target: http://localhost:3000/team/repo
`,
  },
  {
    name: "arm: a key sent by HTTP",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/search",
      "properties": { "category": "ApiKey", "authType": "ApiKey", "target": "http://search.contoso.com" }
      //                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[connection-over-http]
    }`,
    ],
    fixed: [
      [
        '"properties": { "category": "ApiKey", "authType": "ApiKey", "target": "http://search.contoso.com" }',
        '"properties": { "category": "ApiKey", "authType": "ApiKey", "target": "https://search.contoso.com" }',
      ],
    ],
  },
  {
    name: "arm: by HTTPS, and an address that only a deployment knows",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "address": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/search",
      "properties": { "category": "CognitiveSearch", "authType": "AAD", "target": "https://search.contoso.com" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/other",
      "properties": { "category": "ApiKey", "authType": "ApiKey", "target": "[parameters('address')]" }
    }
  ]
}`,
  },
  {
    name: "arm: what switches encryption off, however it is written",
    resources: [
      "HTTP://search.contoso.com",
      "Server=a;Encrypt = no",
      "Server=b;encrypt=Optional",
      "Host=c;sslmode = disable",
      "Host=d;SslMode=Prefer",
      "Host=e;sslmode=allow",
      "Host=f;useSSL = false",
      "Host=g;usessl=FALSE",
    ].map((value, n) => connection(value, n, fault)),
    fixed: [
      [`HTTP://search.contoso.com`, `https://search.contoso.com`],
      [`Server=a;Encrypt = no`, `Server=a;Encrypt=True`],
      [`Server=b;encrypt=Optional`, `Server=b;Encrypt=True`],
      [`Host=c;sslmode = disable`, `Host=c;sslmode=require`],
      [`Host=d;SslMode=Prefer`, `Host=d;sslmode=require`],
      [`Host=e;sslmode=allow`, `Host=e;sslmode=require`],
      [`Host=f;useSSL = false`, `Host=f;useSSL=true`],
      [`Host=g;usessl=FALSE`, `Host=g;useSSL=true`],
    ],
  },
  {
    name: "arm: what does not switch it off",
    resources: [
      "Server=a;EncryptColumns=false",
      "Server=a;Encrypt=falsely",
      "Server=a;Encrypt=xfalse",
      "Host=c;sslmode=verify-full",
      "Host=c;sslmodes=disable",
      "Host=c;sslmode=xdisable",
      "Host=f;useSSLv3=false",
      "Host=f;useSSL=xfalse",
      "Host=f;noSSL=false",
      "http://127.0.0.1:8080",
      "http://[::1]:8080",
      "see http://example.org",
    ].map((value, n) => connection(value, n)),
  },
];
