import { roleActions, roleNotActions } from "../../catalog/role.ts";
import type { Resource } from "../../model/resource.ts";
import { allows } from "../../roles/permissions.ts";
import { type Item, itemsOf, readRole } from "../../roles/read-role.ts";
import { textOf } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { severityOf } from "../setting-rule.ts";
import { code, explain } from "../wording.ts";

const authorization = /^Microsoft\.Authorization\//i;

/** What each of these actions comes to, worst first. */
const consequences: Readonly<Record<string, string>> = {
  "Microsoft.Authorization/roleAssignments/write": "give themselves and others any role",
  "Microsoft.Authorization/roleDefinitions/write": "change what custom roles allow, their own included",
};

function* judge(resource: Resource): Iterable<Report> {
  const role = readRole(resource);
  for (const item of itemsOf(resource, roleActions).items) {
    if (!authorization.test(item.raw)) continue;
    const alone = { ...role, actions: [item.raw], mayAllowMore: false };
    const [, consequence] = Object.entries(consequences).find(([name]) => allows(alone, name) === "yes") ?? [];
    if (consequence === undefined) continue;
    yield {
      span: item.site.span,
      message: explain(`${code(item.raw)} lets holders ${consequence}.`, item),
      severity: severityOf("warning", item),
      fixes: fixes(item),
    };
  }
}

/** To look at roles is what most who write so have in mind. */
function fixes({ raw, site, via }: Item): readonly Fix[] {
  if (!raw.endsWith("/*") || via === "allowed" || textOf(site) !== raw) return [];
  const isWhole = raw.split("/").length === 2;
  const value = isWhole ? `${raw}/read` : raw.replace(/\*$/, "read");
  return [{ title: `Write ${code(value)} instead`, safe: false, ops: [{ op: "replace", node: site, value }] }];
}

const rule: Rule = {
  id: "role-assigns-roles",
  control: "access",
  severity: "warning",
  title: "Holders of the role can give themselves any other role.",
  why: "Whoever can write role assignments or role definitions can become owner of everything in the scope, so every limit in the rest of the role is for show. Such a role belongs to few people, and sharing a workspace does not take it: people join by being added to a group that already has a role.",
  fixNote:
    "Narrows `Microsoft.Authorization/…/*` to reading. Holders can then no longer share workspaces; leave that to owners, or use the built-in Role Based Access Control Administrator with a condition that says which roles it may hand out.",
  kinds: ["roleDefinition"],
  settings: [roleActions, roleNotActions],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles",
  sources: { mcsb: ["PA-1", "PA-7"], article: "Authorization" },
  *check(resource) {
    if (resource.variant !== "builtInRole") yield* judge(resource);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "role-definition: assignments, definitions, everything",
    syntax: "json",
    text: `{
  "Name": "Workspace Admin Custom",
  "Actions": [
    "Microsoft.MachineLearningServices/workspaces/*/read",
    "Microsoft.Authorization/roleAssignments/*",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assigns-roles]
    "Microsoft.Authorization/roleDefinitions/write",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assigns-roles]
    "Microsoft.Authorization/*/write",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assigns-roles]
    "microsoft.authorization/*"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assigns-roles]
  ],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
    fixed: [
      ['"Microsoft.Authorization/roleAssignments/*"', '"Microsoft.Authorization/roleAssignments/read"'],
      ['"microsoft.authorization/*"', '"microsoft.authorization/*/read"'],
    ],
  },
  {
    name: "role-definition: looking at roles, and what is taken away again",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": [
    "Microsoft.MachineLearningServices/workspaces/*/read",
    "Microsoft.Authorization/*/read",
    "Microsoft.Authorization/roleAssignments/*"
  ],
  "NotActions": ["Microsoft.Authorization/*/write"],
  "AssignableScopes": ["/subscriptions/0/resourceGroups/ml"]
}`,
  },
  {
    name: "arm: one action",
    resources: [
      `
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [
          {
            "actions": [
              "Microsoft.MachineLearningServices/workspaces/read",
              "Microsoft.Authorization/roleAssignments/write"
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assigns-roles]
            ]
          }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: everything about assignments",
    resources: [
      `
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [
          {
            "actions": [
              "Microsoft.MachineLearningServices/workspaces/read",
              "Microsoft.Authorization/roleAssignments/*"
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[role-assigns-roles]
            ]
          }
        ]
      }
    }`,
    ],
    fixed: [['"Microsoft.Authorization/roleAssignments/*"', '"Microsoft.Authorization/roleAssignments/read"']],
  },
  {
    name: "arm: a role that is not about Azure Machine Learning",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "resources": [
    { "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "demo" },
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('other')]",
      "properties": { "permissions": [{ "actions": ["Microsoft.Authorization/roleAssignments/*"] }] }
    }
  ]
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
      "actions": ["Microsoft.Authorization/*", "Microsoft.MachineLearningServices/workspaces/*/read"],
      "notActions": []
    }
  ],
  "assignableScopes": ["/"]
}`,
  },
];
