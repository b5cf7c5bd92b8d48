import { learn, type Setting } from "./setting.ts";

const identities = {
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
const reference = "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes";
const onOff = { enabled: "Enabled", disabled: "Disabled" };
const trueFalse = { enabled: true, disabled: false };
const localAuth = {
  type: "flag",
  summary: "Whether SSH keys and passwords are refused, so that only Microsoft Entra identities get in.",
  values: { true: "Entra identities only", false: "local accounts with a key or password too" },
  whenAbsent: "false",
  safer: "true",
  in: { arm: { path: "properties.disableLocalAuth", since: "2021-04-01" } },
} as const;
const network = {
  type: "block",
  summary: "The subnet of your own virtual network that the machines are placed in.",
  constraint: "Must be absent where the workspace has a managed network.",
  source: learn("how-to-secure-training-vnet"),
} as const;
const publicIp = {
  type: "flag",
  summary: "Whether each machine gets a public IP address.",
  values: { true: "every machine has one, and Azure ML connects in over it", false: "none has one" },
  whenAbsent: "true",
  safer: "false",
  constraint: "False needs a managed network, or a subnet plus a private endpoint on the workspace.",
  source: learn("how-to-secure-training-vnet"),
} as const;

export const clusterSsh: Setting = {
  id: "computeCluster.remoteLoginPortPublicAccess",
  kind: "computeCluster",
  type: "choice",
  summary: "Whether the SSH port is open on the public address of every node.",
  values: {
    enabled: "open",
    disabled: "closed",
    notSpecified: "closed in a subnet, open on all public nodes otherwise",
  },
  whenAbsent: "notSpecified",
  safer: "disabled",
  createOnly: true,
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: {
      path: "properties.properties.remoteLoginPortPublicAccess",
      words: { ...onOff, notSpecified: "NotSpecified" },
      since: "2019-06-01",
    },
    "cli-v2": { path: "ssh_public_access_enabled", words: trueFalse },
  },
};

export const clusterAccount: Setting = {
  id: "computeCluster.userAccountCredentials",
  kind: "computeCluster",
  type: "block",
  summary: "A local administrator account that is made on every node.",
  constraint: "In YAML its presence alone turns local authentication on.",
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: { path: "properties.properties.userAccountCredentials", since: "2018-11-19" },
    "cli-v2": { path: "ssh_settings" },
  },
};

export const clusterAdminUserName: Setting = {
  id: "computeCluster.userAccountCredentials.adminUserName",
  kind: "computeCluster",
  type: "text",
  summary: "Name of the local administrator account on every node.",
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: { path: "properties.properties.userAccountCredentials.adminUserName", since: "2018-11-19" },
    "cli-v2": { path: "ssh_settings.admin_username" },
  },
};

export const clusterAdminPassword: Setting = {
  id: "computeCluster.userAccountCredentials.adminUserPassword",
  kind: "computeCluster",
  type: "secret",
  summary: "Password of the local administrator account; anyone who reads the file has it.",
  constraint: "Use an SSH public key instead, or leave the whole block out.",
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: { path: "properties.properties.userAccountCredentials.adminUserPassword", since: "2018-11-19" },
    "cli-v2": { path: "ssh_settings.admin_password" },
  },
};

export const clusterSshKey: Setting = {
  id: "computeCluster.userAccountCredentials.adminUserSshPublicKey",
  kind: "computeCluster",
  type: "text",
  summary: "Public SSH key of the local administrator account.",
  constraint: "The public half only.",
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: { path: "properties.properties.userAccountCredentials.adminUserSshPublicKey", since: "2018-11-19" },
    "cli-v2": { path: "ssh_settings.ssh_key_value" },
  },
};

export const clusterLocalAuth: Setting = {
  ...localAuth,
  id: "computeCluster.disableLocalAuth",
  kind: "computeCluster",
  constraint: "Conflicts with `userAccountCredentials`. The `az ml` client sets it where `ssh_settings` is left out.",
  source: learn("reference-yaml-compute-aml"),
};

export const clusterPublicIp: Setting = {
  ...publicIp,
  id: "computeCluster.enableNodePublicIp",
  kind: "computeCluster",
  in: {
    arm: { path: "properties.properties.enableNodePublicIp", since: "2021-01-01" },
    "cli-v2": { path: "enable_node_public_ip" },
  },
};

export const clusterSubnet: Setting = {
  ...network,
  id: "computeCluster.subnet",
  kind: "computeCluster",
  in: {
    arm: { path: "properties.properties.subnet", since: "2018-11-19" },
    "cli-v2": { path: "network_settings" },
  },
};

