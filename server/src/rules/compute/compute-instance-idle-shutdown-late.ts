import { idleShutdown } from "../../catalog/compute-instance.ts";
import type { Case } from "../case.ts";
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
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i0",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "P2D"
//                                  ^^^^^ hint[compute-instance-idle-shutdown-late]
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i1",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "P10D"
//                                  ^^^^^^ hint[compute-instance-idle-shutdown-late]
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i2",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "P1DT1M"
//                                  ^^^^^^^^ hint[compute-instance-idle-shutdown-late]
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i3",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "PT25H"
//                                  ^^^^^^^ hint[compute-instance-idle-shutdown-late]
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i4",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "PT1441M"
//                                  ^^^^^^^^^ hint[compute-instance-idle-shutdown-late]
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i5",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "PT23H61M"
//                                  ^^^^^^^^^^ hint[compute-instance-idle-shutdown-late]
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i6",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "P1DT1H"
//                                  ^^^^^^^^ hint[compute-instance-idle-shutdown-late]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: a day at most, or no duration",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i0",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "P1D"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i1",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "PT24H"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i2",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "PT1440M"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i3",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "PT23H60M"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i4",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "P0D"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i5",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "3 days"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i6",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "about P3D"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i7",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "P3DX"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i8",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "x2880"
        }
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "name": "demo/i9",
      "properties": {
        "computeType": "ComputeInstance",
        "disableLocalAuth": true,
        "properties": {
          "idleTimeBeforeShutdown": "2880x"
        }
      }
    }`,
    ],
  },
];
