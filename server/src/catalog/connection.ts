import { learn, type Setting } from "./setting.ts";

export const authType: Setting = {
  id: "connection.authType",
  kind: "connection",
  type: "choice",
  summary: "How the workspace signs in to the other service.",
  values: {
    aad: "by Microsoft Entra identity; nothing to keep secret",
    managedIdentity: "by a managed identity; nothing to keep secret",
    none: "not at all; for public sources",
    servicePrincipal: "by a service principal's client secret",
    pat: "by a personal access token",
    sas: "by a shared access signature",
    apiKey: "by the service's key",
    accountKey: "by the storage account's key",
    accessKey: "by an access key with its secret",
    usernamePassword: "by user name and password",
  },
  safer: "aad",
  constraint: "Not every service offers every way. Templates also know `OAuth2` and `CustomKeys`.",
  source: learn("how-to-connection"),
  in: {
    arm: {
      path: "properties.authType",
      words: {
        aad: "AAD",
        managedIdentity: "ManagedIdentity",
        none: "None",
        servicePrincipal: "ServicePrincipal",
        pat: "PAT",
        sas: "SAS",
        apiKey: "ApiKey",
        accountKey: "AccountKey",
        accessKey: "AccessKey",
        usernamePassword: "UsernamePassword",
      },
      since: "2022-05-01",
    },
    "cli-v2": {
      path: "credentials.type",
      words: {
        managedIdentity: "managed_identity",
        servicePrincipal: "service_principal",
        apiKey: "api_key",
        accountKey: "account_key",
        accessKey: "access_key",
        usernamePassword: "username_password",
      },
    },
  },
};

export const credentials: Setting = {
  id: "connection.credentials",
  kind: "connection",
  type: "block",
  summary: "What the workspace signs in to the other service with; it is kept in the key vault.",
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.credentials", since: "2022-05-01" }, "cli-v2": { path: "credentials" } },
};

export const target: Setting = {
  id: "connection.target",
  kind: "connection",
  type: "text",
  summary: "The address, or for a database the connection string, of the other service.",
  constraint: "Only the credentials are kept in the key vault: no password, key or token belongs here.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.target" },
    "cli-v2": { path: "target", also: ["endpoint", "azure_endpoint", "api_base", "url"] },
  },
};

export const metadata: Setting = {
  id: "connection.metadata",
  kind: "connection",
  type: "map",
  summary: "Further facts about the other service.",
  constraint: "Only the credentials are kept in the key vault: no secret belongs here.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.metadata" },
    "cli-v2": { path: "metadata", also: ["tags", "configs"] },
  },
};

export const isSharedToAll: Setting = {
  id: "connection.isSharedToAll",
  kind: "connection",
  type: "flag",
  summary: "Whether every project of the hub can use the connection.",
  values: { true: "all projects of the hub", false: "only those it is shared with" },
  whenAbsent: "true",
  safer: "false",
  constraint: "The default is the command line's; a template's is not verified.",
  source: learn("reference-yaml-connection-api-key"),
  in: { arm: { path: "properties.isSharedToAll", since: "2024-04-01" }, "cli-v2": { path: "is_shared" } },
};

export const sharedUserList: Setting = {
  id: "connection.sharedUserList",
  kind: "connection",
  type: "list",
  summary: "Who may use a connection that is not shared to all.",
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.sharedUserList", since: "2024-04-01" } },
};

export const expiryTime: Setting = {
  id: "connection.expiryTime",
  kind: "connection",
  type: "text",
  summary: "When the stored credential expires.",
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.expiryTime", since: "2024-04-01" } },
};

export const useWorkspaceManagedIdentity: Setting = {
  id: "connection.useWorkspaceManagedIdentity",
  kind: "connection",
  type: "flag",
  summary: "Whether the connection signs in by the workspace's own managed identity.",
  values: { true: "by the workspace's identity", false: "as the authentication type says" },
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.useWorkspaceManagedIdentity", since: "2025-12-01" } },
};

export const key: Setting = {
  id: "connection.key",
  kind: "connection",
  type: "secret",
  summary: "The key of the service or of the storage account.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.credentials.key", since: "2024-04-01" },
    "cli-v2": { path: "credentials.key", also: ["credentials.account_key"] },
  },
};

export const apiKey: Setting = {
  id: "connection.apiKey",
  kind: "connection",
  type: "secret",
  summary: "The key of an AI service, without a credentials block around it.",
  constraint:
    "Azure AI services take a connection without it: then the workspace signs in by Microsoft Entra identity.",
  source: learn("reference-yaml-connection-azure-openai"),
  in: { "cli-v2": { path: "api_key" } },
};

export const pat: Setting = {
  id: "connection.pat",
  kind: "connection",
  type: "secret",
  summary: "The personal access token, which does whatever its owner may do.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.credentials.pat", since: "2022-05-01" },
    "cli-v2": { path: "credentials.pat" },
  },
};

export const sas: Setting = {
  id: "connection.sas",
  kind: "connection",
  type: "secret",
  summary: "The shared access signature that opens the storage.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.credentials.sas", since: "2022-05-01" },
    "cli-v2": { path: "credentials.sas_token" },
  },
};

export const secretAccessKey: Setting = {
  id: "connection.secretAccessKey",
  kind: "connection",
  type: "secret",
  summary: "The secret half of an access key.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.credentials.secretAccessKey", since: "2024-04-01" },
    "cli-v2": { path: "credentials.secret_access_key" },
  },
};

export const clientSecret: Setting = {
  id: "connection.clientSecret",
  kind: "connection",
  type: "secret",
  summary: "The client secret of the service principal.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.credentials.clientSecret", since: "2024-04-01" },
    "cli-v2": { path: "credentials.client_secret" },
  },
};

export const password: Setting = {
  id: "connection.password",
  kind: "connection",
  type: "secret",
  summary: "The password of the user that the workspace signs in as.",
  source: learn("how-to-connection"),
  in: {
    arm: { path: "properties.credentials.password", since: "2022-05-01" },
    "cli-v2": { path: "credentials.password" },
  },
};

export const securityToken: Setting = {
  id: "connection.securityToken",
  kind: "connection",
  type: "secret",
  summary: "A security token that goes with user name and password.",
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.credentials.securityToken", since: "2024-04-01" } },
};

export const refreshToken: Setting = {
  id: "connection.refreshToken",
  kind: "connection",
  type: "secret",
  summary: "The OAuth 2 token that fetches new access tokens.",
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.credentials.refreshToken", since: "2024-04-01" } },
};

export const developerToken: Setting = {
  id: "connection.developerToken",
  kind: "connection",
  type: "secret",
  summary: "The developer token of an OAuth 2 connection.",
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.credentials.developerToken", since: "2024-04-01" } },
};

export const customKeys: Setting = {
  id: "connection.customKeys",
  kind: "connection",
  type: "map",
  summary: "Names and values of the secrets of a custom connection.",
  constraint: "The command line's page calls them `secrets`; azure-ai-ml 1.34 does not know that key.",
  source: learn("reference-yaml-connection-custom-key"),
  in: { arm: { path: "properties.credentials.keys", since: "2024-04-01" }, "cli-v2": { path: "secrets" } },
};

export const legacyValue: Setting = {
  id: "connection.value",
  kind: "connection",
  type: "secret",
  summary: "The credential as JSON inside a text, as older API versions take it.",
  source: learn("how-to-connection"),
  in: { arm: { path: "properties.value" } },
};