export const clusterIdentity: Setting = {
  id: "computeCluster.identity.type",
  kind: "computeCluster",
  type: "choice",
  summary: "The managed identity with which jobs read data and pull images.",
  values: identities.values,
  whenAbsent: "none",
  constraint: "One system-assigned or several user-assigned identities, not both.",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: { path: "identity.type", words: identities.arm, since: "2018-11-19" },
    "cli-v2": { path: "identity.type", words: identities.yaml },
  },
};

export const clusterUserIdentities: Setting = {
  id: "computeCluster.identity.userAssignedIdentities",
  kind: "computeCluster",
  type: "list",
  summary: "The user-assigned identities of the cluster.",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: { path: "identity.userAssignedIdentities", since: "2020-03-01" },
    "cli-v2": { path: "identity.user_assigned_identities" },
  },
};

export const clusterTier: Setting = {
  id: "computeCluster.vmPriority",
  kind: "computeCluster",
  type: "choice",
  summary: "Whether nodes are yours until released, or may be taken away while a job runs.",
  values: { dedicated: "kept until released", lowPriority: "cheaper, and may be taken away; no matter of security" },
  whenAbsent: "dedicated",
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: {
      path: "properties.properties.vmPriority",
      words: { dedicated: "Dedicated", lowPriority: "LowPriority" },
      since: "2018-11-19",
    },
    "cli-v2": { path: "tier", words: { lowPriority: "low_priority" } },
  },
};

export const clusterMinNodes: Setting = {
  id: "computeCluster.scaleSettings.minNodeCount",
  kind: "computeCluster",
  type: "text",
  summary: "How many nodes stay up when there is no work.",
  whenAbsent: "0",
  safer: "0",
  constraint: "Nodes that stay up keep their disks and are not re-imaged with patches.",
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: { path: "properties.properties.scaleSettings.minNodeCount", since: "2018-11-19" },
    "cli-v2": { path: "min_instances" },
  },
};

export const clusterIdleTime: Setting = {
  id: "computeCluster.scaleSettings.nodeIdleTimeBeforeScaleDown",
  kind: "computeCluster",
  type: "text",
  summary: "How long a node may idle before it is released: seconds in YAML, an ISO 8601 duration in ARM.",
  constraint: "The `az ml` client assumes 120 seconds.",
  source: learn("reference-yaml-compute-aml"),
  in: {
    arm: { path: "properties.properties.scaleSettings.nodeIdleTimeBeforeScaleDown", since: "2018-11-19" },
    "cli-v2": { path: "idle_time_before_scale_down" },
  },
};

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
  source: learn("how-to-create-compute-instance"),
  in: {
    arm: { path: "identity.userAssignedIdentities", since: "2020-03-01" },
    "cli-v2": { path: "identity.user_assigned_identities" },
  },
};

export const attachedPassword: Setting = {
  id: "attachedCompute.administratorAccount.password",
  kind: "attachedCompute",
  type: "secret",
  summary: "Password of the machine's administrator; anyone who reads the file has it.",
  constraint: "Use a key pair instead. The schema does not mark it as a secret.",
  source: learn("reference-yaml-compute-vm"),
  in: {
    arm: { path: "properties.properties.administratorAccount.password", since: "2018-11-19" },
    "cli-v2": { path: "ssh_settings.admin_password" },
  },
};

export const attachedPrivateKey: Setting = {
  id: "attachedCompute.administratorAccount.privateKeyData",
  kind: "attachedCompute",
  type: "secret",
  summary: "Private SSH key of the machine's administrator.",
  source: learn("reference-yaml-compute-vm"),
  in: { arm: { path: "properties.properties.administratorAccount.privateKeyData", since: "2018-11-19" } },
};

export const attachedPrivateKeyFile: Setting = {
  id: "attachedCompute.sshSettings.sshPrivateKeyFile",
  kind: "attachedCompute",
  type: "text",
  summary: "File with the private SSH key of the machine's administrator; it is read and uploaded when attaching.",
  constraint: "A path, not the key itself.",
  source: learn("reference-yaml-compute-vm"),
  in: { "cli-v2": { path: "ssh_settings.ssh_private_key_file" } },
};

export const attachedSshPort: Setting = {
  id: "attachedCompute.sshPort",
  kind: "attachedCompute",
  type: "text",
  summary: "SSH port on which Azure ML reaches the machine.",
  constraint: "The `az ml` client assumes 22.",
  source: learn("reference-yaml-compute-vm"),
  in: {
    arm: { path: "properties.properties.sshPort", since: "2018-11-19" },
    "cli-v2": { path: "ssh_settings.ssh_port" },
  },
};

