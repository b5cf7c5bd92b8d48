import { keyName, keyVersion, vaultBaseUrl } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { complete, groupOf, keysOf } from "../setting-group.ts";

const hints = new Map([
  [vaultBaseUrl, "https address of the key vault"],
  [keyName, "name of the key"],
  [keyVersion, "version of the key"],
]);

const rule: Rule = {
  id: "web-service-cmk-incomplete",
  control: "at-rest",
  severity: "error",
  title: "The customer-managed key of the web service is only half given.",
  why: "Vault, key and version only work together: the client refuses a deployment config that has just some of them, and the service is not encrypted with your key.",
  fixNote:
    "Adds what is missing, with text to be filled in. The vault's address, the key's name and its version are all on the key's page in the vault.",
  kinds: ["webService"],
  settings: [vaultBaseUrl, keyName, keyVersion],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
  sources: { policy: ["0aa61e00-0a01-4a3c-9945-e93cffedf0e6"], mcsb: ["DP-5"], article: "Azure Container Instance" },
  differs:
    "Azure Policy's definition for container instances never looks at the key's version. The client refuses a file that lacks any of the three.",
  *check(resource) {
    if (resource.variant !== "aci") return;
    const group = groupOf(resource, [...hints.keys()]);
    const [first] = group?.present ?? [];
    if (!group || !first || group.missing.length === 0) return;
    yield {
      span: first.site.span,
      message: `The customer-managed key is only half given: it lacks ${keysOf(resource, group)}.`,
      severity: rule.severity,
      fixes: complete(resource, group, hints),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "yaml: no version",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
vaultBaseUrl: https://contoso.vault.azure.net/
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[web-service-cmk-incomplete]
keyName: scoring
`,
    fixed: [
      [
        "keyName: scoring",
        `keyName: scoring
keyVersion: <version of the key>`,
      ],
    ],
  },
  {
    name: "json: all three",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "authEnabled": true,
  "vaultBaseUrl": "https://contoso.vault.azure.net/",
  "keyName": "scoring",
  "keyVersion": "{{KEY_VERSION}}"
}`,
  },
  {
    name: "json: none of them",
    syntax: "json",
    text: `{ "computeType": "ACI", "authEnabled": true }`,
  },
  {
    name: "arm: no version",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": {
        "computeType": "ACI",
        "encryptionProperties": {
          "vaultBaseUrl": "https://contoso.vault.azure.net/",
          //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[web-service-cmk-incomplete]
          "keyName": "scoring"
        }
      }
    }`,
    ],
    fixed: [
      [
        '"keyName": "scoring"',
        `"keyName": "scoring",
          "keyVersion": "<version of the key>"`,
      ],
    ],
  },
  {
    name: "arm: the version is decided at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "version": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": {
        "computeType": "ACI",
        "encryptionProperties": {
          "vaultBaseUrl": "https://contoso.vault.azure.net/",
          "keyName": "scoring",
          "keyVersion": "[parameters('version')]"
        }
      }
    }
  ]
}`,
  },
  {
    name: "yaml: clusters take no key",
    syntax: "yaml",
    text: `
computeType: AKS
vaultBaseUrl: https://contoso.vault.azure.net/
keyName: scoring`,
  },
];
