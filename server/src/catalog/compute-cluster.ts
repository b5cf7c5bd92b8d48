import { identities, localAuth, network, onOff, publicIp, trueFalse } from "./compute-spellings.ts";
import { learn, type Setting } from "./setting.ts";

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
    "github-actions": { path: "remote_login_port_public_access", words: { ...onOff, notSpecified: "NotSpecified" } },
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
    "github-actions": { path: "subnet_name" },
  },
};

export const clusterNetworkName: Setting = {
  id: "computeCluster.subnet.network",
  kind: "computeCluster",
  type: "text",
  summary: "The virtual network that the subnet of the cluster is in.",
  constraint:
    "An action's file needs it together with the subnet and the resource group, or the cluster is in no network.",
  source: learn("how-to-secure-training-vnet"),
  in: { "cli-v2": { path: "network_settings.vnet_name" }, "github-actions": { path: "vnet_name" } },
};

export const clusterNetworkGroup: Setting = {
  id: "computeCluster.subnet.resourceGroup",
  kind: "computeCluster",
  type: "text",
  summary: "The resource group of the virtual network that the cluster is in.",
  constraint:
    "A template names it in the id of the subnet. An action's file needs it together with network and subnet, or the cluster is in no network.",
  source: learn("how-to-secure-training-vnet"),
  in: {
    arm: { path: "properties.properties.subnet.id", since: "2018-11-19" },
    "github-actions": { path: "vnet_resource_group_name" },
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
  names: ["userAssignedIdentity"],
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
    "github-actions": { path: "min_nodes" },
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
