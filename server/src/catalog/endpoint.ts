import { learn, type Setting } from "./setting.ts";

const identityWords = {
  arm: {
    systemAssigned: "SystemAssigned",
    userAssigned: "UserAssigned",
    "systemAssigned,userAssigned": "SystemAssigned,UserAssigned",
    none: "None",
  },
  "cli-v2": {
    systemAssigned: "system_assigned",
    userAssigned: "user_assigned",
    "systemAssigned,userAssigned": "system_assigned,user_assigned",
  },
};
const authWords = {
  arm: { aadToken: "AADToken", amlToken: "AMLToken", key: "Key" },
  "cli-v2": { aadToken: "aad_token", amlToken: "aml_token" },
};

export const authMode: Setting = {
  id: "onlineEndpoint.authMode",
  kind: "onlineEndpoint",
  type: "choice",
  summary: "What a caller must show to have the endpoint score.",
  values: {
    aadToken: "a Microsoft Entra token of a caller with a role on the endpoint; managed endpoints only",
    amlToken: "a token of Azure ML that expires; fetching it needs a role",
    key: "one of two keys that do not expire; whoever holds one can call",
  },
  whenAbsent: "key",
  safer: "aadToken",
  constraint: "Kubernetes endpoints do not support `aad_token`: use `aml_token` there. ARM templates must set it.",
  source: learn("concept-endpoints-online-auth"),
  in: {
    arm: { path: "properties.authMode", words: authWords.arm, since: "2022-05-01" },
    "cli-v2": { path: "auth_mode", words: authWords["cli-v2"] },
  },
};

export const publicNetworkAccess: Setting = {
  id: "onlineEndpoint.publicNetworkAccess",
  kind: "onlineEndpoint",
  type: "choice",
  summary: "Whether the scoring address of a managed endpoint can be reached from the public internet.",
  values: {
    enabled: "reachable from any network; callers still need a key or token",
    disabled: "reachable only through the workspace's private endpoint",
  },
  whenAbsent: "enabled",
  safer: "disabled",
  constraint:
    "Disabled needs a private endpoint on the workspace and v1 legacy mode off. The default is the YAML reference's.",
  source: learn("concept-secure-online-endpoint"),
  in: {
    arm: {
      path: "properties.publicNetworkAccess",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2022-10-01",
    },
    "cli-v2": { path: "public_network_access" },
  },
};

export const identityType: Setting = {
  id: "onlineEndpoint.identity.type",
  kind: "onlineEndpoint",
  type: "choice",
  summary: "The managed identity with which deployments reach storage, registry and other resources.",
  values: {
    systemAssigned: "made with the endpoint; Azure ML gives it the roles to pull images and read models",
    userAssigned: "one of your own, with the roles that you give it",
    "systemAssigned,userAssigned": "both kinds",
    none: "no identity, so the scoring code can only reach resources with secrets",
  },
  constraint: "The `az ml` client sends system-assigned where it is left out. At most one user-assigned identity.",
  source: learn("concept-endpoints-online-auth"),
  in: {
    arm: { path: "identity.type", words: identityWords.arm, since: "2022-05-01" },
    "cli-v2": { path: "identity.type", words: identityWords["cli-v2"] },
  },
};

export const userAssignedIdentities: Setting = {
  id: "onlineEndpoint.identity.userAssignedIdentities",
  kind: "onlineEndpoint",
  type: "list",
  summary: "The user-assigned identity of the endpoint.",
  constraint: "One at most; it gets no roles automatically. In YAML a list of `resource_id` maps.",
  names: ["userAssignedIdentity"],
  source: learn("concept-endpoints-online-auth"),
  in: {
    arm: { path: "identity.userAssignedIdentities", since: "2022-05-01" },
    "cli-v2": { path: "identity.user_assigned_identities" },
  },
};

export const keys: Setting = {
  id: "onlineEndpoint.keys",
  kind: "onlineEndpoint",
  type: "map",
  summary: "The keys that the endpoint starts with; Azure generates them where this is left out.",
  source: learn("how-to-authenticate-online-endpoint"),
  in: { arm: { path: "properties.keys", since: "2022-05-01" } },
};

export const primaryKey: Setting = {
  id: "onlineEndpoint.keys.primaryKey",
  kind: "onlineEndpoint",
  type: "secret",
  summary: "The first of the two keys that callers may use; it does not expire.",
  constraint: "Leave it out, and Azure generates one that no file holds.",
  source: learn("how-to-authenticate-online-endpoint"),
  in: { arm: { path: "properties.keys.primaryKey", since: "2022-05-01" } },
};

