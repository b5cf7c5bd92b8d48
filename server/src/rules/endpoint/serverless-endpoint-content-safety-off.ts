import { contentSafety } from "../../catalog/serverless-endpoint.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "serverless-endpoint-content-safety-off",
  control: "access",
  severity: "warning",
  title: "Prompts and answers of the serverless endpoint are not filtered.",
  why: "Without content safety nothing stops prompts that talk the model out of its instructions, nor answers that are hateful, violent or otherwise harmful: callers get what the model says.",
  fixNote:
    "Switches the filter on. It may hold back prompts and answers that pass today, so callers must be ready for refusals.",
  setting: contentSafety,
  bad: ["disabled"],
  want: "enabled",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-deploy-models-serverless",
  sources: {},
});

export const cases: readonly Case[] = [
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/chat",
      "properties": {
        "authMode": "AAD",
        "contentSafety": { "contentSafetyStatus": "Disabled" }
        //                                        ^^^^^^^^^^ warning[serverless-endpoint-content-safety-off]
      }
    }`,
    ],
    fixed: [
      [
        '"contentSafety": { "contentSafetyStatus": "Disabled" }',
        '"contentSafety": { "contentSafetyStatus": "Enabled" }',
      ],
    ],
  },
  {
    name: "arm: left out, which means on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/chat",
      "properties": { "authMode": "AAD" }
    }`,
    ],
  },
];
