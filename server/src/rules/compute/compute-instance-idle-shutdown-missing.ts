import { idleShutdown, schedules } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
import { insert } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { code, keyOf } from "../wording.ts";

const rule: Rule = {
  id: "compute-instance-idle-shutdown-missing",
  control: "access",
  severity: "hint",
  title: "The compute instance never stops by itself.",
  why: "A forgotten instance runs on for months: it costs money, and its owner's session, credentials and data stay within reach of whoever gets in.",
  fixNote:
    "Stops the instance after an hour without activity. Long work that Azure ML does not see as activity may be cut off: choose a longer time then. An instance with a managed identity needs Contributor on the workspace for it.",
  kinds: ["computeInstance"],
  settings: [idleShutdown, schedules],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  sources: { psrule: ["Azure.ML.ComputeIdleShutdown", "AZR-000403"], policy: ["679ddf89-ab8f-48a5-9029-e76054077449"] },
  *check(resource) {
    const reading = resource.read(idleShutdown);
    if (reading.is !== "absent" || resource.read(schedules).is !== "absent") return;
    const message = `The compute instance never stops by itself: ${code(keyOf(idleShutdown, resource))} is not set.`;
    const fixes = insert(idleShutdown, resource, reading, resource.dialect === "arm" ? "PT60M" : 60, false);
    yield { span: reading.anchor, message, severity: rule.severity, fixes };
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: left out",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
#<------ hint[compute-instance-idle-shutdown-missing]
name: anna-box
type: computeinstance
size: Standard_DS3_v2`,
    fixed: [
      [
        "size: Standard_DS3_v2",
        `size: Standard_DS3_v2
idle_time_before_shutdown_minutes: 60`,
      ],
    ],
  },
  {
    name: "cli-v2: stops after half an hour",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
idle_time_before_shutdown_minutes: 30`,
  },
  {
    name: "cli-v2: stops by schedule",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
schedules:
  compute_start_stop:
    - action: stop
      trigger:
        type: cron
        expression: 0 19 * * *`,
  },
  {
    name: "arm: left out, and only newer API versions know it",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
      //^^^^^^^^^^^^ hint[compute-instance-idle-shutdown-missing]
          "vmSize": "Standard_DS3_v2"
        }
      }
    }`,
    ],
    fixed: [
      ['"apiVersion": "2024-04-01"', '"apiVersion": "2025-12-01"'],
      [
        '"vmSize": "Standard_DS3_v2"',
        `"vmSize": "Standard_DS3_v2",
          "idleTimeBeforeShutdown": "PT60M"`,
      ],
    ],
  },
  {
    name: "arm: stops after half an hour",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "ComputeInstance",
        "properties": {
          "idleTimeBeforeShutdown": "PT30M"
        }
      }
    }`,
    ],
  },
];
