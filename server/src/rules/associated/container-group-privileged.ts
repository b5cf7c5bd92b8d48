import { allowPrivilegeEscalation, privileged } from "../../catalog/container-group.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { registry } from "../case-resources.ts";
import { workspaceWithRegistry } from "../case-workspaces.ts";
import { settingsRule } from "../setting-rule.ts";

export default settingsRule({
  id: "container-group-privileged",
  control: "access",
  severity: "warning",
  title: "A container of the group may do more on its machine than it needs.",
  why: "Whoever breaks into the scoring code, with a crafted request or a model file that runs code, gets out of the container more easily and reaches what else runs there.",
  fixNote: "Takes the right away. Code that counts on it, such as mounting file systems, fails.",
  settings: [privileged, allowPrivilegeEscalation],
  bad: ["true"],
  want: "false",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/templates/microsoft.containerinstance/containergroups",
  sources: { mcsb: ["PV-3"] },
});

export const cases: readonly Case[] = [
  {
    name: "arm: privileged",
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
        "containers": [{ "name": "score", "properties": { "securityContext": { "privileged": true } } }]
      //                                                                                     ^^^^ warning[container-group-privileged]
      }
    }`,
    ],
    fixed: [
      [
        '"containers": [{ "name": "score", "properties": { "securityContext": { "privileged": true } } }]',
        '"containers": [{ "name": "score", "properties": { "securityContext": { "privileged": false } } }]',
      ],
    ],
  },
  {
    name: "arm: neither",
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
        "containers": [{ "name": "score", "properties": { "securityContext": { "privileged": false } } }]
      }
    }`,
    ],
  },
  {
    name: "arm: left out",
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
        "containers": [{ "name": "score", "properties": {} }]
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
        "containers": [{ "name": "score", "properties": { "securityContext": { "privileged": true } } }]
      }
    }`,
    ],
  },
];
