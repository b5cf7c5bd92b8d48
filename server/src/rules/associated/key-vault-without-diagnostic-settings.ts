import { diagnosticLogs } from "../../catalog/diagnostic-setting.ts";
import { hasLinkedTemplates, serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { vault } from "../case-resources.ts";
import { workspaceWithVault } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "key-vault-without-diagnostic-settings",
  control: "monitoring",
  severity: "hint",
  title: "This template keeps logs of other resources, but none of the key vault.",
  why: "Only the vault's own log tells who read which secret and when. After an incident nobody can say which of the workspace's credentials have to be changed.",
  fixNote:
    "There is no quick fix, because the logs need a place of yours. Add a `Microsoft.Insights/diagnosticSettings` for the vault that sends the category group `audit` to the place that the other logs go to.",
  kinds: ["keyVault", "diagnosticSetting"],
  settings: [diagnosticLogs],
  source: "https://learn.microsoft.com/azure/key-vault/general/logging",
  sources: {
    psrule: ["Azure.KeyVault.Logs", "AZR-000119"],
    policy: ["cf820ca0-f99e-4f3e-84fb-66e913812d21"],
    mcsb: ["LT-3", "DP-8"],
  },
  *check(vault, others, project) {
    if (vault.kind !== "keyVault" || !serves(vault, others, project) || hasLinkedTemplates(others)) return;
    const targets = others.flatMap((other) => (other.kind === "diagnosticSetting" ? [other.holders?.() ?? []] : []));
    // Of some, nobody knows what they are for, or only that it is nothing of ours.
    if (targets.length === 0 || targets.some((found) => found.length === 0 || found.includes(vault))) return;
    yield { span: vault.anchor, message: rule.title, severity: rule.severity, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: logs of the workspace only",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[key-vault-without-diagnostic-settings]
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {}
    }`,
      `
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "logs",
      "scope": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]",
      "properties": { "logs": [{ "categoryGroup": "audit", "enabled": true }] }
    }`,
    ],
  },
  {
    name: "arm: logs of both",
    resources: [
      workspaceWithVault,
      vault,
      `
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "logs",
      "scope": "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]",
      "properties": { "logs": [{ "categoryGroup": "audit", "enabled": true }] }
    }`,
      `
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "logs",
      "scope": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
      "properties": { "logs": [{ "categoryGroup": "audit", "enabled": true }] }
    }`,
    ],
  },
  {
    name: "arm: no logs at all: the rule about the workspace speaks",
    resources: [workspaceWithVault, vault],
  },
  {
    name: "arm: nobody knows for what",
    resources: [
      workspaceWithVault,
      vault,
      `
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "logs",
      "scope": "[parameters('target')]",
      "properties": { "logs": [{ "categoryGroup": "audit", "enabled": true }] }
    }`,
    ],
  },
];
