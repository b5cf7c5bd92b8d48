import { containerGroupAddress } from "../../catalog/container-group.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { registry } from "../case-resources.ts";
import { workspaceWithRegistry } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "container-group-public",
  control: "network",
  severity: "warning",
  title: "The container group has a public address.",
  why: "Everyone on the internet reaches the scoring code, which on Azure Container Instances has neither sign-in nor TLS unless you built them in.",
  fixNote:
    "There is no quick fix, because only you know the subnet. Set the type to `Private` and name it in `subnetIds`; to reach anything outside its network, the group then needs a NAT gateway. Or serve the model by a managed online endpoint.",
  setting: containerGroupAddress,
  bad: ["public"],
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/container-instances/container-instances-virtual-network-concepts",
  sources: {
    checkov: ["CKV_AZURE_98", "CKV_AZURE_245"],
    policy: ["8af8f826-edcb-4178-b35f-851ea6fea615"],
    mcsb: ["NS-1"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: public",
    resources: [
      workspaceWithRegistry,
      registry,
      `
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "score",
      "properties": {
        "imageRegistryCredentials": [{ "server": "[reference(resourceId('Microsoft.ContainerRegistry/registries', 'images')).loginServer]", "identity": "[parameters('identity')]" }],
        "ipAddress": { "type": "Public", "ports": [{ "port": 80 }] }
      //                       ^^^^^^^^ warning[container-group-public]
      }
    }`,
    ],
  },
  {
    name: "arm: private",
    resources: [
      workspaceWithRegistry,
      registry,
      `
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "score",
      "properties": {
        "imageRegistryCredentials": [{ "server": "[reference(resourceId('Microsoft.ContainerRegistry/registries', 'images')).loginServer]", "identity": "[parameters('identity')]" }],
        "ipAddress": { "type": "Private", "ports": [{ "port": 80 }] }
      }
    }`,
    ],
  },
  {
    name: "arm: no address",
    resources: [
      workspaceWithRegistry,
      registry,
      `
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "score",
      "properties": {
        "imageRegistryCredentials": [{ "server": "[reference(resourceId('Microsoft.ContainerRegistry/registries', 'images')).loginServer]", "identity": "[parameters('identity')]" }]
      }
    }`,
    ],
  },
  {
    name: "arm: a container group with images of another registry",
    resources: [
      workspaceWithRegistry,
      registry,
      `
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "score",
      "properties": {
        "imageRegistryCredentials": [{ "server": "other.azurecr.io", "identity": "[parameters('identity')]" }],
        "ipAddress": { "type": "Public" }
      }
    }`,
    ],
  },
];
