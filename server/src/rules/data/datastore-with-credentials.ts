import {
  accountKey,
  certificate,
  clientSecret,
  credentials,
  credentialsType,
  sasToken,
} from "../../catalog/datastore.ts";
import { systemDatastoresAuthMode } from "../../catalog/workspace-identity.ts";
import type { Resource, Value } from "../../model/resource.ts";
import { member } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import { keylessWorkspaceFile } from "../case-files.ts";
import { because, readsByIdentity, workspacesOf } from "../neighbours.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";
import { writtenSecrets } from "../written-secrets.ts";

/** What says that the datastore keeps a credential: a type in a template, in a file of the command line the block itself. */
function keeping(datastore: Resource): Value | undefined {
  return violated(
    datastore.read(datastore.dialect === "arm" ? credentialsType : credentials),
    (v) => v.canonical !== undefined && v.canonical !== "none",
  );
}

const besideIdentity =
  "The workspace reads its own datastores by identity, but this one keeps a credential, which everyone who uses it shares.";

const rule: Rule = {
  id: "datastore-with-credentials",
  control: "identity",
  severity: "information",
  title: "The datastore keeps a credential, which everyone who uses it shares.",
  why: "Whoever works in the workspace, readers among them, can use the credential and reaches whatever it opens, for an account key the whole storage account, and no log of the storage says who it was. Without a credential the identity of the user or of the compute decides.",
  fixNote:
    "There is no fix to apply before the identities have a role on the storage, such as Storage Blob Data Reader. Then leave the credential out; a template says `None`.",
  kinds: ["datastore"],
  settings: [credentials, credentialsType],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["IM-1"], article: "Securing compute targets and data" },
  *check(datastore) {
    const secrets = [accountKey, sasToken, clientSecret, certificate];
    // That a secret stands in the file is said where it stands.
    if (secrets.some((setting) => writtenSecrets(datastore.read(setting)).some(({ given }) => !given))) return;
    const value = keeping(datastore);
    if (!value) return;
    const title = "The datastore keeps a credential, which everyone who uses it shares: let it be read by identity.";
    const severity = severityOf(rule.severity, value);
    const report = { span: spanOf(datastore, value), message: explain(title, value), severity, fixes: [] };
    const workspace = workspacesOf(datastore).find(readsByIdentity);
    if (!workspace) yield report;
    else yield because(workspace, systemDatastoresAuthMode, { ...report, message: explain(besideIdentity, value) });
  },
};

export default rule;

/** Of the word in a template; of the key in a file of the command line, whose block may be long. */
const spanOf = ({ dialect, node }: Resource, { site }: Value) =>
  dialect === "arm" ? site.span : (member(node, "credentials")?.keySpan ?? site.span);

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a key that is filled in when it is created",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/azureBlob.schema.json
name: images
type: azure_blob
account_name: demo
container_name: images
credentials:
#<---------- information[datastore-with-credentials]
  account_key: \${{ secrets.KEY }}`,
  },
  {
    name: "cli-v2: by identity",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/azureBlob.schema.json
name: images
type: azure_blob
account_name: demo
container_name: images`,
  },
  {
    name: "arm: a key from a secure parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "key": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/images",
      "properties": {
        "datastoreType": "AzureBlob",
        "credentials": { "credentialsType": "AccountKey", "secrets": { "secretsType": "AccountKey", "key": "[parameters('key')]" } }
        //                                  ^^^^^^^^^^^^ information[datastore-with-credentials]
      }
    }
  ]
}`,
  },
  {
    name: "arm: the other kinds of credential",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/sas",
      "properties": { "datastoreType": "AzureBlob", "credentials": { "credentialsType": "Sas" } }
      //                                                                                ^^^^^ information[datastore-with-credentials]
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/serviceprincipal",
      "properties": { "datastoreType": "AzureBlob", "credentials": { "credentialsType": "ServicePrincipal" } }
      //                                                                                ^^^^^^^^^^^^^^^^^^ information[datastore-with-credentials]
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/certificate",
      "properties": { "datastoreType": "AzureBlob", "credentials": { "credentialsType": "Certificate" } }
      //                                                                                ^^^^^^^^^^^^^ information[datastore-with-credentials]
    }`,
    ],
  },
  {
    name: "arm: by identity",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/datastores",
      "apiVersion": "2024-04-01",
      "name": "demo/images",
      "properties": { "datastoreType": "AzureBlob", "credentials": { "credentialsType": "None" } }
    }`,
    ],
  },
  {
    name: "cli-v2: a key beside a workspace whose datastores are read by identity",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: keylessWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/azureBlob.schema.json
name: images
type: azure_blob
account_name: demo
container_name: images
credentials:
#<---------- information[datastore-with-credentials]
  account_key: \${{ secrets.KEY }}`,
  },
  {
    name: "cli-v2: no key beside a workspace whose datastores are read by identity",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: keylessWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/azureBlob.schema.json
name: images
type: azure_blob
account_name: demo
container_name: images`,
  },
];
