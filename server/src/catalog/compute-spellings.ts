import { learn } from "./setting.ts";

export const identities = {
  values: {
    systemAssigned: "made with the compute and gone with it",
    userAssigned: "your own, with the roles that you give them",
    "systemAssigned,userAssigned": "both kinds",
    none: "no identity: datastores need stored credentials",
  },
  arm: {
    systemAssigned: "SystemAssigned",
    userAssigned: "UserAssigned",
    "systemAssigned,userAssigned": "SystemAssigned,UserAssigned",
    none: "None",
  },
  yaml: {
    systemAssigned: "system_assigned",
    userAssigned: "user_assigned",
    "systemAssigned,userAssigned": "system_assigned,user_assigned",
  },
};

export const reference =
  "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes";

export const onOff = { enabled: "Enabled", disabled: "Disabled" };

export const trueFalse = { enabled: true, disabled: false };

export const localAuth = {
  type: "flag",
  summary: "Whether SSH keys and passwords are refused, so that only Microsoft Entra identities get in.",
  values: { true: "Entra identities only", false: "local accounts with a key or password too" },
  whenAbsent: "false",
  safer: "true",
  in: { arm: { path: "properties.disableLocalAuth", since: "2021-04-01" } },
} as const;

export const network = {
  type: "block",
  summary: "The subnet of your own virtual network that the machines are placed in.",
  constraint: "Must be absent where the workspace has a managed network.",
  source: learn("how-to-secure-training-vnet"),
} as const;

export const publicIp = {
  type: "flag",
  summary: "Whether each machine gets a public IP address.",
  values: { true: "every machine has one, and Azure ML connects in over it", false: "none has one" },
  whenAbsent: "true",
  safer: "false",
  constraint: "False needs a managed network, or a subnet plus a private endpoint on the workspace.",
  source: learn("how-to-secure-training-vnet"),
} as const;
