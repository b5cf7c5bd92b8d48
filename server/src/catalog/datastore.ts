import { learn, type Setting } from "./setting.ts";

export const credentials: Setting = {
  id: "datastore.credentials",
  kind: "datastore",
  type: "block",
  summary: "How Azure Machine Learning proves to the storage that it may read the data.",
  values: {
    set: "a key, token or principal that every user of the datastore shares",
    absent: "the identity of the user or of the compute, so that the storage's own roles decide",
  },
  whenAbsent: "absent",
  safer: "absent",
  constraint:
    "Without it, the identity needs a role such as Storage Blob Data Reader. A template writes `credentialsType: None`.",
  source: learn("reference-yaml-datastore-blob"),
  in: { arm: { path: "properties.credentials", since: "2022-05-01" }, "cli-v2": { path: "credentials" } },
};

export const credentialsType: Setting = {
  id: "datastore.credentialsType",
  kind: "datastore",
  type: "choice",
  summary: "The kind of credential that the datastore keeps.",
  values: {
    none: "no credential; access by identity",
    servicePrincipal: "a client secret",
    certificate: "a client certificate",
    sas: "a shared access signature",
    accountKey: "a key that opens the whole storage account",
  },
  safer: "none",
  source: learn("reference-yaml-datastore-blob"),
  in: {
    arm: {
      path: "properties.credentials.credentialsType",
      words: {
        none: "None",
        servicePrincipal: "ServicePrincipal",
        certificate: "Certificate",
        sas: "Sas",
        accountKey: "AccountKey",
      },
      since: "2022-05-01",
    },
  },
};

export const accountKey: Setting = {
  id: "datastore.accountKey",
  kind: "datastore",
  type: "secret",
  summary: "A key of the storage account, which opens all data in it.",
  constraint: "One kind of credential only. Identity-based access needs none.",
  source: learn("reference-yaml-datastore-blob"),
  in: {
    arm: {
      path: "properties.credentials.secrets.key",
      also: ["properties.accountKey", "accountKey"],
      since: "2022-05-01",
    },
    "cli-v2": { path: "credentials.account_key" },
  },
};

export const sasToken: Setting = {
  id: "datastore.sasToken",
  kind: "datastore",
  type: "secret",
  summary: "A shared access signature: whoever holds it may do what it allows until it expires.",
  constraint: "One kind of credential only. Identity-based access needs none.",
  source: learn("reference-yaml-datastore-blob"),
  in: {
    arm: {
      path: "properties.credentials.secrets.sasToken",
      also: ["properties.sasToken", "sasToken"],
      since: "2022-05-01",
    },
    "cli-v2": { path: "credentials.sas_token" },
  },
};

export const clientSecret: Setting = {
  id: "datastore.clientSecret",
  kind: "datastore",
  type: "secret",
  summary: "The secret of the service principal that reads the data.",
  constraint: "Needs `tenant_id` and `client_id` beside it.",
  source: learn("reference-yaml-datastore-data-lake-gen2"),
  in: {
    arm: {
      path: "properties.credentials.secrets.clientSecret",
      also: ["properties.clientSecret", "clientSecret"],
      since: "2022-05-01",
    },
    "cli-v2": { path: "credentials.client_secret" },
  },
};

export const certificate: Setting = {
  id: "datastore.certificate",
  kind: "datastore",
  type: "secret",
  summary: "The certificate, with its private key, of the service principal that reads the data.",
  constraint: "Needs `tenant_id`, `client_id` and `thumbprint` beside it.",
  source: learn("reference-yaml-datastore-data-lake-gen2"),
  in: {
    arm: { path: "properties.credentials.secrets.certificate", since: "2022-05-01" },
    "cli-v2": { path: "credentials.certificate" },
  },
};

export const password: Setting = {
  id: "datastore.password",
  kind: "datastore",
  type: "secret",
  summary: "The database password of a datastore of API version 2020-05-01-preview.",
  source: learn("how-to-datastore"),
  in: { arm: { path: "properties.password", also: ["password"] } },
};

export const authorityUrl: Setting = {
  id: "datastore.authorityUrl",
  kind: "datastore",
  type: "text",
  summary: "The sign-in service that the service principal's secret or certificate is sent to.",
  whenAbsent: "https://login.microsoftonline.com",
  source: learn("reference-yaml-datastore-data-lake-gen2"),
  in: {
    arm: {
      path: "properties.credentials.authorityUrl",
      also: ["properties.authorityUrl", "authorityUrl"],
      since: "2022-05-01",
    },
    "cli-v2": { path: "credentials.authority_url", also: ["credentials.authority_uri"] },
  },
};

export const protocol: Setting = {
  id: "datastore.protocol",
  kind: "datastore",
  type: "choice",
  summary: "The protocol that the data travels by.",
  values: {
    https: "encrypted",
    wasbs: "encrypted, for Blob Storage",
    abfss: "encrypted, for Data Lake Storage Gen2",
    http: "in clear text",
    wasb: "in clear text",
    abfs: "in clear text",
  },
  whenAbsent: "https",
  safer: "https",
  constraint: "Free text to the client, so a typo passes. That a template's default is https too is not verified.",
  source: learn("reference-yaml-datastore-blob"),
  in: { arm: { path: "properties.protocol", since: "2022-05-01" }, "cli-v2": { path: "protocol" } },
};

export const endpoint: Setting = {
  id: "datastore.endpoint",
  kind: "datastore",
  type: "text",
  summary: "The domain that the storage account's name is put in front of.",
  whenAbsent: "core.windows.net",
  source: learn("reference-yaml-datastore-blob"),
  in: { arm: { path: "properties.endpoint", since: "2022-05-01" }, "cli-v2": { path: "endpoint" } },
};

export const serviceDataAccessAuthIdentity: Setting = {
  id: "datastore.serviceDataAccessAuthIdentity",
  kind: "datastore",
  type: "choice",
  summary: "The identity by which the workspace itself reads the data, for previews and profiles.",
  values: {
    none: "the stored credential, or the user",
    workspaceSystemAssignedIdentity: "the workspace's system-assigned identity",
    workspaceUserAssignedIdentity: "the workspace's user-assigned identity",
  },
  whenAbsent: "none",
  source: learn("how-to-identity-based-service-authentication"),
  in: {
    arm: {
      path: "properties.serviceDataAccessAuthIdentity",
      words: {
        none: "None",
        workspaceSystemAssignedIdentity: "WorkspaceSystemAssignedIdentity",
        workspaceUserAssignedIdentity: "WorkspaceUserAssignedIdentity",
      },
      since: "2022-05-01",
    },
  },
};

export const enforceSsl: Setting = {
  id: "datastore.enforceSSL",
  kind: "datastore",
  type: "flag",
  summary: "Whether a database datastore of API version 2020-05-01-preview insists on an encrypted connection.",
  values: { true: "unencrypted connections are refused", false: "the connection may go unencrypted" },
  safer: "true",
  source: learn("how-to-datastore"),
  in: { arm: { path: "properties.enforceSSL", also: ["enforceSSL"] } },
};

export const datastoreAccount: Setting = {
  id: "datastore.accountName",
  kind: "datastore",
  type: "text",
  summary: "Name of the storage account that the data lies in.",
  names: ["storageAccount"],
  byName: true,
  source: learn("reference-yaml-datastore-blob"),
  in: { arm: { path: "properties.accountName", since: "2022-05-01" }, "cli-v2": { path: "account_name" } },
};
