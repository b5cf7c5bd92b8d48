import { accessPolicies, enableRbacAuthorization } from "../../catalog/key-vault.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspaceWithVault } from "../case-workspaces.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explainAbsence } from "../wording.ts";

const rule: Rule = {
  id: "key-vault-policies-ignored",
  control: "access",
  severity: "warning",
  title: "The access policies of the key vault are ignored, because roles decide.",
  why: "Those whom the policies name are refused, the workspace's own identity perhaps among them, while whoever holds a role gets in, whatever the policies say. Who reads the template is led to believe something else.",
  fixNote:
    "There is no quick fix: only you know which of the two is meant. Assign roles to those whom the policies name and remove the policies, or set `enableRbacAuthorization` to false until then.",
  kinds: ["keyVault"],
  settings: [enableRbacAuthorization, accessPolicies],
  source: "https://learn.microsoft.com/azure/key-vault/general/access-control-default",
  sources: { mcsb: ["PA-7"] },
  *check(vault, others, project) {
    if (!serves(vault, others, project) || vault.entries(accessPolicies).length === 0) return;
    const reading = vault.read(enableRbacAuthorization);
    const value = violated(reading, (v) => v.canonical === "true");
    if (value) {
      yield { span: value.site.span, message: rule.title, severity: severityOf(rule.severity, value), fixes: [] };
      return;
    }
    if (reading.is !== "absent" || reading.assumed !== "true") return;
    const title = "The access policies of the key vault are ignored in a new vault.";
    yield {
      span: reading.anchor,
      message: explainAbsence(title, enableRbacAuthorization, vault, reading),
      severity: severityOf(rule.severity, reading),
      fixes: [],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: roles and policies",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {
        "enableRbacAuthorization": true,
      //                           ^^^^ warning[key-vault-policies-ignored]
        "accessPolicies": [{ "objectId": "[parameters('person')]", "permissions": { "secrets": ["get"] } }]
      }
    }`,
    ],
  },
  {
    name: "arm: policies, in an API version that takes roles",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2026-02-01",
      "name": "keys",
      "properties": {
    //^^^^^^^^^^^^ warning[key-vault-policies-ignored]
        "accessPolicies": [{ "objectId": "[parameters('person')]", "permissions": { "secrets": ["get"] } }]
      }
    }`,
    ],
  },
  {
    name: "arm: policies, in an API version that takes them",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {
        "accessPolicies": [{ "objectId": "[parameters('person')]", "permissions": { "secrets": ["get"] } }]
      }
    }`,
    ],
  },
  {
    name: "arm: an empty list, which older API versions demand",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "enableRbacAuthorization": true, "accessPolicies": [] }
    }`,
    ],
  },
];
