import { collectedRequests, collectedResponses } from "../../catalog/deployment.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const of = (setting: Setting, what: string): Rule =>
  settingRule({
    id: "data-collector-stores-payloads",
    control: "monitoring",
    severity: "hint",
    title: `The data collector stores whole ${what} in blob storage.`,
    why: "`request` and `response` are reserved names for complete HTTP bodies. Names, pictures or health data that callers send are then kept in a storage account that more people can read than the endpoint.",
    fixNote:
      "Stops collecting the payload. Monitoring that relies on it loses its data; `model_inputs` and `model_outputs`, which the scoring code fills, hold only what you choose.",
    setting,
    bad: ["enabled"],
    want: "disabled",
    absent: "off",
    source: "https://learn.microsoft.com/azure/machine-learning/how-to-collect-production-data",
    sources: { mcsb: ["DP-1"], article: "Microsoft-generated data" },
  });

const requests = of(collectedRequests, "requests");
const responses = of(collectedResponses, "responses");

const rule: Rule = {
  ...requests,
  title: "The data collector stores whole requests or responses in blob storage.",
  settings: [collectedRequests, collectedResponses],
  *check(resource, others, project) {
    yield* requests.check(resource, others, project);
    yield* responses.check(resource, others, project);
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: whole requests and responses",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
data_collector:
  collections:
    request:
      enabled: 'true'
#              ^^^^^^ hint[data-collector-stores-payloads]
    response:
      enabled: "true" # for the auditors
#              ^^^^^^ hint[data-collector-stores-payloads]`,
    fixed: [
      ["enabled: 'true'", "enabled: 'false'"],
      ['enabled: "true" # for the auditors', 'enabled: "false" # for the auditors'],
    ],
  },
  {
    name: "cli-v2: what the scoring code chooses",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
data_collector:
  collections:
    model_inputs:
      enabled: 'true'
    request:
      enabled: 'false'`,
  },
  {
    name: "arm: whole requests",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "dataCollector": {
          "collections": {
            "request": { "dataCollectionMode": "Enabled" }
            //                                 ^^^^^^^^^ hint[data-collector-stores-payloads]
          }
        }
      }
    }`,
    ],
    fixed: [['"request": { "dataCollectionMode": "Enabled" }', '"request": { "dataCollectionMode": "Disabled" }']],
  },
  {
    name: "arm: what the scoring code chooses",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "dataCollector": {
          "collections": {
            "model_outputs": { "dataCollectionMode": "Enabled" }
          }
        }
      }
    }`,
    ],
  },
];
