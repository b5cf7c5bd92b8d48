import { roleActions, roleNotActions } from "../../catalog/role.ts";
import type { Resource } from "../../model/resource.ts";
import { full } from "../../roles/action.ts";
import { allows, covers } from "../../roles/permissions.ts";
import { excluding, type Item, isForMachineLearning, itemsOf, readRole } from "../../roles/read-role.ts";
import type { Case } from "../case.ts";
import type { Fix, Report, Rule, Severity } from "../rule.ts";
import { severityOf } from "../setting-rule.ts";
import { code, explain } from "../wording.ts";

const handingOutRoles = ["roleAssignments/write", "roleDefinitions/write"].map(
  (path) => `Microsoft.Authorization/${path}`,
);
const changingWorkspaces = ["write", "delete"].map((verb) => full(`workspaces/${verb}`));

const surely = (pattern: string, actions: readonly string[]): boolean =>
  actions.every((action) => covers(pattern, action) === "yes");

function* judge(resource: Resource): Iterable<Report> {
  const role = readRole(resource);
  for (const item of itemsOf(resource, roleActions).items) {
    if (!surely(item.raw, [full("workspaces/read"), ...changingWorkspaces])) continue;
    const remain = (actions: readonly string[]): readonly string[] =>
      actions.filter((action) => allows({ ...role, actions: [item.raw], mayAllowMore: false }, action) === "yes");
    const isForEverything = surely(item.raw, handingOutRoles);
    yield* isForEverything
      ? reportEverything(resource, item, remain(handingOutRoles), role.mayExcludeMore)
      : reportProvider(resource, item, remain(changingWorkspaces));
  }
}

function* reportEverything(
  resource: Resource,
  item: Item,
  [worst]: readonly string[],
  mayExcludeMore = false,
): Iterable<Report> {
  const reach = `${code(item.raw)} allows every action of every Azure service, also those still to come`;
  const exclusions = ["Microsoft.Authorization/*", ...(isForMachineLearning(resource) ? changingWorkspaces : [])];
  if (worst !== undefined)
    yield report(
      item,
      `${reach}, and ${code(worst)} is not excluded: holders can give themselves any role.`,
      "warning",
      fixes(resource, item, exclusions),
    );
  else if (!mayExcludeMore) yield report(item, `${reach}: list the actions that are needed.`, "hint", []);
}

function* reportProvider(resource: Resource, item: Item, [worst]: readonly string[]): Iterable<Report> {
  if (worst === undefined) return;
  const severity = /\/workspaces\//i.test(item.raw) ? "information" : "warning";
  const verb = worst.endsWith("write") ? "change" : "delete";
  const message = `${code(item.raw)} lets holders ${verb} workspaces themselves: ${code(worst)} is not excluded.`;
  yield report(item, message, severity, fixes(resource, item, changingWorkspaces));
}

const report = (item: Item, message: string, severity: Severity, mends: readonly Fix[]): Report => ({
  span: item.site.span,
  message: explain(message, item),
  severity: severityOf(severity, item),
  fixes: mends,
});

function fixes(resource: Resource, { certain }: Item, names: readonly string[]): readonly Fix[] {
  const ops = certain ? excluding(resource, names) : [];
  return ops.length > 0 ? [{ title: `Exclude ${names.map(code).join(", ")}`, safe: false, ops }] : [];
}

