/** Custom roles. Source: Microsoft's role-based-access-control/role-definitions. */
export const roleNotes: Readonly<Record<string, string>> = {
  Name: "The name of the role.",
  roleName: "The name of the role.",
  IsCustom: "Whether this is a custom role.",
  Description: "What the role is for, in free words.",
  permissions: "What the role allows.",
  Actions: "The actions that the role allows.",
  actions: "The actions that the role allows.",
  NotActions: "The actions that are taken out of those allowed; another role can still allow them.",
  notActions: "The actions that are taken out of those allowed; another role can still allow them.",
  DataActions: "The actions on data that the role allows.",
  dataActions: "The actions on data that the role allows.",
  NotDataActions: "The actions on data that are taken out of those allowed.",
  notDataActions: "The actions on data that are taken out of those allowed.",
  AssignableScopes: "Where the role may be assigned.",
  assignableScopes: "Where the role may be assigned.",
};
