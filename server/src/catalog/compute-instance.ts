import { identities, localAuth, network, onOff, publicIp, trueFalse } from "./compute-spellings.ts";
import { learn, type Setting } from "./setting.ts";

export const instanceSsh: Setting = {
  id: "computeInstance.sshSettings.sshPublicAccess",
  kind: "computeInstance",
  type: "choice",
  summary: "Whether the instance can be reached by SSH on a public address.",
  values: { enabled: "open to whoever holds the key", disabled: "closed" },
  whenAbsent: "disabled",
  safer: "disabled",
  createOnly: true,
  constraint:
    "Cannot be changed later; the key can. In a managed network without public IP use `az ml compute connect-ssh`.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.sshSettings.sshPublicAccess", words: onOff, since: "2020-06-01" },
    "cli-v2": { path: "ssh_public_access_enabled", words: trueFalse },
  },
};

export const instanceSshKey: Setting = {
  id: "computeInstance.sshSettings.adminPublicKey",
  kind: "computeInstance",
  type: "text",
  summary: "Public SSH key of the instance's administrator.",
  constraint: "The public half only.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.sshSettings.adminPublicKey", since: "2020-06-01" },
    "cli-v2": { path: "ssh_settings.ssh_key_value" },
  },
};

export const instanceLocalAuth: Setting = {
  ...localAuth,
  id: "computeInstance.disableLocalAuth",
  kind: "computeInstance",
  constraint: "Conflicts with SSH access. The `az ml` client sets it unless `ssh_public_access_enabled` is true.",
  source: learn("reference-yaml-compute-instance"),
};

export const instancePublicIp: Setting = {
  ...publicIp,
  id: "computeInstance.enableNodePublicIp",
  kind: "computeInstance",
  in: {
    arm: { path: "properties.properties.enableNodePublicIp", since: "2022-05-01" },
    "cli-v2": { path: "enable_node_public_ip" },
  },
};

export const instanceSubnet: Setting = {
  ...network,
  id: "computeInstance.subnet",
  kind: "computeInstance",
  in: {
    arm: { path: "properties.properties.subnet", since: "2020-06-01" },
    "cli-v2": { path: "network_settings" },
  },
};

export const applicationSharingPolicy: Setting = {
  id: "computeInstance.applicationSharingPolicy",
  kind: "computeInstance",
  type: "choice",
  summary: "Who may open Jupyter and the other applications of the instance.",
  values: { personal: "its owner only", shared: "every user of the workspace" },
  safer: "personal",
  constraint: "Thought to be shared where it is left out; no page confirms that. YAML has no key for it.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: {
      path: "properties.properties.applicationSharingPolicy",
      words: { personal: "Personal", shared: "Shared" },
      since: "2020-06-01",
    },
  },
};

export const rootAccess: Setting = {
  id: "computeInstance.enableRootAccess",
  kind: "computeInstance",
  type: "flag",
  summary: "Whether the user of the instance may become root with `sudo`.",
  values: { true: "may become root", false: "may not" },
  whenAbsent: "true",
  safer: "false",
  constraint: "In preview versions of the API only. True where left out is what the `az ml` client assumes.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.enableRootAccess", since: "2023-08-01-preview" },
    "cli-v2": { path: "enable_root_access" },
  },
};

export const singleSignOn: Setting = {
  id: "computeInstance.enableSSO",
  kind: "computeInstance",
  type: "flag",
  summary: "Whether the assigned user is signed in on the instance without being asked again.",
  values: { true: "signed in automatically", false: "must sign in" },
  whenAbsent: "true",
  constraint: "Turn it off where you create the instance for somebody else and your setup script runs on it.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.enableSSO", since: "2025-12-01" },
    "cli-v2": { path: "enable_sso" },
  },
};

export const osPatching: Setting = {
  id: "computeInstance.enableOSPatching",
  kind: "computeInstance",
  type: "flag",
  summary: "Whether the operating system is patched automatically.",
  values: { true: "patched automatically", false: "patched only when the instance is made anew" },
  whenAbsent: "false",
  safer: "true",
  constraint: "In preview versions of the API only.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.enableOSPatching", since: "2023-08-01-preview" },
    "cli-v2": { path: "enable_os_patching" },
  },
};

export const idleShutdown: Setting = {
  id: "computeInstance.idleTimeBeforeShutdown",
  kind: "computeInstance",
  type: "text",
  summary: "How long the instance may idle before it stops: minutes in YAML, an ISO 8601 duration in ARM.",
  whenAbsent: "never",
  constraint: "15 minutes to 3 days. An instance with an identity needs Contributor on the workspace for it.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.idleTimeBeforeShutdown", since: "2025-12-01" },
    "cli-v2": { path: "idle_time_before_shutdown_minutes", also: ["idle_time_before_shutdown"] },
  },
};

export const schedules: Setting = {
  id: "computeInstance.schedules",
  kind: "computeInstance",
  type: "block",
  summary: "When the instance starts and stops.",
  constraint: "At most four.",
  source: learn("how-to-create-compute-instance"),
  in: { arm: { path: "properties.properties.schedules" }, "cli-v2": { path: "schedules" } },
};

export const assignedUser: Setting = {
  id: "computeInstance.personalComputeInstanceSettings.assignedUser",
  kind: "computeInstance",
  type: "block",
  summary: "The user that the instance is made for; without it, whoever creates it.",
  constraint: "With setup scripts or custom applications, single sign-on is switched off for that user.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.personalComputeInstanceSettings.assignedUser", since: "2020-08-01" },
    "cli-v2": { path: "create_on_behalf_of" },
  },
};

export const customServices: Setting = {
  id: "computeInstance.customServices",
  kind: "computeInstance",
  type: "list",
  summary: "Containers that run on the instance and are reached through its proxy.",
  constraint: "Publish as few ports as you can (1025 to 65535), and no secrets in their environment variables.",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "properties.properties.customServices", since: "2023-04-01" },
    "cli-v2": { path: "custom_applications" },
  },
};

export const privilegedApplications: Setting = {
  id: "computeInstance.customServices.docker.privileged",
  kind: "computeInstance",
  type: "flag",
  summary: "Whether the container of a custom application has the rights of the machine itself.",
  values: { true: "no wall between container and machine", false: "the container is held apart from the machine" },
  safer: "false",
  source: learn("how-to-create-compute-instance"),
  in: { arm: { path: "properties.properties.customServices[].docker.privileged", since: "2023-04-01" } },
};

export const setupScripts: Setting = {
  id: "computeInstance.setupScripts",
  kind: "computeInstance",
  type: "block",
  summary: "Scripts that run when the instance is made, and at every start as root.",
  constraint: "Inline scripts are only base64: no secrets in them or in their arguments.",
  source: learn("how-to-customize-compute-instance"),
  in: {
    arm: { path: "properties.properties.setupScripts", since: "2021-01-01" },
    "cli-v2": { path: "setup_scripts" },
  },
};

export const instanceIdentity: Setting = {
  id: "computeInstance.identity.type",
  kind: "computeInstance",
  type: "choice",
  summary: "The managed identity of the instance.",
  values: identities.values,
  whenAbsent: "none",
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "identity.type", words: identities.arm },
    "cli-v2": { path: "identity.type", words: identities.yaml },
  },
};

export const instanceUserIdentities: Setting = {
  id: "computeInstance.identity.userAssignedIdentities",
  kind: "computeInstance",
  type: "list",
  summary: "The user-assigned identities of the instance.",
  names: ["userAssignedIdentity"],
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "identity.userAssignedIdentities", since: "2020-03-01" },
    "cli-v2": { path: "identity.user_assigned_identities" },
  },
};