const rule: Rule = {
  id: "role-wildcard-too-wide",
  control: "access",
  severity: "warning",
  title: "A wildcard of the role allows more than anyone meant to give.",
  why: "`*` stands for every action of every Azure service, `Microsoft.MachineLearningServices/*` for all of one, and both for actions that Azure has yet to invent. What is not excluded is allowed: with `Microsoft.Authorization` left in, holders can make themselves owner, and with `workspaces/write` they can switch a workspace to public access.",
  fixNote:
    "Adds `NotActions` where the role has none yet: everything about roles, and where it is made for workspaces, changing or deleting these. Holders lose these actions, so look who has the role. An exclusion is no prohibition, for another role can give the action back; to list the actions that are needed is better.",
  kinds: ["roleDefinition"],
  settings: [roleActions, roleNotActions],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles",
  sources: {
    checkov: ["CKV_AZURE_39"],
    policy: ["a451c1ef-c6ca-483d-87ed-f49761e3ffb5"],
    mcsb: ["PA-7"],
    article: "Authorization",
  },
  differs:
    "Azure Policy's definition flags every custom role, and Checkov's only `*` where the whole subscription is assignable. This rule asks what the wildcards open.",
  *check(resource) {
    if (resource.variant !== "builtInRole") yield* judge(resource);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "role-definition: everything, without exclusions",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "IsCustom": true,
  "Actions": ["*"],
  //          ^^^ warning[role-wildcard-too-wide]
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
    fixed: [
      [
        '"AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]',
        `"AssignableScopes": ["/subscriptions/0/resourceGroups/ml"],
  "NotActions": [
    "Microsoft.Authorization/*"
  ]`,
      ],
    ],
  },
  {
    name: "role-definition: everything at a workspace, without exclusions",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": ["*"],
  //          ^^^ warning[role-wildcard-too-wide]
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml/providers/Microsoft.MachineLearningServices/workspaces/demo"]
}`,
    fixed: [
      [
        '"AssignableScopes": ["/subscriptions/0/resourceGroups/ml/providers/Microsoft.MachineLearningServices/workspaces/demo"]',
        `"AssignableScopes": ["/subscriptions/0/resourceGroups/ml/providers/Microsoft.MachineLearningServices/workspaces/demo"],
  "NotActions": [
    "Microsoft.Authorization/*",
    "Microsoft.MachineLearningServices/workspaces/write",
    "Microsoft.MachineLearningServices/workspaces/delete"
  ]`,
      ],
    ],
  },
  {
    name: "role-definition: 'elevateAccess' is left, but only a Global Administrator can use it",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "IsCustom": true,
  "Actions": ["*"],
  //          ^^^ hint[role-wildcard-too-wide]
  "NotActions": [
    "Microsoft.MachineLearningServices/workspaces/*/delete",
    "Microsoft.MachineLearningServices/workspaces/write",
    "Microsoft.Authorization/*/write"
  ],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
  },
  {
    name: "role-definition: everything but roles, in a list that a tool printed",
    syntax: "json",
    text: `[
  {
    "roleName": "Almost all",
    "roleType": "CustomRole",
    "permissions": [
      {
        "actions": ["*"],
        //          ^^^ hint[role-wildcard-too-wide]
        "notActions": ["microsoft.authorization/*"]
      }
    ],
    "assignableScopes": ["/subscriptions/0/resourceGroups/ml"]
  },
  {
    "roleName": "Contributor",
    "roleType": "BuiltInRole",
    "permissions": [{ "actions": ["*"], "notActions": [] }],
    "assignableScopes": ["/"]
  }
]`,
  },
  {
    name: "role-definition: paths of a workspace",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": [
    "Microsoft.MachineLearningServices/workspaces/*/read",
    "Microsoft.MachineLearningServices/workspaces/*/write"
  ],
  "NotActions": ["Microsoft.MachineLearningServices/workspaces/write"],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
  },
  {
    name: "arm: the whole provider, excluded in part, in full, and not at all",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "roleName": "ml",
        "permissions": [
          {
            "actions": ["Microsoft.MachineLearningServices/*"],
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-wildcard-too-wide]
            "notActions": []
          }
        ],
        "assignableScopes": ["[resourceGroup().id]"]
      }
    },
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('part')]",
      "properties": {
        "roleName": "part",
        "permissions": [
          {
            "actions": ["Microsoft.MachineLearningServices/workspaces/*"],
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-wildcard-too-wide]
            "notActions": ["Microsoft.MachineLearningServices/workspaces/write"]
          }
        ]
      }
    },
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('whole')]",
      "properties": {
        "roleName": "whole",
        "permissions": [
          {
            "actions": ["Microsoft.MachineLearningServices/*"],
            "notActions": [
              "Microsoft.MachineLearningServices/workspaces/write",
              "Microsoft.MachineLearningServices/workspaces/delete"
            ]
          }
        ]
      }
    }
  ]
}`,
    fixed: [
      [
        '"notActions": []',
        `"notActions": [
              "Microsoft.MachineLearningServices/workspaces/write",
              "Microsoft.MachineLearningServices/workspaces/delete"
            ]`,
      ],
    ],
  },
  {
    name: "arm: what is excluded cannot be known, or belongs to another object",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "parameters": { "notActions": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [
          { "actions": ["Microsoft.MachineLearningServices/*"], "notActions": "[parameters('notActions')]" }
        ]
      }
    },
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('two')]",
      "properties": {
        "permissions": [
          { "actions": ["Microsoft.MachineLearningServices/*"] },
          { "actions": ["*/read"], "notActions": ["Microsoft.Storage/*"] }
        ]
      }
    }
  ]
}`,
  },
];
