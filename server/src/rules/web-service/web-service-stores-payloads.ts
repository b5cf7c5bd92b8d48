import { eventHubEnabled, storageEnabled } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "web-service-stores-payloads",
  control: "monitoring",
  severity: "hint",
  title: "What callers send and get back is kept.",
  why: "Whole requests and answers, names, pictures or health data among them, end up in a store that more people can read than the web service. Keep them only where the purpose is clear and somebody deletes them.",
  fixNote: "Stops the collection. Monitoring of the model's data, such as of drift, gets no new data.",
  settings: [storageEnabled, eventHubEnabled],
  bad: ["true"],
  want: "false",
  absent: "off",
  // A deployment config for container instances may say so, but nobody reads it there.
  when: (service) => service.dialect !== "sdk-v1" || service.variant !== "aci",
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-enable-data-collection",
  sources: { mcsb: ["DP-1"], article: "Microsoft-generated data" },
});

export const cases: readonly Case[] = [
  {
    name: "json: kept in storage",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "dataCollection": { "storageEnabled": true }
  //                                    ^^^^ hint[web-service-stores-payloads]
}`,
    fixed: [['"dataCollection": { "storageEnabled": true }', '"dataCollection": { "storageEnabled": false }']],
  },
  {
    name: "yaml: not read on container instances",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
dataCollection:
  storageEnabled: true`,
  },
  {
    name: "arm: kept in storage and passed on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS", "dataCollection": { "storageEnabled": true, "eventHubEnabled": true } }
      //                                                                          ^^^^ hint[web-service-stores-payloads]
      //                                                                                                   ^^^^ hint[web-service-stores-payloads]
    }`,
    ],
    fixed: [
      [
        '"properties": { "computeType": "AKS", "dataCollection": { "storageEnabled": true, "eventHubEnabled": true } }',
        '"properties": { "computeType": "AKS", "dataCollection": { "storageEnabled": false, "eventHubEnabled": false } }',
      ],
    ],
  },
  {
    name: "arm: not kept",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS", "dataCollection": { "storageEnabled": false, "eventHubEnabled": false } }
    }`,
    ],
  },
  {
    name: "github-actions: kept",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "model_data_collection_enabled": true
  //                               ^^^^ hint[web-service-stores-payloads]
}`,
    fixed: [['"model_data_collection_enabled": true', '"model_data_collection_enabled": false']],
  },
  {
    name: "github-actions: not kept",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "model_data_collection_enabled": false
}`,
  },
];
