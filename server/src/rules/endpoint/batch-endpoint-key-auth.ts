import { batchAuthMode } from "../../catalog/endpoint.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "batch-endpoint-key-auth",
  control: "identity",
  shutsOut: "programs",
  severity: "error",
  title: "Batch endpoints support Microsoft Entra tokens only.",
  why: "The client accepts the file, but Microsoft documents Entra tokens as the only way to call a batch endpoint: whoever is handed a key for it cannot use it. Entra tokens are the better choice anyway, as each caller needs a role and is known by name.",
  fixNote:
    "Sets the mode to Microsoft Entra tokens, the only one that is supported. Callers need a role on the endpoint that lets them start jobs.",
  setting: batchAuthMode,
  bad: ["key", "amlToken"],
  want: "aadToken",
  safe: true,
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-endpoint-batch",
  sources: { mcsb: ["IM-1"], article: "Authentication for web service deployment" },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: keys",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json
name: nightly-scoring
auth_mode: key
#          ^^^ error[batch-endpoint-key-auth]
description: Scores every customer at night`,
    fixed: [["auth_mode: key", "auth_mode: aad_token"]],
  },
  {
    name: "cli-v2: tokens of Azure ML",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json
name: nightly-scoring
auth_mode: aml_token # ours
#          ^^^^^^^^^ error[batch-endpoint-key-auth]`,
    fixed: [["auth_mode: aml_token # ours", "auth_mode: aad_token # ours"]],
  },
  {
    name: "cli-v2: left out, so Entra tokens apply",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json
name: nightly-scoring`,
  },
  {
    name: "cli-v2: Entra tokens, in the ARM spelling",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json
name: nightly-scoring
auth_mode: AADToken`,
  },
  {
    name: "arm: keys",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "Key"
        //          ^^^^^ error[batch-endpoint-key-auth]
      }
    }`,
    ],
    fixed: [['"authMode": "Key"', '"authMode": "AADToken"']],
  },
  {
    name: "arm: Entra tokens",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": { "authMode": "AADToken" }
    }`,
    ],
  },
];
