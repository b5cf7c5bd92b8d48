import { batchLoggingLevel } from "../../catalog/deployment.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "batch-deployment-debug-logging",
  control: "monitoring",
  severity: "hint",
  title: "The batch jobs log at debug level.",
  why: "Debug logs may hold pieces of the data that is scored, and they are read by more people than the data itself.",
  fixNote: "Sets the level to info: progress and problems are still logged, details are not.",
  setting: batchLoggingLevel,
  bad: ["debug"],
  want: "info",
  safe: true,
  absent: "off",
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-batch",
  sources: { mcsb: ["DP-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: at the top level",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchDeployment.schema.json
name: forest
endpoint_name: nightly-scoring
compute: azureml:cpu-cluster
logging_level: debug # while it is new
#              ^^^^^ hint[batch-deployment-debug-logging]`,
    fixed: [["logging_level: debug # while it is new", "logging_level: info # while it is new"]],
  },
  {
    name: "cli-v2: among the settings of a model deployment",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/modelBatchDeployment.schema.json
name: forest
endpoint_name: nightly-scoring
type: model
settings:
  mini_batch_size: 10
  logging_level: DEBUG
#                ^^^^^ hint[batch-deployment-debug-logging]`,
    fixed: [["logging_level: DEBUG", "logging_level: info"]],
  },
  {
    name: "cli-v2: info",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchDeployment.schema.json
name: forest
endpoint_name: nightly-scoring
compute: azureml:cpu-cluster
logging_level: info`,
  },
];
