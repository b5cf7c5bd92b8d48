import { applicationInsights, containerRegistry, keyVault, storageAccount } from "../../catalog/workspace-resources.ts";
import { bringsAlong } from "../../model/graph.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import type { Rule } from "../rule.ts";
import { isInherited } from "../setting-rule.ts";

/** Whether the file gives the workspace resources of its own: then a registry is not just left to another file. */
const bringsItsOwn = (workspace: Resource): boolean =>
  workspace.dialect === "arm"
    ? bringsAlong(workspace)
    : [storageAccount, keyVault, applicationInsights].some((setting) => workspace.read(setting).is !== "absent");

const rule: Rule = {
  id: "workspace-registry-made-by-azure-ml",
  control: "identity",
  severity: "hint",
  title:
    "The workspace has resources of its own, but Azure Machine Learning makes the container registry, with its admin user on.",
  why: "The admin user is one name and password for everybody, with all rights, and no log says who used it. In a registry that you make yourself it can stay off, and identities pull the images.",
  fixNote:
    "There is no fix to apply: make a registry without admin user, give the identities of the workspace and its computes the roles to pull and push, and name it here. One that Azure Machine Learning has made already can be changed later.",
  kinds: ["workspace"],
  settings: [containerRegistry],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["IM-1"] },
  *check(workspace) {
    const reading = workspace.read(containerRegistry);
    if (reading.is !== "absent" || !reading.owner || isInherited(containerRegistry, workspace)) return;
    if (!bringsItsOwn(workspace)) return;
    yield { span: reading.anchor, message: rule.title, severity: rule.severity, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: none named",
    syntax: "yaml",
    text: `
name: demo
#<--- hint[workspace-registry-made-by-azure-ml]
hbi_workspace: true
storage_account: /subscriptions/0/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/data`,
  },
  {
    name: "cli-v2: one's own",
    syntax: "yaml",
    text: `
name: demo
hbi_workspace: true
container_registry: /subscriptions/0/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/demo`,
  },
  {
    name: "arm: none named",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }
    //^^^^^^^^^^^^ hint[workspace-registry-made-by-azure-ml]
    }`,
      storage,
    ],
  },
  {
    name: "arm: one's own if a deployment says so, and a project has its hub's",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "registry": { "type": "string", "defaultValue": "" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[if(empty(parameters('registry')), json('null'), parameters('registry'))]" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "project",
      "kind": "Project",
      "properties": {}
    }
  ]
}`,
  },
  {
    name: "github-actions: none named",
    syntax: "json",
    text: `{
  "name": "demo",
//^^^^^^ hint[workspace-registry-made-by-azure-ml]
  "resource_group": "ml",
  "create_workspace": true,
  "storage_account": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/data"
}`,
  },
  {
    name: "github-actions: one's own",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "container_registry": "/subscriptions/0/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/demo"
}`,
  },
];
