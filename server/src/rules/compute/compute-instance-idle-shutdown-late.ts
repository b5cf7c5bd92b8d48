import { idleShutdown } from "../../catalog/compute-instance.ts";
import { type Case, withMark } from "../case.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { code, explain, keyOf } from "../wording.ts";

const day = 24 * 60;

/** Minutes of a number, or of an ISO 8601 duration such as `P1DT12H`. */
function minutesOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [, days = "0", hours = "0", minutes = "0"] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/i.exec(text) ?? [];
  const sum = Number(days) * day + Number(hours) * 60 + Number(minutes);
  return sum > 0 ? sum : undefined;
}

const rule: Rule = {
  id: "compute-instance-idle-shutdown-late",
  control: "access",
  severity: "hint",
  title: "The compute instance stops only after more than a day without activity.",
  why: "Somebody who works on it each day keeps it running through every night, with an open session, credentials and data on it.",
  fixNote: "There is no fix to apply: choose the longest break that work on the instance has, an hour for most.",
  kinds: ["computeInstance"],
  settings: [idleShutdown],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  sources: {},
  *check(instance) {
    const reading = instance.read(idleShutdown);
    const isLate = (text: unknown): boolean => (minutesOf(String(text)) ?? 0) > day;
    const value = violated(reading, ({ raw }) => isLate(raw));
    if (!value) return;
    const title = `The compute instance stops only after more than a day without activity: ${code(keyOf(idleShutdown, instance))} is ${code(String(value.raw))}.`;
    const severity = severityOf(rule.severity, value);
    yield { span: value.site.span, message: explain(title, value), severity, fixes: [] };
  },
};

export default rule;

const fault = "hint[compute-instance-idle-shutdown-late]";

const instance = (idle: string, n: number, says?: string): string => `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i${n}",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
${withMark('          "idleTimeBeforeShutdown": ', JSON.stringify(idle), says)}
        }
      }
    }`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: two days",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
idle_time_before_shutdown_minutes: 2880
#                                  ^^^^ hint[compute-instance-idle-shutdown-late]`,
  },
  {
    name: "cli-v2: three days, in the older key",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
idle_time_before_shutdown: P3D
#                          ^^^ hint[compute-instance-idle-shutdown-late]`,
  },
  {
    name: "cli-v2: a day",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
idle_time_before_shutdown_minutes: 1440`,
  },
  {
    name: "arm: a day and a half",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/anna",
      "properties": { "computeType": "ComputeInstance", "disableLocalAuth": true, "properties": { "idleTimeBeforeShutdown": "P1DT12H" } }
      //                                                                                                                    ^^^^^^^^^ hint[compute-instance-idle-shutdown-late]
    }`,
    ],
  },
  {
    name: "arm: an hour",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/anna",
      "properties": { "computeType": "ComputeInstance", "disableLocalAuth": true, "properties": { "idleTimeBeforeShutdown": "PT60M" } }
    }`,
    ],
  },
  {
    name: "arm: more than a day, in days, hours and minutes",
    resources: ["P2D", "P10D", "P1DT1M", "PT25H", "PT1441M", "PT23H61M", "P1DT1H"].map((value, n) =>
      instance(value, n, fault),
    ),
  },
  {
    name: "arm: a day at most, or no duration",
    resources: ["P1D", "PT24H", "PT1440M", "PT23H60M", "P0D", "3 days", "about P3D", "P3DX", "x2880", "2880x"].map(
      (value, n) => instance(value, n),
    ),
  },
];
