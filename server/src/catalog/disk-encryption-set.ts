import type { Setting } from "./setting.ts";

export const rotationToLatestKey: Setting = {
  id: "diskEncryptionSet.rotationToLatestKeyVersionEnabled",
  kind: "diskEncryptionSet",
  type: "flag",
  summary: "Whether disks take up a new version of the key by themselves.",
  values: { true: "by themselves", false: "only when the set is changed" },
  whenAbsent: "false",
  safer: "true",
  source: "https://learn.microsoft.com/azure/virtual-machines/disk-encryption",
  in: { arm: { path: "properties.rotationToLatestKeyVersionEnabled", since: "2020-12-01" } },
};
