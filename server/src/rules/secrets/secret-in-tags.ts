import { labels } from "../../catalog/file-text.ts";
import { textsUnder, type WrittenText } from "../../model/file-text.ts";
import { fold } from "../../text/fold.ts";
import { onceForEach } from "../../text/once-for-each.ts";
import type { Case } from "../case.ts";
import { leakInWords, leakUnder } from "../leak.ts";
import type { Fix, Rule } from "../rule.ts";
import { code } from "../wording.ts";

const rule: Rule = {
  id: "secret-in-tags",
  control: "secrets",
  severity: "error",
  title: "A tag or description holds a secret in plain text.",
  why: "Tags, descriptions and display names are meant to be seen: they stand in lists, in cost reports, in the deployment history and in logs, for everyone who may read the resource group. Azure does not encrypt them as secrets.",
  fixNote:
    "Removes the tag; of a description you rewrite the sentence yourself. Code that looks the secret up in the tag must read it from a key vault instead. Renew the secret: it stays in the file's history.",
  kinds: ["fileText"],
  settings: [labels],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources",
  sources: { mcsb: ["IM-8"] },
  *check(resource) {
    for (const written of textsUnder(resource, labels)) {
      const leak = leakOf(written);
      if (!leak) continue;
      const message = `${code(nameOf(written))} holds ${leak.what} in plain text. Keep it in a key vault, and renew it.`;
      const severity = leak.sure ? rule.severity : "warning";
      yield { span: written.node.span, message, severity, fixes: removal(written) };
    }
  },
};

export default rule;

const leakOf = onceForEach((written: WrittenText) => {
  const { text, isExpression } = written;
  return leakInWords(text) ?? (isExpression ? undefined : leakUnder(nameOf(written), text));
});

const nameOf = ({ keys }: WrittenText): string => keys.at(-1) ?? "";

function removal({ keys, owner }: WrittenText): readonly Fix[] {
  const [outer = "", name = ""] = keys.slice(-2);
  if (!owner || fold(outer) !== "tags") return [];
  return [{ title: `Remove the tag ${code(name)}`, safe: false, ops: [{ op: "remove", owner, key: name }] }];
}

const token = ["m4d3", "Up7", "F0r", "Th1s", "T3st", "On1y"].join("");
const github = ["ghp_", "m4d3Up".repeat(6)].join("");

export const cases: readonly Case[] = [
  {
    name: "cli-v2: a tag and a description",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/model.schema.json
name: churn
version: 1
type: custom_model
path: ./model
description: Built with ${github}
#            ${"^".repeat(11 + github.length)} error[secret-in-tags]
tags: # of the team
  owner: sales
  api_key: ${token}
  #        ${"^".repeat(token.length)} error[secret-in-tags]
`,
    fixed: [
      [
        `owner: sales
  api_key: ${token}`,
        "owner: sales",
      ],
    ],
  },
  {
    name: "cli-v2: where a secret is kept, a hash and a name",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/model.schema.json
name: churn
version: 1
type: custom_model
path: ./model
description: The password is in https://contoso.vault.azure.net/secrets/db, the token is <your-token>.
tags:
  commit: 3f786850e387550fdab836ed7e6dc881de23001b
  secret: db-password
  token: bert-base-uncased
`,
  },
  {
    name: "arm: of the workspace",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/score",
      "tags": {
        "owner": "sales",
        "store": "DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=${"TWFkZVVw".repeat(10)}TWFkZQ=="
        //       ${"^".repeat(152)} error[secret-in-tags]
      },
      "properties": { "authMode": "AMLToken" }
    }`,
    ],
    fixed: [
      [
        `"owner": "sales",
        "store": "DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=${"TWFkZVVw".repeat(10)}TWFkZQ=="`,
        '"owner": "sales"',
      ],
    ],
  },
  {
    name: "arm: from a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "owner": { "type": "string", "metadata": { "description": "Who owns the secret; a password is not needed." } } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/score",
      "tags": { "owner": "[parameters('owner')]", "secret": "none" },
      "properties": { "authMode": "AMLToken" }
    }
  ]
}`,
  },
];
