import { anywhere } from "../../catalog/file-text.ts";
import { textsUnder, type WrittenText } from "../../model/file-text.ts";
import type { SyntaxId } from "../../syntax/tree.ts";
import { onceForEach } from "../../text/once-for-each.ts";
import type { Case } from "../case.ts";
import { computeCluster } from "../case-parts.ts";
import { isTelemetryKey, leakInWords, leakUnder } from "../leak.ts";
import type { Rule, Severity } from "../rule.ts";
import { takeFromParameter } from "../take-from-parameter.ts";

const rule: Rule = {
  id: "secret-in-plain-text",
  control: "secrets",
  severity: "error",
  title: "The file holds a secret in plain text.",
  why: "Everyone who can read the file, its history, a copy or a build log has the secret, and can use it until it is renewed. Scanners of public repositories find such texts within minutes.",
  fixNote:
    "In a resource of a template, puts a new secure parameter in its place, which every deployment must then give, best by a reference to a key vault. Elsewhere there is no fix: keep the secret in a key vault, in a workspace connection or in the pipeline's secrets. Renew it in any case: it stays in the file's history. Only texts with the shape of a credential are accused, and passwords under a name that says so.",
  kinds: ["fileText"],
  settings: [anywhere],
  spansSecret: true,
  general: true,
  source: "https://learn.microsoft.com/azure/security/fundamentals/secrets-best-practices",
  sources: {
    checkov: ["CKV_SECRET_3", "CKV_SECRET_4", "CKV_SECRET_6", "CKV_SECRET_9", "CKV_SECRET_13"],
    mcsb: ["IM-8"],
  },
  *check(resource, others) {
    for (const written of textsUnder(resource, anywhere)) {
      const verdict = judge(written);
      if (!verdict) continue;
      const { node: site, isExpression } = written;
      const via = isExpression ? "computed" : "literal";
      const fixes = verdict.severity === "hint" ? [] : takeFromParameter({ site, via }, others);
      yield { span: site.span, ...verdict, fixes };
    }
  },
};

export default rule;

/** Keys that say nothing about what they hold. */
const generic = new Set(["value", "defaultvalue", "default"]);

interface Verdict {
  readonly message: string;
  readonly severity: Severity;
}

const judge = onceForEach(({ text, keys, isExpression }: WrittenText): Verdict | undefined => {
  const name = keys.findLast((key) => !generic.has(key.toLowerCase())) ?? "";
  const leak = leakInWords(text) ?? (isExpression ? undefined : leakUnder(name, text));
  if (leak) {
    const message = `This file holds ${leak.what} in plain text. Keep it in a key vault, and renew it.`;
    return { message, severity: leak.sure ? rule.severity : "warning" };
  }
  if (isExpression || !isTelemetryKey(name, text)) return undefined;
  const message =
    "This file holds the key of an Application Insights: Microsoft does not call it a secret, but whoever knows it can send false telemetry.";
  return { message, severity: "hint" };
});

const github = ["ghp_", "m4d3Up".repeat(6)].join("");

/** A file of each format, with a text in it. */
const files: readonly (readonly [string, SyntaxId, (text: string, mark: string) => string])[] = [
  [
    "arm",
    "json",
    (text, mark) => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "variables": {
    "settings": { "registry": "${text}" }
    //                        ${mark}
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }
  ]
}`,
  ],
  [
    "cli-v2",
    "yaml",
    (text, mark) => `
$schema: https://azuremlschemas.azureedge.net/latest/data.schema.json
name: orders
type: uri_file
path: ./orders.csv
properties:
  source: "${text}"
  #       ${mark}
`,
  ],
  [
    "sdk-v1",
    "yaml",
    (text, mark) => `
computeType: ACI
authEnabled: true
dnsNameLabel: "${text}"
#             ${mark}
`,
  ],
  [
    "role-definition",
    "json",
    (text, mark) => `{
  "Name": "Trainer",
  "Description": "${text}",
  //             ${mark}
  "Actions": ["Microsoft.MachineLearningServices/workspaces/read"],
  "AssignableScopes": ["/subscriptions/0f1e/resourceGroups/rg"]
}`,
  ],
  [
    "inference-config",
    "json",
    (text, mark) => `{
  "entryScript": "score.py",
  "runtime": "python",
  "condaFile": "${text}"
  //           ${mark}
}`,
  ],
  [
    "workspace-config",
    "json",
    (text, mark) => `{
  "subscription_id": "00000000-1111-2222-3333-444444444444",
  "resource_group": "rg",
  "workspace_name": "demo",
  "login": "${text}"
  //       ${mark}
}`,
  ],
  [
    "run-config",
    "yaml",
    (text, mark) => `
