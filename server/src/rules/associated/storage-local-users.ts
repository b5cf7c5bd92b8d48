import { isLocalUserEnabled, isSftpEnabled } from "../../catalog/storage-sharing.ts";
import { serves } from "../../model/graph.ts";
import { isAlways } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { type SettingRule, settingRule } from "../setting-rule.ts";

const common: SettingRule = {
  id: "storage-local-users",
  control: "identity",
  shutsOut: "people",
  severity: "warning",
  title: "The storage account lets in users of its own, with a password or key outside Microsoft Entra.",
  why: "A local user signs in by SFTP with a password or key that no sign-in policy covers and that is in no review of roles. Whoever gets hold of it reads and changes the data of the workspace.",
  fixNote: "Switches it off. Clients that upload by SFTP are refused.",
  setting: isSftpEnabled,
  bad: ["true"],
  want: "false",
  absent: "off",
  // Without local users, only Microsoft Entra identities are left, whom a preview lets in.
  when: (account, others, project) =>
    serves(account, others, project) && !isAlways(account.read(isLocalUserEnabled), "false"),
  source: "https://learn.microsoft.com/azure/storage/blobs/secure-file-transfer-protocol-support",
  sources: { checkov: ["CKV_AZURE_244"], mcsb: ["IM-1"] },
};

const sftp = settingRule(common);
// Without SFTP, nobody can sign in as one.
const users = settingRule({ ...common, setting: isLocalUserEnabled, severity: "hint" });

export default {
  ...sftp,
  settings: [...sftp.settings, ...users.settings],
  *check(...account: Parameters<typeof sftp.check>) {
    yield* sftp.check(...account);
    yield* users.check(...account);
  },
} satisfies typeof sftp;

export const cases: readonly Case[] = [
  {
    name: "arm: SFTP",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isSftpEnabled": true }
      //                               ^^^^ warning[storage-local-users]
    }`,
    ],
    fixed: [['"properties": { "isSftpEnabled": true }', '"properties": { "isSftpEnabled": false }']],
  },
  {
    name: "arm: local users",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isLocalUserEnabled": true }
      //                                    ^^^^ hint[storage-local-users]
    }`,
    ],
    fixed: [['"properties": { "isLocalUserEnabled": true }', '"properties": { "isLocalUserEnabled": false }']],
  },
  {
    name: "arm: neither",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isLocalUserEnabled": false, "isSftpEnabled": false }
    }`,
    ],
  },
  {
    name: "arm: SFTP for Microsoft Entra identities only",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isLocalUserEnabled": false, "isSftpEnabled": true }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [workspaceWithStorage, storage],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspace,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "isSftpEnabled": true }
    }`,
    ],
  },
];
