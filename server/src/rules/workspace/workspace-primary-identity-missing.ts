import { identityType, primaryUserAssignedIdentity, userAssignedIdentities } from "../../catalog/workspace-identity.ts";
import type { Absent, Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { insert } from "../fix.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain, keyOf } from "../wording.ts";

const title = "The workspace has only user-assigned identities, and none of them is named as the one to use.";

function* judge(workspace: Resource): Iterable<Report> {
  const type = workspace.read(identityType);
  const primary = workspace.read(primaryUserAssignedIdentity);
  const value = violated(type, (v) => v.canonical === "userAssigned");
  if (!value || primary.is !== "absent") return;
  const fixes = nameTheOnlyOne(workspace, primary);
  const message = explain(title, value);
  yield { span: value.site.span, message, severity: severityOf("warning", value), fixes };
}

function nameTheOnlyOne(workspace: Resource, primary: Absent): readonly Fix[] {
  const [only, ...further] = workspace.entries(userAssignedIdentities);
  if (!only || further.length > 0) return [];
  const title = `Name the only identity as ${keyOf(primaryUserAssignedIdentity, workspace)}`;
  return insert(primaryUserAssignedIdentity, workspace, primary, only.key, false).map((fix) => ({ ...fix, title }));
}

const rule: Rule = {
  id: "workspace-primary-identity-missing",
  control: "identity",
  severity: "warning",
  title,
  why: "A workspace without a system-assigned identity must be told which of its identities reaches its storage, vault and registry. Without that the workspace may not come up, or may not use the identity whose roles you chose; Azure Policy reports it.",
  fixNote:
    "Names the workspace's only identity as its primary one. That identity needs roles on the workspace, its storage, vault, registry and Application Insights. Where there are several identities, the choice is yours.",
  kinds: ["workspace"],
  settings: [primaryUserAssignedIdentity, identityType, userAssignedIdentities],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: {
    psrule: ["Azure.ML.UserManagedIdentity", "AZR-000407"],
    policy: ["5f0c7d88-c7de-45b8-ac49-db49e72eaa78"],
    mcsb: ["IM-3"],
  },
  differs:
    "PSRule accepts `UserAssigned` alone. Both kinds together are a supported state that cannot be reverted, and no fault here.",
  *check(workspace) {
    if (workspace.variant !== "project") yield* judge(workspace);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: one identity, unnamed",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
identity:
  type: user_assigned
#       ^^^^^^^^^^^^^ warning[workspace-primary-identity-missing]
  user_assigned_identities:
    /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml: {}
`,
    fixed: [
      [
        "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml: {}",
        `/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml: {}
primary_user_assigned_identity: /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml`,
      ],
    ],
  },
  {
    name: "cli-v2: several identities, of which the author must choose",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
identity:
  type: user_assigned
#       ^^^^^^^^^^^^^ warning[workspace-primary-identity-missing]
  user_assigned_identities:
    /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/one: {}
    /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/two: {}
`,
  },
  {
    name: "cli-v2: beside a system-assigned identity none need be named",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
identity:
  type: system_assigned,user_assigned
  user_assigned_identities:
    /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml: {}
`,
  },
  {
    name: "arm: one identity, unnamed",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "identity": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": {
        "type": "UserAssigned",
        //      ^^^^^^^^^^^^^^ warning[workspace-primary-identity-missing]
        "userAssignedIdentities": { "[parameters('identity')]": {} }
      },
      "properties": {
        "description": "demo"
      }
    }
  ]
}`,
    fixed: [
      [
        '"description": "demo"',
        `"description": "demo",
        "primaryUserAssignedIdentity": "[parameters('identity')]"`,
      ],
    ],
  },
  {
    name: "arm: named",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "identity": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": { "type": "UserAssigned", "userAssignedIdentities": { "[parameters('identity')]": {} } },
      "properties": { "primaryUserAssignedIdentity": "[parameters('identity')]" }
    }
  ]
}`,
  },
  {
    name: "arm: a project, whose hub decides",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project",
      "identity": { "type": "UserAssigned", "userAssignedIdentities": { "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml": {} } },
      "properties": {}
    }`,
    ],
  },
];
