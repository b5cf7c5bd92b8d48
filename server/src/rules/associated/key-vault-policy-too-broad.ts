import {
  certificatePermissions,
  enableRbacAuthorization,
  keyPermissions,
  secretPermissions,
  storagePermissions,
} from "../../catalog/key-vault.ts";
import { serves } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { workspace, workspaceWithVault } from "../case-workspaces.ts";
import { type SettingsRule, settingsRule } from "../setting-rule.ts";

const common: SettingsRule = {
  id: "key-vault-policy-too-broad",
  control: "access",
  severity: "warning",
  title: "An access policy of the key vault allows more than using what is in it.",
  why: "`all` lets its holder read, replace and delete every secret of the workspace, now and later; `purge` lets it destroy for good what was deleted, which is what an extortionist does last. Microsoft's table of what an identity of a workspace needs leaves purging out.",
  fixNote:
    "There is no quick fix, because only you know what the principal needs. List the single permissions, such as `get` and `set`, without `purge`.",
  settings: [secretPermissions, keyPermissions, certificatePermissions, storagePermissions],
  bad: (word) => /^purge$/i.test(word),
  absent: "off",
  when: (vault, others, project) =>
    serves(vault, others, project) && !isAlways(vault.read(enableRbacAuthorization), "true"),
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { psrule: ["Azure.KeyVault.AccessPolicy", "AZR-000118"], mcsb: ["PA-7"] },
};

const purging = settingsRule(common);
// Microsoft's own table asks for any permission but purging where access policies decide.
const everything = settingsRule({ ...common, severity: "information", bad: (word) => /^all$/i.test(word) });

export default {
  ...purging,
  *check(...vault: Parameters<typeof purging.check>) {
    yield* purging.check(...vault);
    yield* everything.check(...vault);
  },
} satisfies typeof purging;

export const cases: readonly Case[] = [
  {
    name: "arm: all",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {
        "accessPolicies": [
          {
            "objectId": "[parameters('me')]",
            "permissions": { "keys": ["all"], "secrets": ["get", "list"] }
      //                              ^^^^^ information[key-vault-policy-too-broad]
          }
        ]
      }
    }`,
    ],
  },
  {
    name: "arm: purging",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {
        "accessPolicies": [{ "permissions": { "secrets": ["get", "Purge"] } }]
      //                                                         ^^^^^^^ warning[key-vault-policy-too-broad]
      }
    }`,
    ],
  },
  {
    name: "arm: single permissions",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {
        "accessPolicies": [{ "permissions": { "secrets": ["get", "list", "set"] } }]
      }
    }`,
    ],
  },
  {
    name: "arm: policies that are ignored",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": {
        "enableRbacAuthorization": true,
        "accessPolicies": [{ "permissions": { "secrets": ["all"] } }]
      }
    }`,
    ],
  },
  {
    name: "arm: a vault that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "accessPolicies": [{ "permissions": { "secrets": ["all"] } }] }
    }`,
    ],
  },
];
