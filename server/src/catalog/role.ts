import type { Setting } from "./setting.ts";

const definitions = "https://learn.microsoft.com/azure/role-based-access-control/role-definitions";

export const roleActions: Setting = {
  id: "roleDefinition.actions",
  kind: "roleDefinition",
  type: "list",
  summary:
    "What holders of the role may do with resources themselves, as `Provider/type/read`, `write`, `delete` or `…/action`.",
  constraint:
    "`*` stands for any run of characters, and for actions that Azure has yet to invent. Names compare without regard to case.",
  source: `${definitions}#actions`,
  in: {
    arm: { path: "properties.permissions[].actions", since: "2015-07-01" },
    "role-definition": {
      path: "Actions",
      also: ["permissions[].actions", "properties.permissions[].actions"],
    },
  },
};

export const roleNotActions: Setting = {
  id: "roleDefinition.notActions",
  kind: "roleDefinition",
  type: "list",
  summary: "What is taken away from a wildcard in the actions of the same role.",
  constraint: "It is no prohibition: another role of the same holder can give the action back.",
  source: `${definitions}#notactions`,
  in: {
    arm: { path: "properties.permissions[].notActions", since: "2015-07-01" },
    "role-definition": {
      path: "NotActions",
      also: ["permissions[].notActions", "properties.permissions[].notActions"],
    },
  },
};

export const roleDataActions: Setting = {
  id: "roleDefinition.dataActions",
  kind: "roleDefinition",
  type: "list",
  summary: "What holders of the role may do with the data inside resources, such as blobs.",
  constraint: "Azure Machine Learning has no data actions: all of its actions belong under the plain ones.",
  source: `${definitions}#dataactions`,
  in: {
    arm: { path: "properties.permissions[].dataActions", since: "2022-04-01" },
    "role-definition": {
      path: "DataActions",
      also: ["permissions[].dataActions", "properties.permissions[].dataActions"],
    },
  },
};

export const roleNotDataActions: Setting = {
  id: "roleDefinition.notDataActions",
  kind: "roleDefinition",
  type: "list",
  summary: "What is taken away from a wildcard in the data actions of the same role.",
  constraint: "It is no prohibition: another role of the same holder can give the action back.",
  source: `${definitions}#notdataactions`,
  in: {
    arm: { path: "properties.permissions[].notDataActions", since: "2022-04-01" },
    "role-definition": {
      path: "NotDataActions",
      also: ["permissions[].notDataActions", "properties.permissions[].notDataActions"],
    },
  },
};

export const roleAssignableScopes: Setting = {
  id: "roleDefinition.assignableScopes",
  kind: "roleDefinition",
  type: "list",
  summary: "Where the role can be assigned: in these management groups, subscriptions or resource groups, and below.",
  constraint:
    "At least one, of which at most one management group; `/` is for built-in roles only. What holders can reach is decided by the assignment, not by this list.",
  source: `${definitions}#assignablescopes`,
  in: {
    arm: { path: "properties.assignableScopes", since: "2015-07-01" },
    "role-definition": { path: "AssignableScopes", also: ["properties.assignableScopes"] },
  },
};

export const roleIsCustom: Setting = {
  id: "roleDefinition.isCustom",
  kind: "roleDefinition",
  type: "choice",
  summary: "Whether the role is one of your own or one that Azure brings along.",
  values: { custom: "a role of your own", builtIn: "a role of Azure's, which cannot be changed" },
  source: definitions,
  in: {
    arm: { path: "properties.type", words: { custom: "CustomRole", builtIn: "BuiltInRole" }, since: "2015-07-01" },
    "role-definition": { path: "IsCustom", words: { custom: true, builtIn: false } },
  },
};
