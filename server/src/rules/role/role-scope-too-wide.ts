import { roleAssignableScopes } from "../../catalog/role.ts";
import type { Resource } from "../../model/resource.ts";
import { itemsOf } from "../../roles/read-role.ts";
import type { Case } from "../case.ts";
import type { Report, Rule, Severity } from "../rule.ts";
import { severityOf } from "../setting-rule.ts";
import { code, explain } from "../wording.ts";

interface Width {
  readonly shape: RegExp;
  readonly severity: Severity;
  /** Finishes the message about a scope. */
  readonly says: string;
}

const widths: readonly Width[] = [
  {
    shape: /^\/$/,
    severity: "warning",
    says: "offers the role in the whole tenant, which only built-in roles may: name resource groups.",
  },
  {
    shape: /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+\/?$/i,
    severity: "information",
    says: "offers the role in every subscription of a management group: name the resource groups that hold workspaces.",
  },
  {
    shape: /^\/subscriptions\/[^/]+\/?$/i,
    severity: "hint",
    says: "offers the role in every resource group of a subscription: name those that hold workspaces.",
  },
];

function* judge(role: Resource): Iterable<Report> {
  for (const item of itemsOf(role, roleAssignableScopes).items) {
    const width = widths.find(({ shape }) => shape.test(item.raw));
    if (!width) continue;
    yield {
      span: item.site.span,
      message: explain(`${code(item.raw)} ${width.says}`, item),
      severity: severityOf(width.severity, item),
      fixes: [],
    };
  }
}

const rule: Rule = {
  id: "role-scope-too-wide",
  control: "access",
  severity: "warning",
  title: "The role can be assigned far away from the workspaces it is for.",
  why: "Assignable scopes decide where the role turns up in the list of roles. One that was made for a workspace and is offered in a whole subscription or management group will sooner or later be assigned there, and then its wildcards reach every workspace below.",
  fixNote:
    "There is no fix to apply, since only you know the resource groups. Name those that hold the workspaces, and assign the role to a group of people at the workspace itself. A scope of a single workspace works too, though every such role counts towards the limit of 5,000 custom roles of a tenant.",
  kinds: ["roleDefinition"],
  settings: [roleAssignableScopes],
  source: "https://learn.microsoft.com/azure/role-based-access-control/role-definitions",
  sources: { checkov: ["CKV_AZURE_39"], mcsb: ["PA-7"], article: "Authorization" },
  *check(role) {
    if (role.variant !== "builtInRole") yield* judge(role);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "role-definition: the tenant, a management group, a subscription",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": ["Microsoft.MachineLearningServices/workspaces/*/read"],
  "AssignableScopes": [
    "/",
//  ^^^ warning[role-scope-too-wide]
    "/providers/Microsoft.Management/managementGroups/data",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-scope-too-wide]
    "/subscriptions/8b41ca9c-0c5a-4c01-b49b-5bb8d329cc27"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[role-scope-too-wide]
  ]
}`,
  },
  {
    name: "role-definition: a resource group, a workspace, and one to be filled in",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": ["Microsoft.MachineLearningServices/workspaces/*/read"],
  "AssignableScopes": [
    "/subscriptions/0/resourceGroups/ml",
    "/subscriptions/0/resourceGroups/ml/providers/Microsoft.MachineLearningServices/workspaces/demo",
    "/subscriptions/<subscriptionId>"
  ]
}`,
  },
  {
    name: "arm: the default of a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "parameters": {
    "scope": {
      "type": "string",
      "defaultValue": "/providers/Microsoft.Management/managementGroups/data"
      //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[role-scope-too-wide]
    }
  },
  "resources": [
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [{ "actions": ["Microsoft.MachineLearningServices/workspaces/*/read"] }],
        "assignableScopes": ["[parameters('scope')]"]
      }
    }
  ]
}`,
  },
  {
    name: "arm: where it is deployed",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-04-01",
      "name": "[guid('ml')]",
      "properties": {
        "permissions": [{ "actions": ["Microsoft.MachineLearningServices/workspaces/*/read"] }],
        "assignableScopes": ["[subscription().id]"]
      }
    }
  ]
}`,
  },
  {
    name: "role-definition: as an id may also end, and what only ends like one",
    syntax: "json",
    text: `{
  "Name": "Data Scientist Custom",
  "Actions": ["Microsoft.MachineLearningServices/workspaces/*/read"],
  "AssignableScopes": [
    "/PROVIDERS/Microsoft.Management/managementGroups/data/",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[role-scope-too-wide]
    "/subscriptions/8b41ca9c-0c5a-4c01-b49b-5bb8d329cc27/",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[role-scope-too-wide]
    "/tenants/0/subscriptions/8b41ca9c-0c5a-4c01-b49b-5bb8d329cc27",
    "/tenants/0/providers/Microsoft.Management/managementGroups/data",
    "/providers/Microsoft.Management/managementGroups/data/subscriptions/0/resourceGroups/ml",
    "/subscriptions/0/resourceGroups/ml/"
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
      "actions": ["Microsoft.MachineLearningServices/workspaces/*/read"],
      "notActions": []
    }
  ],
  "assignableScopes": ["/"]
}`,
  },
];
