import { clusterIdentity } from "../../catalog/compute-cluster.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "compute-cluster-identity-both",
  control: "identity",
  severity: "warning",
  title: "A compute cluster cannot have a system-assigned and user-assigned identities at once.",
  why: "Microsoft documents one or the other. The client accepts both, so it shows late, or jobs run as another identity than the one that was given the roles.",
  fixNote:
    "There is no fix to apply, because only you know which of the identities has the roles: name `SystemAssigned` or `UserAssigned` alone.",
  setting: clusterIdentity,
  bad: ["systemAssigned,userAssigned"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["IM-3"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: both",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
ssh_public_access_enabled: false
identity:
  type: system_assigned,user_assigned
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[compute-cluster-identity-both]
  user_assigned_identities:
    - resource_id: '/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/a'`,
  },
  {
    name: "cli-v2: one kind",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
identity:
  type: system_assigned`,
  },
  {
    name: "arm: both",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "identity": { "type": "SystemAssigned,UserAssigned", "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'a')]": {} } },
      //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[compute-cluster-identity-both]
      "properties": { "computeType": "AmlCompute", "disableLocalAuth": true }
    }`,
    ],
  },
  {
    name: "arm: one kind",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/cpu",
      "identity": { "type": "SystemAssigned" },
      "properties": { "computeType": "AmlCompute", "disableLocalAuth": true }
    }`,
    ],
  },
];
