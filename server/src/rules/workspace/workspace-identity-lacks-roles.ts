import { enableRbacAuthorization } from "../../catalog/key-vault.ts";
import { principalId } from "../../catalog/role-assignment.ts";
import type { Setting } from "../../catalog/setting.ts";
import { primaryUserAssignedIdentity } from "../../catalog/workspace-identity.ts";
import { containerRegistry, keyVault, storageAccount } from "../../catalog/workspace-resources.ts";
import { hasLinkedTemplates } from "../../model/graph.ts";
import { isAlways, type Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { identity, storage, storageRoleOfIdentity, vaultWithRoles } from "../case-resources.ts";
import { workspaceWithIdentityAndVault } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";

const needed: readonly { readonly setting: Setting; readonly called: string }[] = [
  { setting: storageAccount, called: "storage account" },
  { setting: keyVault, called: "key vault" },
  { setting: containerRegistry, called: "container registry" },
];

/** Where roles do not decide, the identity may have been let in by an access policy. */
const isDecidedByRoles = (resource: Resource): boolean =>
  resource.kind !== "keyVault" || isAlways(resource.read(enableRbacAuthorization), "true");

const reaches = (assignment: Resource, resource: Resource): boolean =>
  !assignment.extends || (assignment.holders?.() ?? []).includes(resource);

const rule: Rule = {
  id: "workspace-identity-lacks-roles",
  control: "identity",
  severity: "hint",
  title: "The identity that the workspace acts as gets roles here, but none on something that it works with.",
  why: "Azure assigns roles to a system-assigned identity of a workspace, but none to one of yours. Without them the workspace cannot read its own data or secrets, and what is handed out in a hurry when that is noticed is often far too much.",
  fixNote:
    "There is no quick fix, because the role may be assigned elsewhere. Microsoft's page lists what the identity needs on each resource: Contributor, and Storage Blob Data Contributor or Key Vault Administrator for what is inside.",
  kinds: ["workspace", "roleAssignment"],
  settings: [primaryUserAssignedIdentity, principalId],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["IM-3", "PA-7"] },
  *check(workspace, others) {
    const [identity] = workspace.refersTo?.(primaryUserAssignedIdentity) ?? [];
    const [written] = workspace.idsIn?.(primaryUserAssignedIdentity) ?? [];
    if (workspace.kind !== "workspace" || !identity || !written || hasLinkedTemplates(others)) return;
    const assignments = others.filter(({ kind }) => kind === "roleAssignment");
    const principals = assignments.map((assignment) => assignment.refersTo?.(principalId) ?? []);
    // Of some, nobody knows who gets the role, or on what.
    if (principals.some((found) => found.length === 0) || assignments.some(isUnclear)) return;
    const own = assignments.filter((_, i) => principals[i]?.includes(identity));
    if (own.length === 0) return;
    const lacking = needed.filter(({ setting }) =>
      (workspace.refersTo?.(setting) ?? []).some(
        (resource) => isDecidedByRoles(resource) && !own.some((assignment) => reaches(assignment, resource)),
      ),
    );
    for (const { called } of lacking)
      yield {
        span: written.span,
        message: `The identity that the workspace acts as gets roles here, but none on the ${called}.`,
        severity: rule.severity,
        fixes: [],
      };
  },
};

const isUnclear = (assignment: Resource): boolean =>
  assignment.extends === true && (assignment.holders?.() ?? []).length === 0;

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: a role on the storage account only",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "identity": {
        "type": "UserAssigned",
        "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')]": {} }
      },
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "keyVault": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
        "primaryUserAssignedIdentity": "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')]"
      //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[workspace-identity-lacks-roles]
      }
    }`,
      identity,
      storage,
      vaultWithRoles,
      storageRoleOfIdentity,
    ],
  },
  {
    name: "arm: a role on both",
    resources: [
      workspaceWithIdentityAndVault,
      identity,
      storage,
      vaultWithRoles,
      storageRoleOfIdentity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "scope": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '00482a5a-887f-4fb3-b363-3b7fe8e74483')]",
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: a role on the whole group",
    resources: [
      workspaceWithIdentityAndVault,
      identity,
      storage,
      vaultWithRoles,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')]",
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: a vault that access policies decide about",
    resources: [
      workspaceWithIdentityAndVault,
      identity,
      storage,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "accessPolicies": "[parameters('policies')]" }
    }`,
      storageRoleOfIdentity,
    ],
  },
  {
    name: "arm: roles are assigned elsewhere",
    resources: [workspaceWithIdentityAndVault, identity, storage, vaultWithRoles],
  },
  {
    name: "arm: nobody knows who gets a role",
    resources: [
      workspaceWithIdentityAndVault,
      identity,
      storage,
      vaultWithRoles,
      storageRoleOfIdentity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "scope": "[resourceId('Microsoft.KeyVault/vaults', 'keys')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '00482a5a-887f-4fb3-b363-3b7fe8e74483')]",
        "principalId": "[parameters('principal')]"
      }
    }`,
    ],
  },
];
