import { smbVersions } from "../../catalog/storage-service.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "storage-file-shares-unencrypted",
  control: "in-transit",
  severity: "warning",
  title: "File shares of the storage account can be mounted by SMB 2.1, which does not encrypt.",
  why: "Notebooks and code of everyone in the workspace lie in a file share. Over SMB 2.1 they travel in plain text, and anyone on the way can read or change them.",
  fixNote:
    "There is no quick fix, because only you know the clients. Leave `SMB2.1` out of the versions; very old clients are refused then.",
  setting: smbVersions,
  bad: (versions) => /\bSMB2\.1\b/i.test(versions),
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/files/files-smb-protocol",
  sources: { mcsb: ["DP-3"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: SMB 2.1",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/fileServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "protocolSettings": { "smb": { "versions": "SMB2.1;SMB3.0;SMB3.1.1" } } }
      //                                                         ^^^^^^^^^^^^^^^^^^^^^^^^ warning[storage-file-shares-unencrypted]
    }`,
    ],
  },
  {
    name: "arm: SMB 3",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/fileServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "protocolSettings": { "smb": { "versions": "SMB3.0;SMB3.1.1" } } }
    }`,
    ],
  },
  {
    name: "arm: an account that no workspace uses is not our business",
    resources: [
      workspace,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/fileServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "protocolSettings": { "smb": { "versions": "SMB2.1" } } }
    }`,
    ],
  },
];
