import { roleActions, roleNotActions } from "../../catalog/role.ts";
import type { Resource } from "../../model/resource.ts";
import { actionNamed } from "../../roles/actions.ts";
import { allows } from "../../roles/permissions.ts";
import { excluding, type Item, isForMachineLearning, itemsOf, readRole } from "../../roles/read-role.ts";
import { keyActions } from "../../roles/special-actions.ts";
import type { Case } from "../case.ts";
import type { Fix, Report, Rule, Severity } from "../rule.ts";
import { severityOf } from "../setting-rule.ts";
import { code, explain } from "../wording.ts";

function* judge(resource: Resource): Iterable<Report> {
  const role = readRole(resource);
  for (const item of itemsOf(resource, roleActions).items) {
    // A role for everything that is not made for workspaces is told as that: see role-wildcard-too-wide.
    if (item.raw === "*" && !isForMachineLearning(resource)) continue;
    const isPattern = item.raw.includes("*");
    const alone = { ...role, actions: [item.raw], mayAllowMore: false };
    // Everyone who runs a job needs to read all of a workspace, and cannot help what comes with it.
    const keys = keyActions.filter((key) => (!isPattern || key.endsWith("/action")) && allows(alone, key) === "yes");
    const [first] = keys;
    if (first === undefined) continue;
    yield isPattern
      ? report(item, messageOf(item, keys), keys.length > 2 ? "warning" : "information", fixes(resource, item, keys))
      : report(item, `${code(item.raw)} lets holders ${actionNamed(first)?.meaning}.`, "information", []);
  }
}

function messageOf({ raw }: Item, [first = "", ...others]: readonly string[]): string {
  const more = others.length === 0 ? "" : ` and ${others.length} more like it`;
  return `${code(raw)} lets holders ${actionNamed(first)?.meaning}: ${code(first)}${more} ${more ? "are" : "is"} not excluded.`;
}

const report = (item: Item, message: string, severity: Severity, mends: readonly Fix[]): Report => ({
  span: item.site.span,
  message: explain(message, item),
  severity: severityOf(severity, item),
  fixes: mends,
});

function fixes(resource: Resource, { certain }: Item, keys: readonly string[]): readonly Fix[] {
  const ops = certain ? excluding(resource, keys) : [];
  const what = keys.length === 1 ? code(keys[0] ?? "") : `the ${keys.length} actions that hand out secrets`;
  return ops.length > 0 ? [{ title: `Exclude ${what}`, safe: false, ops }] : [];
}

const rule: Rule = {
  id: "role-reads-secrets",
  control: "secrets",
  severity: "warning",
  title: "The role hands out keys or passwords.",
  why: "A key works for anyone who has it, from anywhere, and until someone renews it: it outlives the role and leaves no name behind. `Microsoft.MachineLearningServices/workspaces/*/action` looks like running jobs, and yet lists the keys of endpoints and storage and the credentials of datastores and connections.",
  fixNote:
    "Adds `NotActions` where the role has none yet, with every action that the wildcard brings in and that hands out keys. Callers who authenticate with keys need another role, or better, tokens. Keys that the role lists by name are only pointed out: some roles are there to read them.",
  kinds: ["roleDefinition"],
  settings: [roleActions, roleNotActions],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles",
  sources: { mcsb: ["PA-7", "IM-8"], article: "Authorization" },
  *check(resource) {
    if (resource.variant !== "builtInRole") yield* judge(resource);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "role-definition: every action of a workspace, with some keys excluded",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "IsCustom": true,
  "Actions": [
    "Microsoft.MachineLearningServices/workspaces/*/read",
    "Microsoft.MachineLearningServices/workspaces/*/action"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-reads-secrets]
  ],
  "NotActions": [
    "Microsoft.MachineLearningServices/workspaces/computes/listKeys/action",
    "Microsoft.MachineLearningServices/workspaces/listKeys/action"
  ],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
  },
  {
    name: "role-definition: keys by name, and everything about one thing",
    syntax: "json",
    text: `{
  "Name": "Caller",
  "Actions": [
    "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action",
    "microsoft.machinelearningservices/workspaces/onlineendpoints/listKeys/action",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-reads-secrets]
    "Microsoft.MachineLearningServices/workspaces/computes/*"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-reads-secrets]
  ],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
    fixed: [
      [
        '"AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]',
        `"AssignableScopes": ["/subscriptions/0/resourceGroups/ml"],
  "NotActions": [
    "Microsoft.MachineLearningServices/workspaces/computes/listKeys/action"
  ]`,
      ],
    ],
  },
  {
    name: "role-definition: what running a job takes",
    syntax: "json",
    text: `{
  "Name": "Runner",
  "Actions": [
    "Microsoft.MachineLearningServices/workspaces/*/read",
    "Microsoft.MachineLearningServices/workspaces/environments/write",
    "Microsoft.MachineLearningServices/workspaces/jobs/*",
    "Microsoft.MachineLearningServices/workspaces/metadata/artifacts/write",
    "Microsoft.MachineLearningServices/workspaces/environments/build/action",
    "Microsoft.MachineLearningServices/workspaces/environments/readSecrets/action",
    "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/token/action"
  ],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
  },
  {
    name: "arm: through a variable",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "variables": {
    "allowed": ["Microsoft.MachineLearningServices/workspaces/connections/listsecrets/action"]
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-reads-secrets]
  },
  "resources": [
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": { "permissions": [{ "actions": "[variables('allowed')]" }] }
    }
  ]
}`,
  },
  {
    name: "arm: everything about computes",
    resources: [
      `
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [
          {
            "actions": ["Microsoft.MachineLearningServices/workspaces/computes/*"]
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-reads-secrets]
          }
        ]
      }
    }`,
    ],
    fixed: [
      [
        '"actions": ["Microsoft.MachineLearningServices/workspaces/computes/*"]',
        `"actions": ["Microsoft.MachineLearningServices/workspaces/computes/*"],
            "notActions": [
              "Microsoft.MachineLearningServices/workspaces/computes/listKeys/action"
            ]`,
      ],
    ],
  },
  {
    name: "arm: all keys are excluded",
    resources: [
      `
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [
          {
            "actions": ["Microsoft.MachineLearningServices/workspaces/*/action"],
            "notActions": ["*/listKeys/action", "*/listSecrets/action", "*/listStorageAccountKeys/action", "*/regenerateKeys/action"]
          }
        ]
      }
    }`,
    ],
  },
  {
    name: "role-definition: everything, for people who have no business with workspaces",
    syntax: "json",
    text: `{
  "Name": "Application owner",
  "Actions": ["*"],
  "NotActions": ["Microsoft.Authorization/*/write"],
  "AssignableScopes": ["/subscriptions/0"]
}`,
  },
  {
    name: "role-definition: everything, at a workspace",
    syntax: "json",
    text: `{
  "Name": "Data scientist",
  "Actions": ["*"],
  //          ^^^ warning[role-reads-secrets]
  "NotActions": ["Microsoft.Authorization/*/write"],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml/providers/Microsoft.MachineLearningServices/workspaces/demo"]
}`,
  },
  {
    name: "role-definition: a built-in role, as the tools print it",
    syntax: "json",
    text: `{
  "roleName": "Not yours",
  "roleType": "BuiltInRole",
  "permissions": [
    {
      "actions": ["Microsoft.MachineLearningServices/workspaces/*/action"],
      "notActions": []
    }
  ],
  "assignableScopes": ["/"]
}`,
  },
];
