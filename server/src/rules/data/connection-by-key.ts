import { apiKey, authType } from "../../catalog/connection.ts";
import type { Resource } from "../../model/resource.ts";
import type { Span } from "../../text/span.ts";
import type { Case } from "../case.ts";
import { takesEntra } from "../entra-connections.ts";
import type { Rule, Severity } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const keys = new Set<string | undefined>(["apiKey", "accountKey", "sas"]);

interface Found {
  readonly span: Span;
  readonly severity: Severity;
}

/** What says that the connection signs in with a key. */
function keyIn(connection: Resource): Found | undefined {
  const type = connection.read(authType);
  const value = violated(type, (v) => keys.has(v.canonical));
  if (value) return { span: value.site.span, severity: severityOf(rule.severity, value) };
  const key = apiKey.in[connection.dialect] ? connection.read(apiKey) : undefined;
  if (type.is !== "absent" || !key || key.is === "absent") return undefined;
  const span = key.is === "known" ? key.values[0]?.site.span : key.node.span;
  return span && { span, severity: rule.severity };
}

const rule: Rule = {
  id: "connection-by-key",
  control: "identity",
  severity: "information",
  title: "The connection signs in with a key to a service that takes Microsoft Entra identities.",
  why: "A key opens the service to whoever holds it, until somebody renews it, and no log says who it was. An identity needs a role, is known by name, and leaves no secret to guard.",
  fixNote:
    "There is no fix to apply before the identity of the workspace has a role on the service. Then sign in with `aad` in place of a key: files of the command line may leave the credentials out.",
  kinds: ["connection"],
  settings: [authType, apiKey],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-connection",
  sources: { mcsb: ["IM-1"] },
  *check(connection) {
    const found = takesEntra(connection) ? keyIn(connection) : undefined;
    if (found) yield { ...found, message: rule.title, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: an API key for Azure OpenAI",
    syntax: "yaml",
    text: `
name: model
type: azure_open_ai
azure_endpoint: https://demo.openai.azure.com/
api_key: \${{ secrets.KEY }}
#        ^^^^^^^^^^^^^^^^^^ information[connection-by-key]`,
  },
  {
    name: "cli-v2: an account key and a signature for blobs",
    syntax: "yaml",
    text: `
name: images
type: azure_blob
account_name: demo
container_name: images
url: https://demo.blob.core.windows.net/images
credentials:
  type: account_key
#       ^^^^^^^^^^^ information[connection-by-key]
  account_key: <key>`,
  },
  {
    name: "cli-v2: by identity, and a service that knows keys only",
    syntax: "yaml",
    text: `
name: model
type: serverless
endpoint: https://model.eastus.models.ai.azure.com
api_key: <key>`,
  },
  {
    name: "arm: the key of another resource",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/model",
      "properties": { "category": "AIServices", "authType": "ApiKey", "target": "https://demo.cognitiveservices.azure.com/" }
      //                                                    ^^^^^^^^ information[connection-by-key]
    }`,
    ],
  },
  {
    name: "arm: a signature",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/model",
      "properties": { "category": "AzureBlob", "authType": "SAS", "target": "https://demo.blob.core.windows.net/" }
      //                                                   ^^^^^ information[connection-by-key]
    }`,
    ],
  },
  {
    name: "arm: by identity",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/connections",
      "apiVersion": "2024-04-01",
      "name": "demo/model",
      "properties": { "category": "AIServices", "authType": "AAD", "target": "https://demo.cognitiveservices.azure.com/" }
    }`,
    ],
  },
];
