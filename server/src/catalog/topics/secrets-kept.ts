import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const connection = [
  "apiKey",
  "authType",
  "clientSecret",
  "credentials",
  "customKeys",
  "developerToken",
  "key",
  "password",
  "pat",
  "refreshToken",
  "sas",
  "secretAccessKey",
  "securityToken",
  "useWorkspaceManagedIdentity",
  "value",
].map((name) => `connection.${name}`);
const datastore = ["accountKey", "sasToken", "clientSecret", "certificate", "password"].map(
  (name) => `datastore.${name}`,
);
const ssh = [
  "attachedCompute.administratorAccount.password",
  "attachedCompute.administratorAccount.privateKeyData",
  "attachedCompute.sshSettings.sshPrivateKeyFile",
];

export const secretsKept: Topic = {
  id: "secrets-kept",
  title: "Where secrets are kept",
  summary: "Azure ML keeps what it is given, but a file that holds a secret has already spread it.",
  columns: ["Secret", "Kept in", "Seen by"],
  rows: [
    row(
      [
        ...datastore,
        "datastore.credentials",
        "datastore.credentialsType",
        "datastore.authorityUrl",
        "workspace.keyVault",
      ],
      "credentials of a datastore",
      "the workspace's key vault",
      "its identity; Readers of the workspace, too",
    ),
    row(
      ["workspace.keyVault", "keyVault.accessPolicies", "workspace.systemDatastoresAuthMode"],
      "storage connection string, registry password",
      "the workspace's key vault",
      "its identity, which may read every secret there",
    ),
    row(
      [
        "keyVault.enabledForDiskEncryption",
        "keyVault.enabledForDeployment",
        "keyVault.enabledForTemplateDeployment",
        "vaultSecret.value",
      ],
      "whatever lies in a vault",
      "that vault",
      "also deployments, machines and disk encryption, where it lets them",
    ),
    row(
      connection,
      "credentials of a connection",
      "the workspace's key vault",
      "whoever Key Vault lets in; give them with `--set`, not in the file",
    ),
    row(
      ssh,
      "SSH password or key of a machine or HDInsight",
      "a vault of Microsoft",
      "not stored for clusters: Azure ML makes its own keys",
    ),
  ],
  notes: ["Keep other secrets out of the workspace's vault, since the workspace's identity may read all of it."],
  sources: [learn("concept-data-encryption"), learn("how-to-assign-roles"), learn("how-to-connection")],
};
