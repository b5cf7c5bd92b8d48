import { sasExpirationPeriod } from "../../catalog/storage-sharing.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { storage } from "../case-resources.ts";
import { workspace, workspaceWithStorage } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

const mostDays = 7;

/** `days.hours:minutes:seconds` */
const daysOf = (period: string): number => Number(/^(\d+)\.\d+:\d+:\d+$/.exec(period)?.[1] ?? 0);

export default settingRule({
  id: "storage-signatures-live-long",
  control: "identity",
  severity: "hint",
  title: "Signatures for the storage account may live longer than a week.",
  why: "A shared access signature opens what it is for to whoever has it, and cannot be taken back alone. The longer it lives, the longer a leaked link to training data or models works.",
  fixNote: "Sets the limit to seven days. Depending on `expirationAction`, longer signatures are logged or refused.",
  setting: sasExpirationPeriod,
  bad: (period) => daysOf(period) > mostDays,
  want: "7.00:00:00",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/storage/common/sas-expiration-policy",
  sources: { checkov: ["CKV2_AZURE_41"], policy: ["7aa1c9d5-3d7e-4579-8117-d85e99211757"], mcsb: ["DP-6", "IM-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: a month",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "sasPolicy": { "sasExpirationPeriod": "30.00:00:00", "expirationAction": "Log" } }
      //                                                    ^^^^^^^^^^^^^ hint[storage-signatures-live-long]
    }`,
    ],
    fixed: [
      [
        '"properties": { "sasPolicy": { "sasExpirationPeriod": "30.00:00:00", "expirationAction": "Log" } }',
        '"properties": { "sasPolicy": { "sasExpirationPeriod": "7.00:00:00", "expirationAction": "Log" } }',
      ],
    ],
  },
  {
    name: "arm: a day",
    resources: [
      workspaceWithStorage,
      `
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "data",
      "properties": { "sasPolicy": { "sasExpirationPeriod": "1.00:00:00", "expirationAction": "Block" } }
    }`,
    ],
  },
  {
    name: "arm: no policy",
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
      "properties": { "sasPolicy": { "sasExpirationPeriod": "30.00:00:00" } }
    }`,
    ],
  },
];
