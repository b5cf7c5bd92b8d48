import { assignedRole, assignmentCondition, principalId } from "../../catalog/role-assignment.ts";
import { usersOf } from "../../model/graph.ts";
import type { Resource } from "../../model/resource.ts";
import { builtInRole } from "../../roles/index.ts";
import type { Case } from "../case.ts";
import { identity, storage, storageRoleOfIdentity } from "../case-resources.ts";
import { workspace, workspaceWithIdentity } from "../case-workspaces.ts";
import type { Rule, Severity } from "../rule.ts";

/** Roles whose holders hand out roles, so that a condition is what limits them. */
const handsOutRoles = new Set(["Owner", "User Access Administrator", "Role Based Access Control Administrator"]);

const called: Readonly<Partial<Record<Resource["kind"], string>>> = {
  workspace: "workspace",
  onlineEndpoint: "endpoint",
  batchEndpoint: "endpoint",
  computeCluster: "compute",
  computeInstance: "compute",
  attachedCompute: "compute",
};

/** What acts as the identity that gets a role: rather an endpoint or compute, which runs your code, than a workspace. */
function actorOf(assignment: Resource, others: readonly Resource[]): Resource | undefined {
  const principals = assignment.refersTo?.(principalId) ?? [];
  const actors = principals
    .flatMap((principal) => (called[principal.kind] ? principal : usersOf(principal, others)))
    .filter(({ kind }) => called[kind] !== undefined);
  return actors.find(({ kind }) => kind !== "workspace") ?? actors[0];
}

function severityFor(role: string, assignment: Resource, actor: Resource): Severity | undefined {
  if (handsOutRoles.has(role)) return assignment.read(assignmentCondition).is === "absent" ? "warning" : undefined;
  if (role !== "Contributor" || assignment.extends) return undefined;
  // Until November 2024, Azure gave the identity of a workspace this very role.
  return actor.kind === "workspace" ? "information" : "warning";
}

const rule: Rule = {
  id: "role-assignment-too-strong",
  control: "access",
  severity: "warning",
  title: "An identity of Azure Machine Learning gets a role that reaches far beyond its work.",
  why: "Whoever gets code to run as that identity, with a job, a notebook or a request that breaks the scoring script, holds the role: an owner gives themselves any other role, a contributor of the group reads the keys of everything in it.",
  fixNote:
    "There is no quick fix, because only you know what the code does. Assign roles for single tasks on single resources, such as Storage Blob Data Reader on the account; Microsoft's page lists what a workspace needs on each resource.",
  kinds: ["roleAssignment"],
  settings: [assignedRole, principalId, assignmentCondition],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["PA-7"], article: "Securing compute targets and data" },
  *check(assignment, others) {
    const actor = actorOf(assignment, others);
    const [written, other] = assignment.idsIn?.(assignedRole) ?? [];
    const role = written && !other ? builtInRole(written.id)?.name : undefined;
    const severity = actor && role !== undefined ? severityFor(role, assignment, actor) : undefined;
    if (!actor || !written || !severity) return;
    const where = assignment.extends ? "" : " on everything that is deployed beside it";
    yield {
      span: written.span,
      message: `The identity of the ${called[actor.kind]} gets the role ${role}${where}.`,
      severity,
      fixes: [],
      related: [{ span: actor.anchor, message: "What acts as this identity." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: owner of the group",
    resources: [
      workspaceWithIdentity,
      identity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635')]",
      //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assignment-too-strong]
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: an endpoint that contributes to the group",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/score",
      "identity": { "type": "SystemAssigned" },
      "properties": { "authMode": "AADToken" }
    }`,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')]",
      //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assignment-too-strong]
        "principalId": "[reference(resourceId('Microsoft.MachineLearningServices/workspaces/onlineEndpoints', 'demo', 'score'), '2024-04-01', 'Full').identity.principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: a workspace that contributes to the group, as Azure used to arrange it",
    resources: [
      workspaceWithIdentity,
      identity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')]",
      //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-assignment-too-strong]
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: one identity for the workspace and a cluster that runs jobs",
    resources: [
      workspaceWithIdentity,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cluster",
      "identity": {
        "type": "UserAssigned",
        "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')]": {} }
      },
      "properties": { "computeType": "AmlCompute", "properties": {} }
    }`,
      identity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')]",
      //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assignment-too-strong]
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: handing out roles for one account",
    resources: [
      workspaceWithIdentity,
      identity,
      storage,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "scope": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9')]",
      //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assignment-too-strong]
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: handing out roles under a condition",
    resources: [
      workspaceWithIdentity,
      identity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9')]",
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]",
        "conditionVersion": "2.0",
        "condition": "[parameters('condition')]"
      }
    }`,
    ],
  },
  {
    name: "arm: contributor of one account, as Microsoft documents it",
    resources: [
      workspaceWithIdentity,
      identity,
      storage,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "scope": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')]",
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: data of one account",
    resources: [workspaceWithIdentity, identity, storage, storageRoleOfIdentity],
  },
  {
    name: "arm: an identity that nothing of ours uses",
    resources: [
      workspace,
      identity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635')]",
        "principalId": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')).principalId]"
      }
    }`,
    ],
  },
  {
    name: "arm: a person",
    resources: [
      workspaceWithIdentity,
      identity,
      `
    {
      "type": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "name": "[guid('it')]",
      "properties": {
        "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635')]",
        "principalId": "[parameters('me')]"
      }
    }`,
    ],
  },
];
