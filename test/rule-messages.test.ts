import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarks } from "./marks.ts";
import { loaded, run } from "./rule-cases.ts";

/** What is said of some cases word for word, where the words depend on what is found. */
const messages: readonly (readonly [rule: string, name: string, ...says: readonly string[]])[] = [
  [
    "attached-compute-literal-secret",
    "arm: the token of a Databricks workspace",
    "This file holds the secret 'databricksAccessToken' in plain text. Take it from a secure parameter without a default, and renew it.",
  ],
  [
    "attached-compute-literal-secret",
    "cli-v2: the connection string of a cluster",
    "This file holds the secret 'relayConnectionString' in plain text. Leave it out of the file, and renew it.",
  ],
  [
    "code-folder-holds-secrets",
    "cli-v2: a .gitignore does not count beside an .amlignore",
    "This folder is uploaded with 'src/.env': a secret by its name, which 'src/.amlignore' does not leave out.",
  ],
  [
    "code-folder-holds-secrets",
    "cli-v2: a job with a .env in its folder",
    "This folder is uploaded with 'src/.env': a secret by its name, which no '.amlignore' in it leaves out.",
  ],
  [
    "code-folder-holds-secrets",
    "cli-v2: a private key further down, and an .amlignore that is about something else",
    "This folder is uploaded with '../src/certs/private-key.pem' and 1 more: a secret by its name, which '../src/.amlignore' does not leave out.",
  ],
  [
    "compute-network-half-given",
    "github-actions: no resource group",
    "The cluster's network is silently left out: 'vnet_resource_group_name' is missing.",
  ],
  [
    "compute-network-half-given",
    "github-actions: the subnet alone",
    "The cluster's network is silently left out: 'vnet_resource_group_name' and 'vnet_name' are missing.",
  ],
  [
    "connection-inline-secret",
    "arm: a key where an identity would do, and a custom key",
    "This file holds the connection's key in plain text. Sign in by Microsoft Entra identity instead, and renew it.",
    "This file holds a secret in plain text. Take it from a 'securestring' parameter without a default, and renew it.",
  ],
  [
    "connection-inline-secret",
    "cli-v2: a password in the address",
    "This file holds a password in plain text. Hand it over with '--set' when you create the connection, and renew it.",
  ],
  [
    "connection-inline-secret",
    "cli-v2: a personal access token",
    "This file holds the connection's personal access token in plain text. Hand it over with '--set' when you create the connection, and renew it.",
  ],
  [
    "connection-inline-secret",
    "cli-v2: a storage key in the block, and a password in the address",
    "This file holds the connection's key in plain text. Sign in by Microsoft Entra identity instead, and renew it.",
  ],
  [
    "connection-inline-secret",
    "cli-v2: the key of a service that knows identities",
    "This file holds the connection's API key in plain text. Sign in by Microsoft Entra identity instead, and renew it.",
  ],
  [
    "connection-inline-secret",
    "cli-v2: a password for Git",
    "This file holds the connection's password in plain text. Hand it over with '--set' when you create the connection, and renew it.",
  ],
  [
    "data-collector-stores-payloads",
    "cli-v2: whole requests and responses",
    "The data collector stores whole requests in blob storage.",
    "The data collector stores whole responses in blob storage.",
  ],
  [
    "datastore-inline-credentials",
    "arm: a literal, and the default of a parameter",
    "The default of parameter 'token' holds the datastore's shared access signature in plain text. Let the datastore be read by identity, or hand the shared access signature over when you create it, and renew it.",
    "This file holds the datastore's account key in plain text. Let the datastore be read by identity, or hand the account key over when you create it, and renew it.",
  ],
  [
    "datastore-inline-credentials",
    "cli-v2: a client secret",
    "This file holds the datastore's client secret in plain text. Let the datastore be read by identity, or hand the client secret over when you create it, and renew it.",
  ],
  [
    "datastore-inline-credentials",
    "cli-v2: an account key",
    "This file holds the datastore's account key in plain text. Let the datastore be read by identity, or hand the account key over when you create it, and renew it.",
  ],
  [
    "deployment-egress-open",
    "arm: opened, and the workspace is closed",
    "The deployment sends its outbound traffic over the public internet. A closed workspace does not allow that. Give the workspace a managed network, then leave this setting out.",
  ],
  [
    "image-by-moving-tag",
    "cli-v2: an environment without a tag",
    "The image 'pytorch/pytorch' has no tag, which means 'latest': name a version or a digest.",
  ],
  [
    "image-by-moving-tag",
    "cli-v2: the newest, in a deployment's own environment",
    "The image 'contoso.azurecr.io:443/team/scoring:latest' is named by a tag that moves: name a version or a digest.",
  ],
  [
    "job-interactive-service",
    "cli-v2: three of them, one on every node",
    "The job opens JupyterLab inside its container: leave it out of jobs that run by themselves.",
    "The job opens VS Code inside its container, on every node: leave it out of jobs that run by themselves.",
    "The job opens SSH inside its container: leave it out of jobs that run by themselves.",
  ],
  [
    "job-interactive-service",
    "cli-v2: three of them, one on every node",
    "The job opens JupyterLab inside its container: leave it out of jobs that run by themselves.",
    "The job opens VS Code inside its container, on every node: leave it out of jobs that run by themselves.",
    "The job opens SSH inside its container: leave it out of jobs that run by themselves.",
  ],
  [
    "role-assignment-too-strong",
    "arm: an endpoint that contributes to the group",
    "The identity of the endpoint gets the role Contributor on everything that is deployed beside it.",
  ],
  [
    "role-assignment-too-strong",
    "arm: handing out roles for one account",
    "The identity of the workspace gets the role User Access Administrator.",
  ],
  [
    "role-assignment-too-strong",
    "arm: one identity for the workspace and a cluster that runs jobs",
    "The identity of the compute gets the role Contributor on everything that is deployed beside it.",
  ],
  [
    "role-assignment-too-strong",
    "arm: owner of the group",
    "The identity of the workspace gets the role Owner on everything that is deployed beside it.",
  ],
  [
    "role-assigns-roles",
    "role-definition: assignments, definitions, everything",
    "'Microsoft.Authorization/roleAssignments/*' lets holders give themselves and others any role.",
    "'Microsoft.Authorization/roleDefinitions/write' lets holders change what custom roles allow, their own included.",
    "'Microsoft.Authorization/*/write' lets holders give themselves and others any role.",
    "'microsoft.authorization/*' lets holders give themselves and others any role.",
  ],
  [
    "role-reads-secrets",
    "role-definition: every action of a workspace, with some keys excluded",
    "'Microsoft.MachineLearningServices/workspaces/*/action' lets holders read the keys of the workspace's storage account: 'Microsoft.MachineLearningServices/workspaces/listStorageAccountKeys/action' and 8 more like it are not excluded.",
  ],
  [
    "role-reads-secrets",
    "role-definition: keys by name, and everything about one thing",
    "'microsoft.machinelearningservices/workspaces/onlineendpoints/listKeys/action' lets holders read the keys of online endpoints.",
    "'Microsoft.MachineLearningServices/workspaces/computes/*' lets holders read the secrets of compute: 'Microsoft.MachineLearningServices/workspaces/computes/listKeys/action' is not excluded.",
  ],
  [
    "role-wildcard-too-wide",
    "arm: the whole provider, excluded in part, in full, and not at all",
    "'Microsoft.MachineLearningServices/*' lets holders change workspaces themselves: 'Microsoft.MachineLearningServices/workspaces/write' is not excluded.",
    "'Microsoft.MachineLearningServices/workspaces/*' lets holders delete workspaces themselves: 'Microsoft.MachineLearningServices/workspaces/delete' is not excluded.",
  ],
  [
    "role-wildcard-too-wide",
    "role-definition: 'elevateAccess' is left, but only a Global Administrator can use it",
    "'*' allows every action of every Azure service, also those still to come: list the actions that are needed.",
  ],
  [
    "role-wildcard-too-wide",
    "role-definition: everything but roles, in a list that a tool printed",
    "'*' allows every action of every Azure service, also those still to come: list the actions that are needed.",
  ],
  [
    "role-wildcard-too-wide",
    "role-definition: everything, without exclusions",
    "'*' allows every action of every Azure service, also those still to come, and 'Microsoft.Authorization/roleAssignments/write' is not excluded: holders can give themselves any role.",
  ],
  [
    "secret-in-environment-variables",
    "cli-v2: a job with a password, where only the name makes it one",
    "'DB_PASSWORD' holds a password in plain text. Let the code read it from a key vault by its managed identity, and renew it.",
    "'APPLICATIONINSIGHTS_CONNECTION_STRING' holds the key of an Application Insights in plain text: Microsoft does not call it a secret, but whoever knows it can send false telemetry.",
  ],
  [
    "secret-in-environment-variables",
    "cli-v2: a managed deployment with a storage key under a harmless name",
    "'STORE' holds an account key in plain text. Keep it in a workspace connection or a key vault and refer to it, and renew it.",
    "'API_KEY' holds a secret in plain text. Keep it in a workspace connection or a key vault and refer to it, and renew it.",
  ],
  [
    "secret-in-environment-variables",
    "cli-v2: a deployment on Kubernetes, which knows no connections",
    "'API_KEY' holds a secret in plain text. Let the code read it from a key vault by its managed identity, and renew it.",
  ],
  [
    "secret-in-output",
    "arm: a key of the storage account",
    "Output 'connection' gives away the secret that 'listKeys' fetches, which the deployment history then keeps in plain text.",
  ],
  [
    "secret-in-output",
    "arm: a secure parameter, through a variable and in a list",
    "Output 'logins' gives away the secure parameter 'password', which the deployment history then keeps in plain text.",
  ],
  [
    "secret-in-tags",
    "cli-v2: a tag and a description",
    "'description' holds a GitHub access token in plain text. Keep it in a key vault, and renew it.",
    "'api_key' holds a secret in plain text. Keep it in a key vault, and renew it.",
  ],
  [
    "secret-parameter-not-secure",
    "arm: a secure parameter handed to a plain one",
    "Parameter 'given' is given the secure parameter 'accountKey', but its type is 'string': the deployment history keeps the value in plain text.",
  ],
  [
    "secret-parameter-not-secure",
    "arm: a vault that keeps a password, and whose it is",
    "Parameter 'feedPhrase' is used as a secret, but its type is 'string': the deployment history keeps the value in plain text.",
  ],
  [
    "secret-parameter-not-secure",
    "arm: handed to a secure parameter, under a name that says so",
    "Parameter 'adminPassword' is handed to a secure parameter of a nested template, but its type is 'string': the deployment history keeps the value in plain text.",
    "Parameter 'accountSecret' is handed to a secure parameter of a nested template, but its type is 'object': the deployment history keeps the value in plain text.",
  ],
  [
    "secret-parameter-not-secure",
    "arm: the key of a datastore, with an empty default",
    "Parameter 'accountKey' is used as a secret, but its type is 'string': the deployment history keeps the value in plain text.",
  ],
  [
    "secret-parameter-not-secure",
    "arm: through a nested template, where both parameters are plain",
    "Parameter 'storageKey' is used as a secret, but its type is 'String': the deployment history keeps the value in plain text.",
    "Parameter 'accountKey' is used as a secret, but its type is 'string': the deployment history keeps the value in plain text.",
  ],
  [
    "secure-parameter-in-outer-scope",
    "arm: keys that the parent fetches, two levels down",
    "The secret that 'listKeys' fetches is written into a nested template that is read in outer scope: its deployment history shows it in plain text.",
  ],
  [
    "secure-parameter-in-outer-scope",
    "arm: scope left out, so it is outer",
    "Secure parameter 'password' is written into a nested template that is read in outer scope: its deployment history shows it in plain text.",
  ],
  [
    "secure-parameter-literal",
    "arm: a password",
    "This file gives the secure parameter 'adminpassword' its value in plain text. Refer to a secret in a key vault instead, and renew this one.",
  ],
  [
    "secure-parameter-literal",
    "arm: a user name",
    "This file gives the secure parameter 'adminUserName' its value in plain text. Refer to a secret in a key vault instead.",
  ],
  [
    "web-service-inline-private-key",
    "arm: the key itself",
    "This file holds the private key of the TLS certificate. Take it from a 'securestring' parameter, and replace the certificate.",
  ],
  [
    "web-service-inline-private-key",
    "github-actions: the key in place of its path",
    "This file holds the private key of the TLS certificate. Name a PEM file outside the repository, and replace the certificate.",
  ],
  [
    "web-service-inline-private-key",
    "json: the key in place of its path",
    "This file holds the private key of the TLS certificate. Name a PEM file outside the repository, and replace the certificate.",
  ],
  [
    "web-service-literal-keys",
    "yaml: both keys",
    "This file holds the first key of the scoring endpoint in plain text. Leave it out, so that Azure generates one, and renew it.",
    "This file holds the second key of the scoring endpoint in plain text. Leave it out, so that Azure generates one, and renew it.",
  ],
  [
    "web-service-ignored-setting",
    "json: what belongs to the cluster, or to the command",
    "'vnetName' is not read for AKS, so it has no effect. The network belongs to the cluster: set it up there.",
    "'subnetName' is not read for AKS, so it has no effect. The network belongs to the cluster: set it up there.",
    "'vaultBaseUrl' is not read for AKS, so it has no effect. Encryption with your own key belongs to the cluster: set it up there.",
    "'keyName' is not read for AKS, so it has no effect. Encryption with your own key belongs to the cluster: set it up there.",
    "'keyVersion' is not read for AKS, so it has no effect. Encryption with your own key belongs to the cluster: set it up there.",
    "'sslCertificate' is not read for AKS, so it has no effect. TLS belongs to the cluster: set it up there.",
    "'sslKey' is not read for AKS, so it has no effect. TLS belongs to the cluster: set it up there.",
    "'cname' is not read for AKS, so it has no effect. TLS belongs to the cluster: set it up there.",
    "'location' is not read for AKS, so it has no effect. Region and address are the cluster's.",
    "'dnsNameLabel' is not read for AKS, so it has no effect. Region and address are the cluster's.",
    "'tags' is not read for AKS, so it has no effect. Pass it to the command with '--tag'.",
    "'properties' is not read for AKS, so it has no effect. Pass it to the command with '--property'.",
    "'description' is not read for AKS, so it has no effect. Pass it to the command with '--description'.",
    "'vnetConfiguration' is not read for AKS, so it has no effect. Encryption with your own key belongs to the cluster: set it up there.",
  ],
];

for (const [id, name, ...says] of messages)
  test(`${id} says of "${name}" what it has found`, () => {
    const { rule, cases } = loaded.find((l) => l.rule.id === id) ?? {};
    const shown = cases?.find((c) => c.name === name);
    assert.ok(rule && shown);
    const { clean } = readMarks(shown.text);
    assert.deepEqual([...new Set(run(shown, clean, [rule], shown.allow).map(({ message }) => message))], says);
  });