export const secondaryKey: Setting = {
  id: "onlineEndpoint.keys.secondaryKey",
  kind: "onlineEndpoint",
  type: "secret",
  summary: "The second of the two keys that callers may use; it does not expire.",
  constraint: "Leave it out, and Azure generates one that no file holds.",
  source: learn("how-to-authenticate-online-endpoint"),
  in: { arm: { path: "properties.keys.secondaryKey", since: "2022-05-01" } },
};

export const compute: Setting = {
  id: "onlineEndpoint.compute",
  kind: "onlineEndpoint",
  type: "text",
  summary: "The Kubernetes cluster that the endpoint runs on; without it Azure ML manages the machines.",
  constraint: "A managed network of the workspace does not cover Kubernetes clusters.",
  source: learn("how-to-attach-kubernetes-to-workspace"),
  in: { arm: { path: "properties.compute", since: "2022-05-01" }, "cli-v2": { path: "compute" } },
};

export const mirrorTraffic: Setting = {
  id: "onlineEndpoint.mirrorTraffic",
  kind: "onlineEndpoint",
  type: "map",
  summary: "The share of live requests that is copied to another deployment, data and all.",
  constraint: "At most 50 percent, to one deployment.",
  source: learn("how-to-safely-rollout-online-endpoints"),
  in: { arm: { path: "properties.mirrorTraffic", since: "2023-04-01" }, "cli-v2": { path: "mirror_traffic" } },
};

export const enforceAccessToDefaultSecretStores: Setting = {
  id: "onlineEndpoint.properties.enforceAccessToDefaultSecretStores",
  kind: "onlineEndpoint",
  type: "choice",
  summary: "Whether whoever creates the endpoint must be able to read the workspace's connection secrets.",
  values: {
    enabled: "the creator is checked, and the endpoint's system identity gets the role to read connection secrets",
    disabled: "the creator is not checked, and the identity gets no such role",
  },
  whenAbsent: "disabled",
  safer: "enabled",
  constraint: "For secret injection from connections, in preview. Not allowed with a user-assigned identity.",
  source: learn("how-to-deploy-online-endpoint-with-secret-injection"),
  in: {
    arm: { path: "properties.properties.enforce_access_to_default_secret_stores" },
    "cli-v2": { path: "properties.enforce_access_to_default_secret_stores" },
  },
};

export const batchAuthMode: Setting = {
  id: "batchEndpoint.authMode",
  kind: "batchEndpoint",
  type: "choice",
  summary: "What a caller must show to start a batch job.",
  values: {
    aadToken: "a Microsoft Entra token",
    amlToken: "listed in the API, but the service is documented for Entra tokens only",
    key: "listed in the API, but the service is documented for Entra tokens only",
  },
  whenAbsent: "aadToken",
  safer: "aadToken",
  constraint: "The client accepts all three words; only `aad_token` is supported. ARM templates must set it.",
  source: learn("reference-yaml-endpoint-batch"),
  in: {
    arm: { path: "properties.authMode", words: authWords.arm, since: "2022-05-01" },
    "cli-v2": { path: "auth_mode", words: authWords["cli-v2"] },
  },
};

export const batchKeys: Setting = {
  id: "batchEndpoint.keys",
  kind: "batchEndpoint",
  type: "map",
  summary: "Keys of a batch endpoint; the API lists them, but callers use Microsoft Entra tokens.",
  source: learn("reference-yaml-endpoint-batch"),
  in: { arm: { path: "properties.keys", since: "2022-05-01" } },
};

export const batchIdentityType: Setting = {
  id: "batchEndpoint.identity.type",
  kind: "batchEndpoint",
  type: "choice",
  summary: "The managed identity of the batch endpoint.",
  values: {
    systemAssigned: "made with the endpoint",
    userAssigned: "one of your own, with the roles that you give it",
    "systemAssigned,userAssigned": "both kinds",
    none: "no identity",
  },
  constraint: "ARM only: the `az ml` client fails on a batch endpoint file with `identity`.",
  source: learn("reference-yaml-endpoint-batch"),
  in: { arm: { path: "identity.type", words: identityWords.arm, since: "2022-05-01" } },
};
