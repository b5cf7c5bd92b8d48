import { mirrorTraffic } from "../../catalog/endpoint.ts";
import type { Entry, Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Report, Rule } from "../rule.ts";
import { code } from "../wording.ts";

function* judge({ key, keySpan, values }: Entry): Iterable<Report> {
  const [value] = values ?? [];
  if (value?.site.kind !== "scalar" || values?.length !== 1 || !(Number(value.site.value) > 0)) return;
  yield {
    span: keySpan,
    message: `Live requests are copied to deployment ${code(key)}, data and all: see that it may hold them, and stop when the test is over.`,
    severity: "information",
    fixes: [
      {
        title: `Copy nothing to ${code(key)}`,
        safe: true,
        ops: [{ op: "replace", node: value.site, value: 0 }],
      },
    ],
  };
}

const rule: Rule = {
  id: "endpoint-mirrors-traffic",
  control: "monitoring",
  severity: "information",
  title: "Live requests are copied to another deployment.",
  why: "Mirrored traffic is the real thing: what callers send, personal data included, also reaches a deployment that is still being tried out, and whatever that one logs. Callers do not notice, and a test that was forgotten goes on.",
  fixNote: "Sets the share to nothing. Callers are served as before; only the copy stops.",
  kinds: ["onlineEndpoint"],
  settings: [mirrorTraffic],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-online-endpoints",
  sources: { mcsb: ["DP-1"] },
  *check(endpoint: Resource) {
    for (const entry of endpoint.entries(mirrorTraffic)) yield* judge(entry);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a tenth",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token
traffic:
  blue: 100
mirror_traffic:
  green: 10 # shadow test
# ^^^^^ information[endpoint-mirrors-traffic]`,
    fixed: [["green: 10 # shadow test", "green: 0 # shadow test"]],
  },
  {
    name: "cli-v2: none",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token
traffic:
  blue: 100
mirror_traffic:
  green: 0`,
  },
  {
    name: "arm: a tenth",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": {
        "authMode": "AADToken",
        "mirrorTraffic": { "green": 10 }
        //                 ^^^^^^^ information[endpoint-mirrors-traffic]
      }
    }`,
    ],
    fixed: [['"mirrorTraffic": { "green": 10 }', '"mirrorTraffic": { "green": 0 }']],
  },
  {
    name: "arm: what only a deployment knows",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "share": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": { "authMode": "AADToken", "mirrorTraffic": { "green": "[parameters('share')]" } }
    }
  ]
}`,
  },
];
