import { storageBypass, storageDefaultAction, storageResourceAccessRules } from "../../catalog/storage-account.ts";
import { mayHavePrivateEndpoint, serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { privateEndpointToAnything } from "../case-resources.ts";
import { workspaceWithStorage } from "../case-workspaces.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const rule: Rule = {
  id: "storage-firewall-shuts-out-workspace",
  control: "network",
  severity: "warning",
  title: "The firewall of the workspace's storage account shuts out Azure Machine Learning itself.",
  why: "The workspace cannot read or write its own storage: uploads, jobs and notebooks fail, and the quickest way out is often to open the firewall for everyone.",
  fixNote: "Lets Azure's trusted services pass the firewall; they still have to sign in. Everyone else stays shut out.",
  kinds: ["storageAccount"],
  settings: [storageBypass, storageDefaultAction, storageResourceAccessRules],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: { checkov: ["CKV_AZURE_36"], policy: ["c9d007d0-c057-4772-b18c-01e546713bcd"], mcsb: ["NS-2"] },
  differs:
    "Checkov asks for the exception even where there is no firewall. It does not know of rules for single resources, nor of private endpoints; either lets the workspace in, and is enough here.",
  *check(resource, others) {
    const isShut = violated(resource.read(storageDefaultAction), (v) => v.canonical === "deny" && v.certain);
    const bypass = resource.read(storageBypass);
    if (!isShut || bypass.is !== "known" || resource.entries(storageResourceAccessRules).length > 0) return;
    if (!serves(resource, others) || mayHavePrivateEndpoint(resource, others)) return;
    const value = violated(bypass, ({ raw }) => typeof raw === "string" && !/AzureServices/i.test(raw));
    if (!value) return;
    yield {
      span: value.site.span,
      message: rule.title,
      severity: severityOf(rule.severity, value),
      fixes: change(
        storageBypass,
        resource,
        value,
        value.canonical === "none" ? "azureServices" : `${value.raw}, AzureServices`,
        false,
      ),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: nobody gets past the firewall",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "None" } }
      //                                                                  ^^^^^^ warning[storage-firewall-shuts-out-workspace]
    }`,
    ],
    fixed: [
      [
        '"properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "None" } }',
        '"properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "AzureServices" } }',
      ],
    ],
  },
  {
    name: "arm: others get past it",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "Logging, Metrics" } }
      //                                                                  ^^^^^^^^^^^^^^^^^^ warning[storage-firewall-shuts-out-workspace]
    }`,
    ],
    fixed: [
      [
        '"properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "Logging, Metrics" } }',
        '"properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "Logging, Metrics, AzureServices" } }',
      ],
    ],
  },
  {
    name: "arm: the workspace gets in by name",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": {
        "networkAcls": {
          "defaultAction": "Deny",
          "bypass": "None",
          "resourceAccessRules": [{ "resourceId": "[parameters('workspaceId')]" }]
        }
      }
    }`,
    ],
  },
  {
    name: "arm: trusted services do",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "AzureServices" } }
    }`,
    ],
  },
  {
    name: "arm: they do where nothing is said",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "networkAcls": { "defaultAction": "Deny" } }
    }`,
    ],
  },
  {
    name: "arm: a private endpoint is another way",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "None" } }
    }`,
      privateEndpointToAnything,
    ],
  },
  {
    name: "arm: the firewall is open",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "networkAcls": { "defaultAction": "Allow", "bypass": "None" } }
    }`,
    ],
  },
];
