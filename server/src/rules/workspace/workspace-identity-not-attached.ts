import type { Setting } from "../../catalog/setting.ts";
import { encryptionIdentity } from "../../catalog/workspace-encryption.ts";
import { identityType, primaryUserAssignedIdentity } from "../../catalog/workspace-identity.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Report, Rule } from "../rule.ts";
import { violated } from "../setting-rule.ts";
import { code, keyOf } from "../wording.ts";

const withoutUserAssigned = new Set<string | undefined>(["systemAssigned", "none"]);

function* judge(workspace: Resource, setting: Setting): Iterable<Report> {
  const type = workspace.read(identityType);
  const named = workspace.read(setting);
  if (type.is !== "known" || named.is !== "known") return;
  const has = violated(type, (v) => v.certain && withoutUserAssigned.has(v.canonical));
  const value = violated(named, (v) => v.certain && typeof v.raw === "string");
  if (!has || !value) return;
  yield {
    span: value.site.span,
    message: `${code(keyOf(setting, workspace))} names a user-assigned identity, but the workspace has none: add 'UserAssigned' to its identity type and list the identity there.`,
    severity: "error",
    fixes: [],
    related: [{ span: has.site.span, message: "The identity type of the workspace." }],
  };
}

const rule: Rule = {
  id: "workspace-identity-not-attached",
  control: "identity",
  severity: "error",
  title: "The workspace is told to use a user-assigned identity that it does not have.",
  why: "An identity that is not attached to the workspace cannot fetch its key or reach its storage. The people who wrote down the identity believe that it limits the workspace to chosen roles, and it does not.",
  fixNote:
    "There is no fix to apply: attach the identity under `identity`, with a type that includes user-assigned, or take the reference out.",
  kinds: ["workspace"],
  settings: [primaryUserAssignedIdentity, encryptionIdentity, identityType],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { policy: ["5f0c7d88-c7de-45b8-ac49-db49e72eaa78"], mcsb: ["IM-3", "DP-5"] },
  *check(workspace) {
    if (workspace.variant === "project") return;
    yield* judge(workspace, primaryUserAssignedIdentity);
    yield* judge(workspace, encryptionIdentity);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a primary identity, but system-assigned only",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
identity:
  type: system_assigned
primary_user_assigned_identity: /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml
#                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[workspace-identity-not-attached]
`,
  },
  {
    name: "cli-v2: both kinds",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
identity:
  type: system_assigned, user_assigned
  user_assigned_identities:
    /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml: {}
primary_user_assigned_identity: /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml
`,
  },
  {
    name: "arm: the identity that should fetch the key",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": { "type": "SystemAssigned" },
      "properties": {
        "encryption": {
          "identity": { "userAssignedIdentity": "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml" }
          //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[workspace-identity-not-attached]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: used or not, as the deployment decides",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "kind": { "type": "string", "defaultValue": "SystemAssigned" },
    "id": { "type": "string", "defaultValue": "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": { "type": "[parameters('kind')]" },
      "properties": { "primaryUserAssignedIdentity": "[if(equals(parameters('kind'), 'UserAssigned'), parameters('id'), null())]" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "unused",
      "identity": { "type": "SystemAssigned" },
      "properties": { "encryption": { "identity": { "userAssignedIdentity": {} } } }
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
      "identity": { "type": "SystemAssigned" },
      "properties": { "primaryUserAssignedIdentity": "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml" }
    }`,
    ],
  },
];