export const attachedLocalAuth: Setting = {
  ...localAuth,
  id: "attachedCompute.disableLocalAuth",
  kind: "attachedCompute",
  constraint: "Azure Policy asks for it on clusters and instances only.",
  source: reference,
};

export const attachedIdentity: Setting = {
  ...clusterIdentity,
  id: "attachedCompute.identity.type",
  kind: "attachedCompute",
  summary: "The managed identity that the attached compute uses.",
};

export const kubernetesNamespace: Setting = {
  id: "attachedCompute.namespace",
  kind: "attachedCompute",
  type: "text",
  summary: "Kubernetes namespace that jobs and deployments run in.",
  constraint: "The `az ml` client takes `default` where it is left out, next to whatever else runs there.",
  source: learn("how-to-attach-kubernetes-to-workspace"),
  in: { arm: { path: "properties.properties.namespace", since: "2021-07-01" }, "cli-v2": { path: "namespace" } },
};

export const relayConnectionString: Setting = {
  id: "attachedCompute.relayConnectionString",
  kind: "attachedCompute",
  type: "secret",
  summary: "Connection string, with its key, of the relay between the cluster and Azure ML.",
  source: learn("how-to-attach-kubernetes-to-workspace"),
  in: {
    arm: { path: "properties.properties.relayConnectionString", since: "2021-07-01" },
    "cli-v2": { path: "properties.relayConnectionString" },
  },
};

export const serviceBusConnectionString: Setting = {
  id: "attachedCompute.serviceBusConnectionString",
  kind: "attachedCompute",
  type: "secret",
  summary: "Connection string, with its key, of the service bus between the cluster and Azure ML.",
  source: learn("how-to-attach-kubernetes-to-workspace"),
  in: {
    arm: { path: "properties.properties.serviceBusConnectionString", since: "2021-07-01" },
    "cli-v2": { path: "properties.serviceBusConnectionString" },
  },
};

export const aksTls: Setting = {
  id: "attachedCompute.sslConfiguration.status",
  kind: "attachedCompute",
  type: "choice",
  summary: "Whether web services on the AKS cluster speak HTTPS.",
  values: {
    disabled: "plain HTTP: data, keys and tokens can be read on the way",
    enabled: "HTTPS with your certificate",
    auto: "HTTPS with a certificate from Microsoft",
  },
  whenAbsent: "disabled",
  safer: "enabled",
  constraint: "Enabled needs `cert`, `key` and `cname`; Auto needs `leafDomainLabel`.",
  source: learn("v1/how-to-secure-web-service"),
  in: {
    arm: {
      path: "properties.properties.sslConfiguration.status",
      words: { ...onOff, auto: "Auto" },
      since: "2018-11-19",
    },
  },
};

export const aksTlsKey: Setting = {
  id: "attachedCompute.sslConfiguration.key",
  kind: "attachedCompute",
  type: "secret",
  summary: "Private key of the TLS certificate.",
  constraint: "Only from a secure parameter.",
  source: learn("v1/how-to-secure-web-service"),
  in: { arm: { path: "properties.properties.sslConfiguration.key", since: "2018-11-19" } },
};

export const aksLoadBalancer: Setting = {
  id: "attachedCompute.loadBalancerType",
  kind: "attachedCompute",
  type: "choice",
  summary: "Whether web services on the AKS cluster get a public address.",
  values: { publicIp: "reachable from the internet", internalLoadBalancer: "reachable only inside the network" },
  whenAbsent: "publicIp",
  safer: "internalLoadBalancer",
  constraint: "An internal load balancer goes with `loadBalancerSubnet`.",
  source: learn("v1/how-to-deploy-azure-kubernetes-service"),
  in: {
    arm: {
      path: "properties.properties.loadBalancerType",
      words: { publicIp: "PublicIp", internalLoadBalancer: "InternalLoadBalancer" },
      since: "2021-04-01",
    },
  },
};

export const databricksAccessToken: Setting = {
  id: "attachedCompute.databricksAccessToken",
  kind: "attachedCompute",
  type: "secret",
  summary: "Personal access token with which Azure ML drives the Databricks workspace.",
  constraint: "Only from a secure parameter. The schema does not mark it as a secret.",
  source: reference,
  in: { arm: { path: "properties.properties.databricksAccessToken", since: "2018-11-19" } },
};
