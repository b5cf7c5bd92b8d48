import { supportsHttpsTrafficOnly } from "../../catalog/storage-account.ts";
import { smbEncryption, smbVersions } from "../../catalog/storage-service.ts";
import { serves, within } from "../../model/graph.ts";
import { isAlways, type Reading, type Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

const isOff = (reading: Reading): boolean =>
  reading.is === "absent" ? reading.assumed === "false" : isAlways(reading, "false");

/** Whether shares certainly take SMB without encryption: where they do not say so themselves, the account decides. */
function takesUnencrypted(service: Resource): boolean {
  const own = service.read(smbEncryption);
  if (own.is !== "absent") return isOff(own);
  return within(service, "storageAccount").some((account) => isOff(account.read(supportsHttpsTrafficOnly)));
}

export default settingRule({
  id: "storage-file-shares-unencrypted",
  control: "in-transit",
  severity: "warning",
  title: "File shares of the storage account can be mounted by SMB 2.1, which does not encrypt.",
  why: "Notebooks and code of everyone in the workspace lie in a file share. Over SMB 2.1 they travel in plain text, if only inside the region, and anyone on the way can read or change them.",
  fixNote:
    "There is no quick fix, because only you know the clients. Leave `SMB2.1` out of the versions, or ask for encryption by `encryptionInTransit` or, for the whole account, by `supportsHttpsTrafficOnly`; very old clients are refused then.",
  setting: smbVersions,
  bad: (versions) => /\bSMB2\.1\b/i.test(versions),
  absent: "off",
  when: (service, others, project) => serves(service, others, project) && takesUnencrypted(service),
  source: "https://learn.microsoft.com/azure/storage/files/files-smb-protocol",
  sources: { mcsb: ["DP-3"] },
});

const storageByHttp = `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "supportsHttpsTrafficOnly": false }
    }`;

export const cases: readonly Case[] = [
  {
    name: "arm: SMB 2.1, and an account that asks for no encryption",
    resources: [
      workspaceWithStorage,
      storageByHttp,
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
    name: "arm: SMB 2.1, and an account of an API version that asked for no encryption",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2018-07-01",
      "name": "data",
      "properties": {}
    }`,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/fileServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "protocolSettings": { "smb": { "versions": "SMB2.1" } } }
      //                                                         ^^^^^^^^ warning[storage-file-shares-unencrypted]
    }`,
    ],
  },
  {
    name: "arm: SMB 2.1, and shares that ask for no encryption",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/fileServices",
      "apiVersion": "2025-01-01",
      "name": "data/default",
      "properties": {
        "protocolSettings": { "smb": { "encryptionInTransit": { "required": false }, "versions": "SMB2.1;SMB3.0" } }
        //                                                                                       ^^^^^^^^^^^^^^^ warning[storage-file-shares-unencrypted]
      }
    }`,
    ],
  },
  {
    name: "arm: SMB 2.1 is refused where the account asks for encryption",
    resources: [
      workspaceWithStorage,
      storage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/fileServices",
      "apiVersion": "2023-05-01",
      "name": "data/default",
      "properties": { "protocolSettings": { "smb": { "versions": "SMB2.1;SMB3.0;SMB3.1.1" } } }
    }`,
    ],
  },
  {
    name: "arm: SMB 2.1 is refused where the shares ask for encryption",
    resources: [
      workspaceWithStorage,
      storageByHttp,
      `
    {
      "type": "Microsoft.Storage/storageAccounts/fileServices",
      "apiVersion": "2025-01-01",
      "name": "data/default",
      "properties": {
        "protocolSettings": { "smb": { "encryptionInTransit": { "required": true }, "versions": "SMB2.1;SMB3.0" } }
      }
    }`,
    ],
  },
  {
    name: "arm: SMB 3",
    resources: [
      workspaceWithStorage,
      storageByHttp,
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
      storageByHttp,
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
