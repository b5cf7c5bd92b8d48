import { encryptionKeyIdentifier } from "../../catalog/workspace-encryption.ts";
import type { Resource } from "../../model/resource.ts";
import { type Case, withMark } from "../case.ts";
import type { Report, Rule } from "../rule.ts";
import { isInherited, severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const title = "The URI of the customer-managed key names no version of the key.";
const noKey = "The URI of the customer-managed key leads to no key: it should end in '/keys/<name>/<version>'.";

const isUri = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text);
const namesKey = (text: string): boolean => /^https?:\/\/[^/]+\/keys\/[^/]+/i.test(text);
const namesVersion = (text: string): boolean => /^https?:\/\/[^/]+\/keys\/[^/]+\/[^/]+/i.test(text);

function* judge(workspace: Resource): Iterable<Report> {
  const reading = workspace.read(encryptionKeyIdentifier);
  if (reading.is !== "known") return;
  const value = violated(reading, ({ raw }) => typeof raw === "string" && isUri(raw) && !namesVersion(raw));
  if (!value) return;
  yield {
    span: value.site.span,
    message: explain(namesKey(String(value.raw)) ? title : noKey, value),
    severity: severityOf("warning", value),
    fixes: [],
  };
}

const rule: Rule = {
  id: "customer-managed-key-without-version",
  control: "at-rest",
  severity: "warning",
  title,
  why: "Microsoft documents the key of a workspace as `https://<vault>/keys/<name>/<version>`. Neither the template nor the CLI checks it, so a URI without a version may fail only when Azure creates the workspace, and encryption cannot be added afterwards.",
  fixNote:
    "There is no fix to apply: copy the key identifier of the current version from the vault. Whether Azure accepts a URI without a version is not documented.",
  kinds: ["workspace"],
  settings: [encryptionKeyIdentifier],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
  sources: { mcsb: ["DP-5"], article: "Azure Cosmos DB" },
  *check(workspace) {
    if (!isInherited(encryptionKeyIdentifier, workspace)) yield* judge(workspace);
  },
};

export default rule;

const fault = "warning[customer-managed-key-without-version]";

const workspaceWithKey = (key: string, says?: string): string => `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "encryption": {
          "keyVaultProperties": {
${withMark('            "keyIdentifier": ', JSON.stringify(key), says)}
          }
        }
      }
    }`;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a key without a version",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_vault: /subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo
  key_uri: https://demo.vault.azure.net/keys/ml/
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-without-version]
`,
  },
  {
    name: "cli-v2: a vault, but no key",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_uri: https://demo.vault.azure.net/
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-without-version]
`,
  },
  {
    name: "cli-v2: with its version, in another cloud",
    syntax: "yaml",
    text: `
name: demo
customer_managed_key:
  key_uri: https://demo.vault.usgovcloudapi.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f
`,
  },
  {
    name: "arm: in the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "key": {
      "type": "string",
      "defaultValue": "https://demo.vault.azure.net/keys/ml"
      //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[customer-managed-key-without-version]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "encryption": { "keyVaultProperties": { "keyIdentifier": "[parameters('key')]" } } }
    }
  ]
}`,
  },
  {
    name: "arm: put together at deployment, or empty because it is optional",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "key": { "type": "string", "defaultValue": "" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "one",
      "properties": { "encryption": { "keyVaultProperties": { "keyIdentifier": "[parameters('key')]" } } }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "two",
      "properties": { "encryption": { "keyVaultProperties": { "keyIdentifier": "[reference('key').keyUriWithVersion]" } } }
    }
  ]
}`,
  },
  {
    name: "github-actions: a key without a version",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "https://demo.vault.azure.net/keys/ml"
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[customer-managed-key-without-version]
}`,
  },
  {
    name: "github-actions: with its version",
    syntax: "json",
    text: `{
  "name": "demo",
  "resource_group": "ml",
  "create_workspace": true,
  "cmk_key_vault": "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/demo",
  "resource_cmk_uri": "https://demo.vault.azure.net/keys/ml/1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f"
}`,
  },
  {
    name: "arm: no version, with and without TLS, and no key at all",
    resources: [
      "http://demo.vault.azure.net/keys/ml",
      "HTTPS://demo.vault.azure.net/keys/ml",
      "https://demo.vault.azure.net/keys",
      "https://d",
      "https://demo.vault.azure.net/secrets/ml/1",
      "https://demo.vault.azure.net/keys/ml/",
    ].map((value) => workspaceWithKey(value, fault)),
  },
  {
    name: "arm: with a version by HTTP, no address, and of a project, whose hub decides",
    resources: [
      ...[
        "http://demo.vault.azure.net/keys/ml/1",
        "https://d/keys/m/1",
        "demo",
        "see https://demo.vault.azure.net/keys/ml",
      ].map((value) => workspaceWithKey(value)),
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "kind": "project",
      "properties": {
        "encryption": {
          "keyVaultProperties": {
            "keyIdentifier": "https://demo.vault.azure.net/keys/ml"
          }
        }
      }
    }`,
    ],
  },
];
