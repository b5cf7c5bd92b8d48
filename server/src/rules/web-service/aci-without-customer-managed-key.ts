import { keyName, keyVersion, vaultBaseUrl } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { groupOf } from "../setting-group.ts";

const rule: Rule = {
  id: "aci-without-customer-managed-key",
  control: "at-rest",
  severity: "hint",
  title: "The container instance is encrypted with a key that Microsoft manages.",
  why: "That protects against stolen disks. A key of your own can also be withdrawn, which makes what the instance stores unreadable, and its use is logged in your vault; some regulations ask for it.",
  fixNote:
    "There is no fix to apply, because it takes a vault and a key of yours: name `vaultBaseUrl`, `keyName` and `keyVersion`, all three.",
  kinds: ["webService"],
  settings: [vaultBaseUrl, keyName, keyVersion],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
  sources: { policy: ["0aa61e00-0a01-4a3c-9945-e93cffedf0e6"], mcsb: ["DP-5"], article: "Azure Container Instance" },
  *check(service) {
    const group = service.variant === "aci" ? groupOf(service, rule.settings) : undefined;
    // Without an owner an expression stands in the way, and with other parameters there may be a key.
    if (group?.missing.length !== rule.settings.length || group.missing.some(({ absent }) => !absent.owner)) return;
    yield { span: service.anchor, message: rule.title, severity: rule.severity, fixes: [] };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "yaml: no key",
    syntax: "yaml",
    text: `
computeType: ACI
#<---------- hint[aci-without-customer-managed-key]
authEnabled: true`,
  },
  {
    name: "yaml: a key",
    syntax: "yaml",
    text: `
computeType: ACI
vaultBaseUrl: https://demo.vault.azure.net/
keyName: scoring
keyVersion: 1b0c4e3f2a5d4c6b8e7f9a0b1c2d3e4f`,
  },
  {
    name: "json: a cluster has its own",
    syntax: "json",
    text: `{ "computeType": "AKS" }`,
  },
  {
    name: "arm: no key",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[aci-without-customer-managed-key]
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI" }
    }`,
    ],
  },
  {
    name: "arm: a deployment may bring a key",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "encryption": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "encryptionProperties": "[parameters('encryption')]" }
    }
  ]
}`,
  },
];
