import { learn, type Setting } from "./setting.ts";

const source = learn("how-to-deploy-kubernetes-extension");

export const extensionType: Setting = {
  id: "kubernetesExtension.extensionType",
  kind: "kubernetesExtension",
  type: "text",
  summary: "What the extension adds to the cluster: `Microsoft.AzureML.Kubernetes` is Azure Machine Learning.",
  source,
  in: { arm: { path: "properties.extensionType", since: "2021-09-01" } },
};

export const allowInsecureConnections: Setting = {
  id: "kubernetesExtension.allowInsecureConnections",
  kind: "kubernetesExtension",
  type: "flag",
  summary: "Whether endpoints on the cluster answer over plain HTTP.",
  values: { true: "HTTP as well", false: "HTTPS only" },
  whenAbsent: "false",
  safer: "false",
  constraint: "Written as text, `True` or `False`. HTTPS needs a certificate and its name, `sslCname`.",
  source,
  in: {
    arm: {
      path: "properties.configurationSettings.allowInsecureConnections",
      words: { true: "True", false: "False" },
      since: "2021-09-01",
    },
  },
};

export const inferenceRouterServiceType: Setting = {
  id: "kubernetesExtension.inferenceRouterServiceType",
  kind: "kubernetesExtension",
  type: "choice",
  summary: "How endpoints on the cluster are reached.",
  values: {
    loadBalancer: "by a load balancer, which is public unless `internalLoadBalancerProvider` is set",
    nodePort: "by a port of every node",
    clusterIp: "from inside the cluster only",
  },
  safer: "clusterIp",
  source,
  in: {
    arm: {
      path: "properties.configurationSettings.inferenceRouterServiceType",
      words: { loadBalancer: "loadBalancer", nodePort: "nodePort", clusterIp: "clusterIP" },
      since: "2021-09-01",
    },
  },
};

export const internalLoadBalancerProvider: Setting = {
  id: "kubernetesExtension.internalLoadBalancerProvider",
  kind: "kubernetesExtension",
  type: "text",
  summary: "Makes the load balancer an internal one; `azure` is the only provider.",
  whenAbsent: "absent",
  source,
  in: { arm: { path: "properties.configurationSettings.internalLoadBalancerProvider", since: "2021-09-01" } },
};
