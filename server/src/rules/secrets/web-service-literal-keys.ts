import type { Setting } from "../../catalog/setting.ts";
import { keys, primaryKey, secondaryKey } from "../../catalog/web-service.ts";
import type { Resource, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";
import { tell, writtenSecrets } from "../written-secrets.ts";

const nouns: readonly (readonly [Setting, string, string])[] = [
  [primaryKey, "primaryKey", "first"],
  [secondaryKey, "secondaryKey", "second"],
];

const rule: Rule = {
  id: "web-service-literal-keys",
  control: "secrets",
  severity: "error",
  title: "The key of the scoring endpoint stands in the file in plain text.",
  why: "Everyone who can read the file, its history or a build log can call the model. Such a key never expires by itself, and whoever copies the file for a second service gives it the same key.",
  fixNote:
    "Leaves the key out, so that Azure generates one. A service that exists already may keep the key it has: regenerate it, since this one is known. Hand the new key to the callers.",
  kinds: ["webService"],
  settings: [primaryKey, secondaryKey, keys],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-authenticate-web-service",
  sources: { checkov: ["CKV_SECRET_6"], mcsb: ["IM-8"], article: "Authentication for web service deployment" },
  *check(resource) {
    for (const [setting, key, ordinal] of nouns)
      for (const value of writtenSecrets(resource.read(setting)))
        yield {
          span: value.site.span,
          ...tell(value, `the ${ordinal} key of the scoring endpoint`, "Leave it out, so that Azure generates one"),
          fixes: leaveOut(resource, key, value),
        };
  },
};

export default rule;

/** An empty `keys` would become null in YAML, which the v1 client cannot read: there, the whole block goes. */
function leaveOut(resource: Resource, key: string, value: Value): readonly Fix[] {
  if (value.via !== "literal") return [];
  if (resource.dialect === "sdk-v1")
    return [{ title: "Remove 'keys'", safe: false, ops: [{ op: "remove", owner: resource.node, key: "keys" }] }];
  const entry = resource.entries(keys).find((e) => e.key.toLowerCase() === key.toLowerCase());
  if (!entry?.owner) return [];
  return [{ title: `Remove '${entry.key}'`, safe: false, ops: [{ op: "remove", owner: entry.owner, key: entry.key }] }];
}

export const cases: readonly Case[] = [
  {
    name: "yaml: both keys",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
keys:
  primaryKey: made-up-for-this-test-1
  #           ^^^^^^^^^^^^^^^^^^^^^^^ error[web-service-literal-keys]
  secondaryKey: made-up-for-this-test-2
  #             ^^^^^^^^^^^^^^^^^^^^^^^ error[web-service-literal-keys]
sslEnabled: false
`,
    fixed: [
      [
        `authEnabled: true
keys:
  primaryKey: made-up-for-this-test-1
  secondaryKey: made-up-for-this-test-2`,
        "authEnabled: true",
      ],
    ],
  },
  {
    name: "json: filled in by the pipeline",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "keys": { "primaryKey": "$(primaryKey)", "secondaryKey": "{{SECONDARY_KEY}}" }
}`,
  },
  {
    name: "arm: one key",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "second": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": {
        "computeType": "AKS",
        "keys": {
          "primaryKey": "made-up-for-this-test-1",
          //            ^^^^^^^^^^^^^^^^^^^^^^^^^ error[web-service-literal-keys]
          "secondaryKey": "[parameters('second')]"
        }
      }
    }
  ]
}`,
    fixed: [
      [
        `"keys": {
          "primaryKey": "made-up-for-this-test-1",`,
        '"keys": {',
      ],
    ],
  },
  {
    name: "arm: from parameters without a default",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "key": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": {
        "computeType": "ACI",
        "authEnabled": true,
        "keys": "[if(empty(parameters('key')), json('null'), createObject('primaryKey', parameters('key')))]"
      }
    }
  ]
}`,
  },
];
