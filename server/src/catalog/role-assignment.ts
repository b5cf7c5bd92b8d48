import type { Setting } from "./setting.ts";

const page = "https://learn.microsoft.com/azure/role-based-access-control/role-assignments-template";

export const assignedRole: Setting = {
  id: "roleAssignment.roleDefinitionId",
  kind: "roleAssignment",
  type: "text",
  summary: "Resource id of the role, which ends in the role's GUID.",
  source: page,
  in: { arm: { path: "properties.roleDefinitionId", since: "2015-07-01" } },
};

export const principalId: Setting = {
  id: "roleAssignment.principalId",
  kind: "roleAssignment",
  type: "text",
  summary: "Object id of the user, group or identity that gets the role.",
  source: page,
  in: { arm: { path: "properties.principalId", since: "2015-07-01" } },
};

export const assignmentCondition: Setting = {
  id: "roleAssignment.condition",
  kind: "roleAssignment",
  type: "text",
  summary: "What must hold for the role to count, such as which roles its holder may hand out.",
  source: "https://learn.microsoft.com/azure/role-based-access-control/conditions-overview",
  in: { arm: { path: "properties.condition", since: "2022-04-01" } },
};
