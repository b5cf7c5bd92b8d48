import { learn, type Setting } from "./setting.ts";

const authentication = learn("v1/how-to-authenticate-web-service");
const tls = learn("v1/how-to-secure-web-service");
const aci = learn("v1/how-to-deploy-azure-container-instance");
const aks = learn("v1/how-to-deploy-azure-kubernetes-service");
const cmk = learn("how-to-setup-customer-managed-keys");
const network = learn("v1/how-to-secure-inferencing-vnet");

const since = "2021-01-01";

/** A v1 deployment config has its keys at the top; a template has them under `properties` or beside it. Actions have words of their own. */
const spelled = (key: string, { arm = key, actions }: { arm?: string; actions?: string } = {}): Setting["in"] => ({
  arm: { path: `properties.${arm}`, also: [arm], since },
  "sdk-v1": { path: key },
  ...(actions === undefined ? {} : { "github-actions": { path: actions } }),
});

export const computeType: Setting = {
  id: "webService.computeType",
  kind: "webService",
  type: "choice",
  summary: "What the web service runs on; it decides which other settings count and what their defaults are.",
  values: {
    aci: "Azure Container Instances, for tests: no token authentication, TLS per service",
    aks: "a Kubernetes cluster, which also holds the TLS settings",
    local: "this machine, with neither authentication nor TLS",
  },
  source: aci,
  in: {
    arm: { path: "properties.computeType", also: ["computeType"], words: { aci: "ACI", aks: "AKS" }, since },
    "sdk-v1": { path: "computeType", words: { aci: "ACI", aks: "AKS" } },
  },
};

export const authEnabled: Setting = {
  id: "webService.authEnabled",
  kind: "webService",
  type: "flag",
  summary: "Whether callers of the scoring endpoint must show a key.",
  values: { true: "callers need one of two fixed keys", false: "no key is asked for" },
  whenAbsent: { dialect: { "sdk-v1": { by: "webService.computeType", is: { aci: "false", aks: "true" } } } },
  safer: "true",
  constraint: "Not together with token authentication. A template's defaults are not verified.",
  source: authentication,
  in: spelled("authEnabled", { actions: "authentication_enabled" }),
};

export const tokenAuthEnabled: Setting = {
  id: "webService.tokenAuthEnabled",
  kind: "webService",
  type: "flag",
  summary: "Whether callers must show a short-lived token of Microsoft Entra ID.",
  values: { true: "callers fetch a token that expires", false: "no token is asked for" },
  whenAbsent: "false",
  safer: "true",
  constraint: "AKS only, and only with key authentication off.",
  source: authentication,
  in: spelled("tokenAuthEnabled", { arm: "aadAuthEnabled", actions: "token_auth_enabled" }),
};

export const primaryKey: Setting = {
  id: "webService.primaryKey",
  kind: "webService",
  type: "secret",
  summary: "A fixed first key for callers.",
  constraint: "Left out, Azure generates one.",
  source: authentication,
  in: spelled("keys.primaryKey"),
};

export const secondaryKey: Setting = {
  id: "webService.secondaryKey",
  kind: "webService",
  type: "secret",
  summary: "A fixed second key for callers, to switch to while the first is renewed.",
  constraint: "Left out, Azure generates one.",
  source: authentication,
  in: spelled("keys.secondaryKey"),
};

export const keys: Setting = {
  id: "webService.keys",
  kind: "webService",
  type: "map",
  summary: "Fixed keys for callers, in place of generated ones.",
  constraint: "Never `null` in a deployment config: leave it out instead.",
  source: authentication,
  in: spelled("keys"),
};

export const sslEnabled: Setting = {
  id: "webService.sslEnabled",
  kind: "webService",
  type: "flag",
  summary: "Whether the scoring endpoint of a container instance is served over TLS.",
  values: { true: "HTTPS", false: "plain HTTP: keys and data travel readable" },
  whenAbsent: "false",
  safer: "true",
  constraint:
    "Needs certificate, key and `cname`. ACI only; on AKS the cluster has it. A template's default is not verified.",
  source: tls,
  in: spelled("sslEnabled", { actions: "ssl_enabled" }),
};

export const sslCertificate: Setting = {
  id: "webService.sslCertificate",
  kind: "webService",
  type: "text",
  summary: "The certificate, with its chain.",
  constraint: "A deployment config names a PEM file; a template holds the PEM text itself.",
  source: tls,
  in: spelled("sslCertificate", { actions: "ssl_cert_pem_file" }),
};

export const sslKey: Setting = {
  id: "webService.sslKey",
  kind: "webService",
  type: "text",
  summary: "The private key of the certificate, without passphrase.",
  constraint:
    "A deployment config names a PEM file; a template holds the key itself, so take it from a secure parameter.",
  source: tls,
  in: spelled("sslKey", { actions: "ssl_key_pem_file" }),
};

