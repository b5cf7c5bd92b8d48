import { clusterIdentity } from "../../catalog/compute-cluster.ts";
import { systemDatastoresAuthMode } from "../../catalog/workspace-identity.ts";
import type { Case } from "../case.ts";
import { keylessWorkspaceFile } from "../case-files.ts";
import { add } from "../fix.ts";
import { because, readsByIdentity, workspacesOf } from "../neighbours.ts";
import type { Rule } from "../rule.ts";

const rule: Rule = {
  id: "compute-without-identity",
  control: "identity",
  severity: "information",
  title: "The workspace's datastores are read by identity, and the cluster has none.",
  why: "Where datastores keep no key, jobs need an identity to read them: that of the cluster, or that of the person who submits. With none on the cluster, whatever runs without a person behind it cannot read the data, and people then put a key back.",
  fixNote:
    "Gives the cluster an identity of its own. It needs roles before jobs can use it: on the storage, such as Storage Blob Data Reader, and on the container registry.",
  kinds: ["computeCluster", "workspace"],
  settings: [clusterIdentity, systemDatastoresAuthMode],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  sources: { mcsb: ["IM-3"], article: "Securing compute targets and data" },
  *check(cluster) {
    if (cluster.kind !== "computeCluster") return;
    const reading = cluster.read(clusterIdentity);
    if (reading.is !== "absent" || !reading.owner) return;
    const workspace = workspacesOf(cluster).find(readsByIdentity);
    if (!workspace) return;
    const fixes = add(clusterIdentity, cluster, reading, "systemAssigned", false);
    const report = { span: reading.anchor, message: rule.title, severity: rule.severity, fixes };
    yield because(workspace, systemDatastoresAuthMode, report);
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: no identity",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": { "systemDatastoresAuthMode": "Identity" }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[compute-without-identity]
      "apiVersion": "2025-06-01",
      "name": "demo/cpu",
      "properties": { "computeType": "AmlCompute", "disableLocalAuth": true, "properties": {} }
    }`,
    ],
    fixed: [
      [
        '"properties": { "computeType": "AmlCompute", "disableLocalAuth": true, "properties": {} }',
        `"properties": { "computeType": "AmlCompute", "disableLocalAuth": true, "properties": {} },
      "identity": {
        "type": "SystemAssigned"
      }`,
      ],
    ],
  },
  {
    name: "arm: an identity, and a workspace with keys",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "demo",
      "properties": { "systemDatastoresAuthMode": "Identity" }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-06-01",
      "name": "demo/cpu",
      "identity": { "type": "SystemAssigned" },
      "properties": { "computeType": "AmlCompute", "disableLocalAuth": true, "properties": {} }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-06-01",
      "name": "other",
      "properties": {}
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-06-01",
      "name": "other/cpu",
      "properties": { "computeType": "AmlCompute", "disableLocalAuth": true, "properties": {} }
    }`,
    ],
  },
  {
    name: "cli-v2: no identity, beside the only workspace in the folder",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: keylessWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
#<------ information[compute-without-identity]
name: cpu-cluster
type: amlcompute`,
    fixed: [
      [
        "type: amlcompute",
        `type: amlcompute
identity:
  type: system_assigned`,
      ],
    ],
  },
  {
    name: "cli-v2: an identity",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: keylessWorkspaceFile,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
identity:
  type: system_assigned`,
  },
  {
    name: "cli-v2: two workspaces that may be meant",
    syntax: "yaml",
    beside: [
      {
        name: "workspace.yml",
        text: keylessWorkspaceFile,
      },
      {
        name: "other.yml",
        text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: other
system_datastores_auth_mode: identity`,
      },
    ],
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute`,
  },
];
