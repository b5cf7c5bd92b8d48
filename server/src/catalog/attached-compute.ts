import { clusterIdentity } from "./compute-cluster.ts";
import { localAuth, onOff, reference } from "./compute-spellings.ts";
import { learn, type Setting } from "./setting.ts";

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

export const aksTlsName: Setting = {
  id: "attachedCompute.sslConfiguration.cname",
  kind: "attachedCompute",
  type: "text",
  summary: "The host name that the TLS certificate of the AKS cluster is for.",
  constraint: "An action's file switches TLS on with it, together with the files of certificate and key.",
  source: learn("v1/how-to-secure-web-service"),
  in: {
    arm: { path: "properties.properties.sslConfiguration.cname", since: "2018-11-19" },
    "github-actions": { path: "ssl_cname" },
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
    "github-actions": {
      path: "load_balancer_type",
      words: { publicIp: "PublicIp", internalLoadBalancer: "InternalLoadBalancer" },
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

export const aksPurpose: Setting = {
  id: "attachedCompute.clusterPurpose",
  kind: "attachedCompute",
  type: "choice",
  summary: "What the AKS cluster is set up for.",
  values: {
    fastProd: "production",
    denseProd: "production, with more services on a node",
    devTest: "development and tests: no tolerance of faults",
  },
  whenAbsent: "fastProd",
  constraint: "Production needs at least three nodes.",
  source: learn("v1/how-to-create-attach-kubernetes"),
  in: {
    arm: {
      path: "properties.properties.clusterPurpose",
      words: { fastProd: "FastProd", denseProd: "DenseProd", devTest: "DevTest" },
      since: "2020-04-01",
    },
    "github-actions": {
      path: "cluster_purpose",
      words: { fastProd: "FastProd", denseProd: "DenseProd", devTest: "DevTest" },
    },
  },
};
