import { allowSharedKeyAccess } from "../../catalog/storage-account.ts";
import { systemDatastoresAuthMode } from "../../catalog/workspace-identity.ts";
import { storageAccount } from "../../catalog/workspace-resources.ts";
import { usersOf } from "../../model/graph.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { workspaceWithStorage } from "../case-workspaces.ts";
import { add, change } from "../fix.ts";
import type { Fix, Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const setting = systemDatastoresAuthMode;

/** How a workspace is told to use identities; undefined where it does, or may. */
function cureOf(workspace: Resource): readonly Fix[] | undefined {
  // A project takes its storage from the hub, and feature stores use identities.
  if (workspace.variant === "project" || workspace.variant === "featureStore") return undefined;
  const mode = workspace.read(setting);
  if (mode.is === "absent") return mode.certain ? add(setting, workspace, mode, "identity", false) : undefined;
  const value = violated(mode, (v) => v.canonical === "accessKey" && v.certain);
  return value ? change(setting, workspace, value, "identity", false) : undefined;
}

/** One fix for every workspace of the account: while one is left that signs in with the key, nothing is cured. */
function forAll(cures: readonly (readonly Fix[])[]): readonly Fix[] {
  const [only = [], ...more] = cures;
  const first = cures.flatMap(([fix]) => fix ?? []);
  if (more.length === 0 || first.length < cures.length) return more.length === 0 ? only : [];
  const title = "Let all workspaces of the account sign in with identities";
  return [{ title, safe: false, ops: first.flatMap(({ ops }) => ops) }];
}

const rule: Rule = {
  id: "storage-shared-key-off-without-identity-mode",
  control: "identity",
  severity: "error",
  title: "The storage account refuses its keys, and the workspace's default datastores sign in with them.",
  why: "The workspace loses access to its own storage: uploads, jobs and notebooks fail, and the quickest way out is often to switch the keys on again for everyone.",
  fixNote:
    "Switches the workspace's default datastores to Microsoft Entra identities, with an API version that knows the setting. Everyone who works with the data needs the roles Storage Blob Data Contributor and Storage File Data Privileged Contributor on the account.",
  kinds: ["storageAccount", "workspace"],
  settings: [allowSharedKeyAccess, setting],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage",
  sources: { mcsb: ["IM-1"] },
  *check(account, others) {
    if (account.kind !== "storageAccount") return;
    const value = violated(account.read(allowSharedKeyAccess), (v) => v.canonical === "false");
    if (!value) return;
    const cures = usersOf(account, others, [storageAccount]).flatMap((workspace) => {
      const fixes = cureOf(workspace);
      return fixes ? [{ workspace, fixes }] : [];
    });
    if (cures.length === 0) return;
    yield {
      span: value.site.span,
      message: rule.title,
      severity: severityOf(rule.severity, value),
      fixes: forAll(cures.map(({ fixes }) => fixes)),
      related: cures.map(({ workspace: { anchor } }) => ({
        span: anchor,
        message: "The workspace that signs in with the key.",
      })),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: left out at the workspace, which means keys",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowSharedKeyAccess": false }
      //                                      ^^^^^ error[storage-shared-key-off-without-identity-mode]
    }`,
    ],
    fixed: [
      ['"apiVersion": "2024-04-01"', '"apiVersion": "2025-06-01"'],
      [
        `"properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]" }`,
        `"properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]", "systemDatastoresAuthMode": "Identity" }`,
      ],
    ],
  },
  {
    name: "arm: keys, written out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "systemDatastoresAuthMode": "AccessKey"
      }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowSharedKeyAccess": false }
      //                                      ^^^^^ error[storage-shared-key-off-without-identity-mode]
    }`,
    ],
    fixed: [['"systemDatastoresAuthMode": "AccessKey"', '"systemDatastoresAuthMode": "Identity"']],
  },
  {
    name: "arm: two workspaces with keys",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "first",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "enableDataIsolation": true,
        "systemDatastoresAuthMode": "AccessKey"
      }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "second",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "enableDataIsolation": true,
        "systemDatastoresAuthMode": "AccessKey"
      }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowSharedKeyAccess": false }
      //                                      ^^^^^ error[storage-shared-key-off-without-identity-mode]
    }`,
    ],
    fixed: [
      ['"systemDatastoresAuthMode": "AccessKey"', '"systemDatastoresAuthMode": "Identity"'],
      ['"systemDatastoresAuthMode": "AccessKey"', '"systemDatastoresAuthMode": "Identity"'],
    ],
  },
  {
    name: "arm: identities",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "systemDatastoresAuthMode": "Identity"
      }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowSharedKeyAccess": false }
    }`,
    ],
  },
  {
    name: "arm: short-lived signatures of identities",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "systemDatastoresAuthMode": "UserDelegationSAS"
      }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowSharedKeyAccess": false }
    }`,
    ],
  },
  {
    name: "arm: only a deployment knows",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "systemDatastoresAuthMode": "[parameters('mode')]"
      }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowSharedKeyAccess": false }
    }`,
    ],
  },
  {
    name: "arm: keys are accepted",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "allowSharedKeyAccess": true }
    }`,
    ],
  },
];
