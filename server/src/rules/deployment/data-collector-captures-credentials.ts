import { captureHeaders } from "../../catalog/deployment.ts";
import { textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { code } from "../wording.ts";

const credentials = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "x-api-key",
  "api-key",
  "ocp-apim-subscription-key",
  "x-functions-key",
]);

const rule: Rule = {
  id: "data-collector-captures-credentials",
  control: "secrets",
  severity: "warning",
  title: "The data collector stores a header that carries credentials.",
  why: "The keys, tokens or cookies of every caller are copied to blob storage in readable form. Whoever may read the monitoring data can then call the endpoint, or other services, in the callers' names.",
  fixNote:
    "There is no fix to apply: take the header out of the list, delete what has been collected, and have the callers' keys regenerated.",
  kinds: ["onlineDeployment"],
  settings: [captureHeaders],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-collect-production-data",
  sources: { mcsb: ["IM-8", "DP-1"] },
  *check(resource) {
    for (const { values = [] } of resource.entries(captureHeaders)) {
      const [value] = values;
      const header = textOf(value?.value);
      if (!value || header === undefined || !values.every((v) => credentials.has(textOf(v.value)?.toLowerCase() ?? "")))
        continue;
      const message = `The data collector stores ${code(header)}, which carries credentials of the caller. Take it out of the list.`;
      yield { span: value.site.span, message, severity: value.certain ? "warning" : "information", fixes: [] };
    }
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: two headers of three carry credentials",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
data_collector:
  request_logging:
    capture_headers:
      - x-request-id # to follow a call
      - Authorization
#       ^^^^^^^^^^^^^ warning[data-collector-captures-credentials]
      - cookie
#       ^^^^^^ warning[data-collector-captures-credentials]`,
  },
  {
    name: "cli-v2: harmless headers",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
data_collector:
  request_logging:
    capture_headers: [x-request-id, user-agent]`,
  },
  {
    name: "arm: a header that carries a key",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "dataCollector": {
          "requestLogging": {
            "captureHeaders": ["X-Request-Id", "x-api-key"]
            //                                 ^^^^^^^^^^^ warning[data-collector-captures-credentials]
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: the deployment decides",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "header": { "type": "string" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "dataCollector": {
          "requestLogging": { "captureHeaders": ["[parameters('header')]"] }
        }
      }
    }
  ]
}`,
  },
  {
    name: "cli-v2: every header that carries credentials",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
data_collector:
  request_logging:
    capture_headers:
      - Proxy-Authorization
#       ^^^^^^^^^^^^^^^^^^^ warning[data-collector-captures-credentials]
      - X-API-Key
#       ^^^^^^^^^ warning[data-collector-captures-credentials]
      - api-key
#       ^^^^^^^ warning[data-collector-captures-credentials]
      - Ocp-Apim-Subscription-Key
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[data-collector-captures-credentials]
      - x-functions-key
#       ^^^^^^^^^^^^^^^ warning[data-collector-captures-credentials]
      - my-api-key`,
  },
  {
    name: "arm: a header that is one or another",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "isTrial": { "type": "bool" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring/blue",
      "properties": {
        "endpointComputeType": "Managed",
        "dataCollector": {
          "requestLogging": { "captureHeaders": ["[if(parameters('isTrial'), 'x-api-key', 'x-request-id')]"] }
        }
      }
    }
  ]
}`,
  },
];
