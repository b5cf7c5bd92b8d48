import { debugDetailLevel } from "../../catalog/template.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "debug-setting-logs-secrets",
  control: "secrets",
  severity: "warning",
  title: "The deployment logs requests or responses, secrets included.",
  why: "What is sent to the resource providers and what comes back is then kept with the deployment's operations: passwords that the template hands over, keys that `listKeys` fetches. Everyone who may read the deployment reads them there. It is meant for the hour in which a deployment is debugged, and tends to stay. arm-ttk calls it *Deployment Resources Must Not Be Debug*.",
  fixNote:
    "Switches the log off, which changes nothing about what is deployed. Delete the deployment history of the time it was on, and renew the secrets that passed through it.",
  setting: debugDetailLevel,
  bad: ["requestContent", "responseContent", "both"],
  want: "none",
  safe: true,
  source: "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/enable-debug-logging",
  sources: { psrule: ["Azure.Template.DebugDeployment", "AZR-000225"], mcsb: ["IM-8"] },
});

const withNested = (debugSetting: string): string => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "workspace",
      "properties": {
        "mode": "Incremental",${debugSetting}
        "template": {
          "resources": [
            {
              "type": "Microsoft.MachineLearningServices/workspaces",
              "apiVersion": "2024-04-01",
              "name": "demo",
              "kind": "project"
            }
          ]
        }
      }
    }
  ]
}`;

export const cases: readonly Case[] = [
  {
    name: "arm: both ways",
    syntax: "json",
    text: withNested(`
        "debugSetting": { "detailLevel": "requestContent,responseContent" },
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[debug-setting-logs-secrets]`),
    fixed: [['"detailLevel": "requestContent,responseContent"', '"detailLevel": "none"']],
  },
  {
    name: "arm: requests only",
    syntax: "json",
    text: withNested(`
        "debugSetting": { "detailLevel": "RequestContent" },
        //                               ^^^^^^^^^^^^^^^^ warning[debug-setting-logs-secrets]`),
    fixed: [['"detailLevel": "RequestContent"', '"detailLevel": "none"']],
  },
  { name: "arm: off", syntax: "json", text: withNested(`\n        "debugSetting": { "detailLevel": "none" },`) },
  { name: "arm: left out", syntax: "json", text: withNested("") },
];
