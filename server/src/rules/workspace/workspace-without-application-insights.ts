import { applicationInsights } from "../../catalog/workspace-resources.ts";
import { bringsAlong } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import type { Rule } from "../rule.ts";
import { isInherited } from "../setting-rule.ts";

const rule: Rule = {
  id: "workspace-without-application-insights",
  control: "monitoring",
  severity: "information",
  title: "The workspace has no Application Insights, so its endpoints can keep no logs.",
  why: "Endpoints and jobs send requests, errors and what their code prints to the Application Insights of the workspace. Without one there is no place for it, whatever a deployment says, and nobody can look up what happened.",
  fixNote:
    "There is no fix to apply, because it takes a resource: declare a `Microsoft.Insights/components` that is based on a Log Analytics workspace, and name it here. Files of the command line need none: it makes one.",
  kinds: ["workspace"],
  settings: [applicationInsights],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-monitor-online-endpoints",
  sources: { mcsb: ["LT-3"], article: "Activity log" },
  *check(workspace) {
    const reading = workspace.read(applicationInsights);
    const isFeatureStore = workspace.variant === "featureStore";
    if (reading.is !== "absent" || !reading.owner || isInherited(applicationInsights, workspace) || isFeatureStore)
      return;
    if (!bringsAlong(workspace)) return;
    yield {
      span: reading.anchor,
      message:
        "The workspace has no Application Insights, so its endpoints can keep no logs: 'applicationInsights' is not set.",
      severity: rule.severity,
      fixes: [],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: storage and vault, but no Application Insights",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    //^^^^^^^^^^^^ information[workspace-without-application-insights]
    }`,
      storage,
    ],
  },
  {
    name: "arm: made elsewhere, and a project has its hub's",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "applicationInsights": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Insights/components/demo" }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "project",
      "kind": "Project",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    }`,
      storage,
    ],
  },
];
