import { roleActions, roleNotActions } from "../../catalog/role.ts";
import type { Resource } from "../../model/resource.ts";
import { isKnown, isMeantForProvider, nearest } from "../../roles/nearest-action.ts";
import { type Item, itemsOf } from "../../roles/read-role.ts";
import { textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { severityOf } from "../setting-rule.ts";
import { code, explain } from "../wording.ts";

const effects = [
  { setting: roleActions, effect: "allows nothing" },
  { setting: roleNotActions, effect: "takes nothing away" },
] as const;

function* judge(role: Resource): Iterable<Report> {
  for (const { setting, effect } of effects) {
    for (const item of itemsOf(role, setting).items)
      if (isMeantForProvider(item.raw) && !isKnown(item.raw)) yield report(item, effect);
  }
}

function report(item: Item, effect: string): Report {
  const meant = nearest(item.raw);
  const message =
    meant === undefined
      ? `${code(item.raw)} is not in the list of actions of Azure Machine Learning: if it is misspelt, it ${effect}.`
      : `${code(item.raw)} is no action of Azure Machine Learning, so it ${effect}: ${code(meant)} is one.`;
  return {
    span: item.site.span,
    message: explain(message, item),
    severity: severityOf(meant === undefined ? "hint" : "warning", item),
    fixes: meant === undefined ? [] : fixes(item, meant),
  };
}

function fixes({ raw, site, via }: Item, value: string): readonly Fix[] {
  if (via === "allowed" || textOf(site) !== raw) return [];
  return [{ title: `Write ${code(value)} instead`, safe: false, ops: [{ op: "replace", node: site, value }] }];
}

const rule: Rule = {
  id: "role-unknown-action",
  control: "access",
  severity: "warning",
  title: "An action of the role is misspelt.",
  why: "Nobody checks the names in a role until someone is refused. Worse is a slip among the exclusions: a name that matches nothing takes nothing away, so a role that looks as if it could not list keys or create compute can.",
  fixNote:
    "Puts the nearest known action in its place, which changes what the role allows: look whether it is the one you mean. Names that resemble nothing known are only pointed out, since Azure adds actions all the time.",
  kinds: ["roleDefinition"],
  settings: [roleActions, roleNotActions],
  source: "https://learn.microsoft.com/azure/role-based-access-control/permissions/ai-machine-learning",
  sources: { mcsb: ["PA-7"], article: "Authorization" },
  *check(role) {
    if (role.variant !== "builtInRole") yield* judge(role);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "role-definition: slips in the provider, the path and a pattern",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": [
    "Microsoft.MachineLearningServices/workspaces/read",
    "Microsoft.MachineLearningService/workspaces/*/read",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-unknown-action]
    "Microsoft.MachineLearningServices/workspaces/experiments/run/submit/action",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-unknown-action]
    "Microsoft.MachineLearningServices/models/*/write"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-unknown-action]
  ],
  "NotActions": [
    "Microsoft.MachineLearningServices/workspaces/compute/*/write",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-unknown-action]
    "Microsoft.MachineLearningServices/workspaces/listKey/action"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-unknown-action]
  ],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
    fixed: [
      [
        `"Microsoft.MachineLearningService/workspaces/*/read",
    "Microsoft.MachineLearningServices/workspaces/experiments/run/submit/action",
    "Microsoft.MachineLearningServices/models/*/write"`,
        `"Microsoft.MachineLearningServices/workspaces/*/read",
    "Microsoft.MachineLearningServices/workspaces/experiments/runs/submit/action",
    "Microsoft.MachineLearningServices/workspaces/models/*/write"`,
      ],
      [
        `"Microsoft.MachineLearningServices/workspaces/compute/*/write",
    "Microsoft.MachineLearningServices/workspaces/listKey/action"`,
        `"Microsoft.MachineLearningServices/workspaces/computes/*/write",
    "Microsoft.MachineLearningServices/workspaces/listKeys/action"`,
      ],
    ],
  },
  {
    name: "role-definition: known, too new for the list, of other services, and like nothing",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": [
    "microsoft.machinelearningservices/Workspaces/OnlineEndpoints/ListKeys/Action",
    "Microsoft.MachineLearningServices/workspaces/computes/*/write",
    "Microsoft.MachineLearningServices/workspaces/outboundRules/write",
    "Microsoft.MachineLearning/webServices/read",
    "Microsoft.Storage/storageAccounts/read",
    "Microsoft.MachineLearningServices/workspaces/experiments/jobs/read"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[role-unknown-action]
  ],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
  },
  {
    name: "role-definition: as the portal prints it",
    syntax: "json",
    text: `{
  "id": "",
  "properties": {
    "roleName": "Runner",
    "assignableScopes": ["/subscriptions/0/resourceGroups/ml"],
    "permissions": [
      { "actions": ["Microsoft.MachineLearningServices/workspaces/jobs/*"], "notActions": [] }
    ]
  }
}`,
  },
  {
    name: "arm: a slip",
    resources: [
      `
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [
          {
            "actions": ["Microsoft.MachineLearningServices/workspaces/enviroments/read"]
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-unknown-action]
          }
        ]
      }
    }`,
    ],
    fixed: [
      [
        '"actions": ["Microsoft.MachineLearningServices/workspaces/enviroments/read"]',
        '"actions": ["Microsoft.MachineLearningServices/workspaces/environments/read"]',
      ],
    ],
  },
  {
    name: "arm: no slip",
    resources: [
      `
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [{ "actions": ["Microsoft.MachineLearningServices/workspaces/environments/read"] }]
      }
    }`,
    ],
  },
  {
    name: "role-definition: a built-in role, as the tools print it",
    syntax: "json",
    text: `{
  "roleName": "Not yours",
  "roleType": "BuiltInRole",
  "permissions": [
    {
      "actions": ["Microsoft.MachineLearningServices/workspaces/enviroments/read"],
      "notActions": []
    }
  ],
  "assignableScopes": ["/"]
}`,
  },
];