export const cname: Setting = {
  id: "webService.cname",
  kind: "webService",
  type: "text",
  summary: "The host name that the certificate is for.",
  source: tls,
  in: spelled("cname", { actions: "ssl_cname" }),
};

export const vaultBaseUrl: Setting = {
  id: "webService.vaultBaseUrl",
  kind: "webService",
  type: "text",
  summary: "The key vault with the key that encrypts the container instance.",
  constraint: "With `keyName` and `keyVersion`, or none of the three. ACI only.",
  source: cmk,
  in: spelled("vaultBaseUrl", { arm: "encryptionProperties.vaultBaseUrl" }),
};

export const keyName: Setting = {
  id: "webService.keyName",
  kind: "webService",
  type: "text",
  summary: "The name of the key that encrypts the container instance.",
  constraint: "With `vaultBaseUrl` and `keyVersion`, or none of the three. ACI only.",
  source: cmk,
  in: spelled("keyName", { arm: "encryptionProperties.keyName" }),
};

export const keyVersion: Setting = {
  id: "webService.keyVersion",
  kind: "webService",
  type: "text",
  summary: "The version of the key that encrypts the container instance.",
  constraint: "With `vaultBaseUrl` and `keyName`, or none of the three. ACI only.",
  source: cmk,
  in: spelled("keyVersion", { arm: "encryptionProperties.keyVersion" }),
};

export const vnetName: Setting = {
  id: "webService.vnetName",
  kind: "webService",
  type: "text",
  summary: "The virtual network of the container instance.",
  constraint:
    "With `subnetName`, or neither. Microsoft does not support it beside a workspace with a private endpoint.",
  source: network,
  in: spelled("vnetName", { arm: "vnetConfiguration.vnetName" }),
};

export const subnetName: Setting = {
  id: "webService.subnetName",
  kind: "webService",
  type: "text",
  summary: "The subnet of the container instance.",
  constraint: "With `vnetName`, or neither. Microsoft does not support it beside a workspace with a private endpoint.",
  source: network,
  in: spelled("subnetName", { arm: "vnetConfiguration.subnetName" }),
};

export const dnsNameLabel: Setting = {
  id: "webService.dnsNameLabel",
  kind: "webService",
  type: "text",
  summary: "The first part of the container instance's public host name; generated when left out.",
  constraint: "Public: it should not tell what the service is for. ACI only.",
  source: aci,
  in: spelled("dnsNameLabel", { actions: "dns_name_label" }),
};

export const location: Setting = {
  id: "webService.location",
  kind: "webService",
  type: "text",
  summary: "The region of the container instance; the workspace's own when left out.",
  constraint: "Keep it in the region of the data. ACI only in a deployment config.",
  source: aci,
  in: { arm: { path: "location", since }, "sdk-v1": { path: "location" }, "github-actions": { path: "location" } },
};

export const namespace: Setting = {
  id: "webService.namespace",
  kind: "webService",
  type: "text",
  summary: "The Kubernetes namespace that the service runs in.",
  constraint: "At most 63 of a-z, 0-9 and hyphens. One per team keeps teams apart. AKS only.",
  source: aks,
  in: spelled("namespace", { actions: "namespace" }),
};

export const appInsightsEnabled: Setting = {
  id: "webService.appInsightsEnabled",
  kind: "webService",
  type: "flag",
  summary: "Whether requests are logged to Application Insights.",
  values: { true: "address, status and duration of each request are kept", false: "calls leave no trace there" },
  whenAbsent: "false",
  safer: "true",
  source: learn("v1/how-to-enable-app-insights"),
  in: spelled("appInsightsEnabled", { actions: "app_insights_enabled" }),
};

export const storageEnabled: Setting = {
  id: "webService.dataCollection.storageEnabled",
  kind: "webService",
  type: "flag",
  summary: "Whether what callers send and get back is stored in the workspace's storage account.",
  values: { true: "requests and answers are kept", false: "they are not kept" },
  whenAbsent: "false",
  safer: "false",
  constraint: "In a deployment config it is read for AKS only.",
  source: learn("v1/how-to-enable-data-collection"),
  in: spelled("dataCollection.storageEnabled", { actions: "model_data_collection_enabled" }),
};

export const eventHubEnabled: Setting = {
  id: "webService.dataCollection.eventHubEnabled",
  kind: "webService",
  type: "flag",
  summary: "Whether what callers send and get back goes to an event hub.",
  values: { true: "requests and answers are passed on", false: "they are not" },
  safer: "false",
  source: learn("v1/how-to-enable-data-collection"),
  in: { arm: { path: "properties.dataCollection.eventHubEnabled", also: ["dataCollection.eventHubEnabled"], since } },
};
