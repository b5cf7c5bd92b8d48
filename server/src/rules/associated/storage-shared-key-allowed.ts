import { allowSharedKeyAccess } from "../../catalog/storage-account.ts";
import { systemDatastoresAuthMode } from "../../catalog/workspace-identity.ts";
import { storageAccount } from "../../catalog/workspace-resources.ts";
import { usersOf } from "../../model/graph.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule, violated } from "../setting-rule.ts";

/** Only such a workspace can do without the keys; of any other, the rule about its datastores speaks. */
function usesIdentities(workspace: Resource): boolean {
  return violated(workspace.read(systemDatastoresAuthMode), (v) => v.canonical === "identity")?.certain === true;
}

export default settingRule({
  id: "storage-shared-key-allowed",
  control: "identity",
  shutsOut: "programs",
  severity: "warning",
  title: "The storage account accepts its shared keys, although the workspace signs in with identities.",
  why: "A key opens the whole account, does not expire and names nobody in the logs. As long as it is accepted, whoever gets hold of it bypasses the roles that the workspace relies on.",
  fixNote:
    "Refuses the account's keys, and all signatures made with them. The workspace does not use them, but scripts, tools and datastores of your own may.",
  setting: allowSharedKeyAccess,
  bad: ["true"],
  want: "false",
  when(account, others) {
    const workspaces = usersOf(account, others, [storageAccount]);
    return workspaces.length > 0 && workspaces.every(usesIdentities);
  },
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage",
  sources: {
    psrule: ["Azure.Storage.LocalAuth", "AZR-000497"],
    checkov: ["CKV2_AZURE_40"],
    policy: ["8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54"],
    mcsb: ["IM-1"],
  },
  differs:
    "PSRule, Checkov and Azure Policy ask every account for it. A workspace whose datastores sign in with the key would lose its data, so this rule waits until the workspace signs in with identities.",
});

export const cases: readonly Case[] = [
  {
    name: "arm: allowed beside a workspace that does not need it",
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
      "properties": { "allowSharedKeyAccess": true }
      //                                      ^^^^ warning[storage-shared-key-allowed]
    }`,
    ],
    fixed: [['"properties": { "allowSharedKeyAccess": true }', '"properties": { "allowSharedKeyAccess": false }']],
  },
  {
    name: "arm: left out, which allows it",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": {
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
        "systemDatastoresAuthMode": "identity"
      }
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "minimumTlsVersion": "TLS1_2" }
    //^^^^^^^^^^^^ information[storage-shared-key-allowed]
    }`,
    ],
    fixed: [
      [
        '"properties": { "minimumTlsVersion": "TLS1_2" }',
        '"properties": { "minimumTlsVersion": "TLS1_2", "allowSharedKeyAccess": false }',
      ],
    ],
  },
  {
    name: "arm: refused",
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
    name: "arm: the workspace needs the keys",
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
  {
    name: "arm: nobody knows whether the workspace needs the keys",
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
      "properties": { "allowSharedKeyAccess": true }
    }`,
    ],
  },
];
