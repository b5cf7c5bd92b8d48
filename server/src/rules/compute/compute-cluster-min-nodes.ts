import { clusterMinNodes } from "../../catalog/compute-cluster.ts";
import type { Case } from "../case.ts";
import { overwrite } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { code, explain, keyOf } from "../wording.ts";

const rule: Rule = {
  id: "compute-cluster-min-nodes",
  control: "access",
  severity: "hint",
  title: "The cluster keeps nodes running when there is no work.",
  why: "Nodes get the patched system image when the cluster grows from zero. Those that never stop miss it, and keep on their disks whatever the last job left there.",
  fixNote:
    "Lets the cluster shrink to nothing. The next job waits a few minutes for its nodes, and the cluster costs nothing in between.",
  kinds: ["computeCluster"],
  settings: [clusterMinNodes],
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-compute-aml",
  sources: { checkov: ["CKV_AZURE_150"], mcsb: ["PV-6"], article: "Machine Learning Compute" },
  *check(resource) {
    const value = violated(resource.read(clusterMinNodes), (v) => Number(v.canonical) > 0);
    if (value?.site.kind !== "scalar") return;
    const title = `The cluster keeps nodes running when there is no work, so they miss patched images: ${code(keyOf(clusterMinNodes, resource))} is above 0.`;
    const zero = typeof value.site.value === "number" ? 0 : "0";
    yield {
      span: value.site.span,
      message: explain(title, value),
      severity: severityOf(rule.severity, value),
      fixes: overwrite(clusterMinNodes, resource, value, zero, false),
    };
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: two nodes stay up",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
min_instances: 2 # no waiting
#              ^ hint[compute-cluster-min-nodes]
max_instances: 4`,
    fixed: [["min_instances: 2 # no waiting", "min_instances: 0 # no waiting"]],
  },
  {
    name: "cli-v2: none stays up",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
min_instances: 0`,
  },
  {
    name: "arm: a parameter keeps one up by default",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "minNodes": {
      "type": "int",
      "defaultValue": 1
      //              ^ hint[compute-cluster-min-nodes]
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "scaleSettings": {
            "minNodeCount": "[parameters('minNodes')]",
            "maxNodeCount": 4
          }
        }
      }
    }
  ]
}`,
    fixed: [['"defaultValue": 1', '"defaultValue": 0']],
  },
  {
    name: "arm: none stays up",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "scaleSettings": { "minNodeCount": 0, "maxNodeCount": 4 }
        }
      }
    }`,
    ],
  },
  {
    name: "github-actions: one node stays up",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "min_nodes": 1,
  //           ^ hint[compute-cluster-min-nodes]
  "max_nodes": 4
}`,
    fixed: [['"min_nodes": 1', '"min_nodes": 0']],
  },
  {
    name: "github-actions: none",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "amlcluster",
  "min_nodes": 0
}`,
  },
  {
    name: "arm: by a variable",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "variables": {
    "nodes": "2"
//           ^^^ hint[compute-cluster-min-nodes]
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "scaleSettings": { "minNodeCount": "[variables('nodes')]" }
        }
      }
    }
  ]
}`,
    fixed: [[`"nodes": "2"`, `"nodes": "0"`]],
  },
  {
    name: "arm: by what a parameter allows, which no fix decides",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "nodes": { "type": "int", "allowedValues": [1, 2] }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "scaleSettings": {
            "minNodeCount": "[parameters('nodes')]"
//                          ^^^^^^^^^^^^^^^^^^^^^^^ hint[compute-cluster-min-nodes]
          }
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: by an expression, which no fix rewrites",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AmlCompute",
        "properties": {
          "scaleSettings": {
            "minNodeCount": "[add(1, 1)]"
//                          ^^^^^^^^^^^^^ hint[compute-cluster-min-nodes]
          }
        }
      }
    }`,
    ],
  },
];
