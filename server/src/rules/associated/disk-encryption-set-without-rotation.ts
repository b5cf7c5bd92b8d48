import { rotationToLatestKey } from "../../catalog/disk-encryption-set.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { kubernetesCompute } from "../case-parts.ts";
import { cluster } from "../case-resources.ts";
import { workspace } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "disk-encryption-set-without-rotation",
  control: "at-rest",
  severity: "hint",
  title: "Disks of the Kubernetes cluster keep the old version of their key until someone changes the set.",
  why: "When the key is rotated because it may have leaked, the disks of the cluster that the workspace uses stay under the old version, and nobody notices.",
  fixNote:
    "Lets disks take up a new version of the key by themselves, within an hour and without a restart; the old version must stay enabled until then. `keyUrl` names a version all the same.",
  setting: rotationToLatestKey,
  bad: ["false"],
  want: "true",
  absent: "hint",
  when: serves,
  source: "https://learn.microsoft.com/azure/virtual-machines/disk-encryption",
  sources: { mcsb: ["DP-6"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: left out",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "diskEncryptionSetID": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'disks')]" }
    }`,
      `
    {
      "type": "Microsoft.Compute/diskEncryptionSets",
      "apiVersion": "2023-10-02",
      "name": "disks",
      "properties": { "encryptionType": "EncryptionAtRestWithCustomerKey" }
    //^^^^^^^^^^^^ hint[disk-encryption-set-without-rotation]
    }`,
    ],
    fixed: [
      [
        '"properties": { "encryptionType": "EncryptionAtRestWithCustomerKey" }',
        '"properties": { "encryptionType": "EncryptionAtRestWithCustomerKey", "rotationToLatestKeyVersionEnabled": true }',
      ],
    ],
  },
  {
    name: "arm: off",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "diskEncryptionSetID": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'disks')]" }
    }`,
      `
    {
      "type": "Microsoft.Compute/diskEncryptionSets",
      "apiVersion": "2023-10-02",
      "name": "disks",
      "properties": { "rotationToLatestKeyVersionEnabled": false }
      //                                                   ^^^^^ hint[disk-encryption-set-without-rotation]
    }`,
    ],
    fixed: [['"rotationToLatestKeyVersionEnabled": false', '"rotationToLatestKeyVersionEnabled": true']],
  },
  {
    name: "arm: on",
    resources: [
      workspace,
      kubernetesCompute,
      `
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-05-01",
      "name": "aks",
      "properties": { "diskEncryptionSetID": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'disks')]" }
    }`,
      `
    {
      "type": "Microsoft.Compute/diskEncryptionSets",
      "apiVersion": "2023-10-02",
      "name": "disks",
      "properties": { "rotationToLatestKeyVersionEnabled": true }
    }`,
    ],
  },
  {
    name: "arm: a set of some other cluster",
    resources: [
      workspace,
      kubernetesCompute,
      cluster,
      `
    {
      "type": "Microsoft.Compute/diskEncryptionSets",
      "apiVersion": "2023-10-02",
      "name": "disks",
      "properties": {}
    }`,
    ],
  },
];
