import { authEnabled, computeType } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "web-service-out-of-support",
  control: "access",
  severity: "hint",
  title: "Web services of version 1 get no more fixes.",
  why: "Support for the command line of version 1 ended in September 2025 and for its SDK in June 2026. What runs keeps running, but faults in it stay, and newer protection, such as Microsoft Entra tokens for each caller or a managed network, exists for online endpoints only. The resource type itself is missing from API versions after 2021-04-01.",
  fixNote:
    "There is no fix to apply: deploy the model to a managed online endpoint, and let callers move over while both run.",
  kinds: ["webService"],
  settings: [computeType, authEnabled],
  // Whoever writes a deployment config has chosen version 1; the other two can as well deploy an online endpoint.
  dialects: ["arm", "github-actions"],
  source: "https://learn.microsoft.com/azure/machine-learning/migrate-to-v2-deploy-endpoints",
  sources: { mcsb: ["AM-2"] },
  *check(service) {
    const message = "Web services of version 1 get no more fixes: deploy to a managed online endpoint instead.";
    yield { span: service.anchor, message, severity: rule.severity, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: on a cluster",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[web-service-out-of-support]
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS" }
    }`,
    ],
  },
  {
    name: "arm: an online endpoint",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": { "authMode": "AADToken", "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "github-actions: on a container instance",
    syntax: "json",
    text: `{
  "name": "diabetes",
//^^^^^^ hint[web-service-out-of-support]
  "inference_entry_script": "score.py"
}`,
  },
  {
    name: "github-actions: an image of a function",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "create_image": "function_blob"
}`,
  },
];
