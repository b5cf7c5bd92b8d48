import { diagnosticLogs } from "../../catalog/diagnostic-setting.ts";
import { bringsAlong, hasLinkedTemplates } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "workspace-without-diagnostic-settings",
  control: "monitoring",
  severity: "hint",
  title: "This template keeps no logs of the workspace.",
  why: "Without a diagnostic setting, what happens in the workspace is recorded nowhere that you can search: after an incident, nobody can tell who read a model, changed an environment or started a compute. The setting may be deployed elsewhere, or by a policy; then this hint has nothing to tell you.",
  fixNote:
    "There is no quick fix, because the logs need a place of yours. Add a `Microsoft.Insights/diagnosticSettings` for the workspace that sends the category group `audit` or `allLogs` to a Log Analytics workspace.",
  kinds: ["workspace", "diagnosticSetting"],
  settings: [diagnosticLogs],
  source: "https://learn.microsoft.com/azure/machine-learning/monitor-azure-machine-learning",
  sources: { policy: ["afe0c3be-ba3b-4544-ba52-0c99672a8ad6"], mcsb: ["LT-3", "LT-4"], article: "Activity log" },
  profiles: {
    strict: { floor: "information", why: "Diagnostic settings are often deployed elsewhere, or by a policy." },
  },
  *check(workspace, others) {
    if (workspace.kind !== "workspace" || !bringsAlong(workspace) || hasLinkedTemplates(others)) return;
    const isLogged = others.some((other) => {
      const targets = other.kind === "diagnosticSetting" ? other.holders?.() : undefined;
      // Of some, nobody knows what they are for, or only that it is nothing of ours.
      return targets !== undefined && (targets.length === 0 || targets.includes(workspace));
    });
    if (isLogged) return;
    yield { span: workspace.anchor, message: rule.title, severity: rule.severity, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: none",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[workspace-without-diagnostic-settings]
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    }`,
      storage,
    ],
  },
  {
    name: "arm: for the storage only",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[workspace-without-diagnostic-settings]
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    }`,
      storage,
      `
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "logs",
      "scope": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]"
    }`,
    ],
  },
  {
    name: "arm: by scope",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "logs",
      "scope": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]"
    }`,
    ],
  },
  {
    name: "arm: nobody knows for what",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "logs",
      "scope": "[parameters('target')]"
    }`,
    ],
  },
  {
    name: "arm: another template may have it",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "network",
      "properties": { "mode": "Incremental", "templateLink": { "relativePath": "network.json" } }
    }`,
    ],
  },
  {
    name: "arm: a template for the workspace alone",
    resources: [workspace],
  },
];
