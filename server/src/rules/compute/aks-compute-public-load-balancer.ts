import { aksLoadBalancer } from "../../catalog/attached-compute.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "aks-compute-public-load-balancer",
  control: "network",
  shutsOut: "people",
  severity: "warning",
  title: "Web services on the AKS cluster get a public address.",
  why: "Anyone on the internet can reach the scoring address: a leaked key works from anywhere, and the service can be probed and flooded.",
  fixNote:
    "Asks for an internal load balancer. Clients outside the network lose access, and a subnet must be named in `loadBalancerSubnet`, so look at it before you apply it.",
  setting: aksLoadBalancer,
  bad: ["publicIp"],
  want: "internalLoadBalancer",
  absent: "hint",
  when: (resource) => resource.variant === "aks",
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-deploy-azure-kubernetes-service",
  sources: { mcsb: ["NS-2"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: public",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AKS",
        "properties": {
          "loadBalancerType": "PublicIp"
          //                  ^^^^^^^^^^ warning[aks-compute-public-load-balancer]
        }
      }
    }`,
    ],
    fixed: [['"loadBalancerType": "PublicIp"', '"loadBalancerType": "InternalLoadBalancer"']],
  },
  {
    name: "arm: left out, so it is public",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AKS",
        "properties": {
      //^^^^^^^^^^^^ hint[aks-compute-public-load-balancer]
          "clusterPurpose": "FastProd"
        }
      }
    }`,
    ],
    fixed: [
      [
        '"clusterPurpose": "FastProd"',
        `"clusterPurpose": "FastProd",
          "loadBalancerType": "InternalLoadBalancer"`,
      ],
    ],
  },
  {
    name: "arm: internal",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AKS",
        "properties": {
          "loadBalancerType": "InternalLoadBalancer",
          "loadBalancerSubnet": "aks-subnet"
        }
      }
    }`,
    ],
  },
  {
    name: "github-actions: public",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "akscluster",
  "load_balancer_type": "PublicIp"
  //                    ^^^^^^^^^^ warning[aks-compute-public-load-balancer]
}`,
    fixed: [['"load_balancer_type": "PublicIp"', '"load_balancer_type": "InternalLoadBalancer"']],
  },
  {
    name: "github-actions: inside the network",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "akscluster",
  "load_balancer_type": "InternalLoadBalancer",
  "load_balancer_subnet": "scoring"
}`,
  },
];