script: train.py
framework: Python
target: cpu
nodeCount: 1
sourceDirectoryDataStore: "${text}"
#                         ${mark}
`,
  ],
  [
    "github-actions",
    "json",
    (text, mark) => `{
  "name": "demo",
  "compute_type": "amlcluster",
  "vm_size": "${text}"
  //         ${mark}
}`,
  ],
  [
    "pipeline-v1",
    "yaml",
    (text, mark) => `
pipeline:
  name: "${text}"
  #     ${mark}
  steps:
    fit:
      script_name: fit.py
`,
  ],
];

const expected = `${"^".repeat(github.length + 2)} error[secret-in-plain-text]`;
const withoutMark = (text: string): string => text.replace(/^[ \t]*(?:#|\/\/)[ \t]*\n/m, "");

export const cases: readonly Case[] = [
  ...files.flatMap(([dialect, syntax, file]): Case[] => [
    { name: `${dialect}: a token`, syntax, text: file(github, expected) },
    { name: `${dialect}: a placeholder`, syntax, text: withoutMark(file("<ghp_your-token>", "")) },
  ]),
  {
    name: "arm: a setting of a service beside the workspace",
    resources: [
      computeCluster,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-02-01",
      "name": "demo",
      "properties": {
        "windowsProfile": { "adminPassword": "Kj8-mnQ2x!pW" }
        //                                   ^^^^^^^^^^^^^^ warning[secret-in-plain-text]
      }
    }`,
    ],
    fixed: [
      [
        '"windowsProfile": { "adminPassword": "Kj8-mnQ2x!pW" }',
        `"windowsProfile": { "adminPassword": "[parameters('adminPassword')]" }`,
      ],
      [
        `}
  ]`,
        `}
  ],
  "parameters": {
    "adminPassword": {
      "type": "securestring"
    }
  }`,
      ],
    ],
  },
  {
    name: "arm: what is no secret although it looks random, and a key that Microsoft does not call a secret",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "metadata": { "_generator": { "name": "bicep", "version": "0.30.3.12046", "templateHash": "17245187643098457129" } },
  "parameters": {
    "adminPassword": { "type": "securestring", "metadata": { "description": "At least 12 characters." } },
    "keyVaultSecretName": { "type": "string", "defaultValue": "storage-key-2024" },
    "appId": { "type": "string", "defaultValue": "00000000-1111-2222-3333-444444444444" },
    "token": { "type": "string", "defaultValue": "[uniqueString(resourceGroup().id, 'token2024')]" },
    "instrumentationKey": { "type": "string", "defaultValue": "00000000-1111-2222-3333-444444444444" }
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[secret-in-plain-text]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }
  ]
}`,
  },
  {
    name: "arm: addresses and connection strings that are put together at deployment",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "user": { "type": "string" }, "password": { "type": "securestring" } },
  "variables": {
    "feed": "[concat('https://',parameters('user'),':',parameters('password'),'@feed.contoso.com/simple')]",
    "orders": "[concat('Server=tcp:db.contoso.com;User ID=',parameters('user'),';Password=',parameters('password'),';')]",
    "stock": "[format('Server=tcp:db.contoso.com;User ID={0};Password={1};', parameters('user'), parameters('password'))]",
    "store": "[concat('AccountName=contoso;AccountKey=', listKeys('contoso', '2023-01-01').keys[0].value)]"
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute" }
    }
  ]
}`,
  },
  {
    name: "workspace-config: a password under a name that says so",
    syntax: "json",
    text: `{
  "subscription_id": "00000000-1111-2222-3333-444444444444",
  "resource_group": "rg",
  "workspace_name": "demo",
  "sp_password": "Kj8-mnQ2x!pW"
  //             ^^^^^^^^^^^^^^ warning[secret-in-plain-text]
}`,
  },
  {
    name: "arm: a password one level below the name that says so, and a telemetry key in a setting",
    resources: [
      computeCluster,
      `
    {
      "type": "Microsoft.Automation/automationAccounts/variables",
      "apiVersion": "2023-11-01",
      "name": "demo/login",
      "properties": {
        "password": { "value": "Kj8-mnQ2x!pW" },
        //                     ^^^^^^^^^^^^^^ warning[secret-in-plain-text]
        "instrumentationKey": "00000000-1111-2222-3333-444444444444"
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[secret-in-plain-text]
      }
    }`,
    ],
    fixed: [
      [`"password": { "value": "Kj8-mnQ2x!pW" }`, `"password": { "value": "[parameters('secret')]" }`],
      [
        `}
  ]`,
        `}
  ],
  "parameters": {
    "secret": {
      "type": "securestring"
    }
  }`,
      ],
    ],
  },
];
