import { anonymousPullEnabled } from "../../catalog/container-registry.ts";
import { serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { workspaceWithRegistry } from "../case-workspaces.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "container-registry-anonymous-pull",
  control: "access",
  shutsOut: "programs",
  severity: "warning",
  title: "Everyone may pull images from the container registry without signing in.",
  why: "Images of environments and models hold code and often more than was meant, such as configuration, test data or keys. Anyone who finds out the name of the registry can take them.",
  fixNote:
    "Asks for a sign-in. Azure Machine Learning signs in and does not notice; whoever pulls without one is refused.",
  setting: anonymousPullEnabled,
  bad: ["true"],
  want: "false",
  absent: "off",
  when: serves,
  source: "https://learn.microsoft.com/azure/container-registry/anonymous-pull-access",
  sources: {
    psrule: ["Azure.ACR.AnonymousAccess", "AZR-000401"],
    checkov: ["CKV_AZURE_138"],
    policy: ["9f2dea28-e834-476c-99c5-3507b4728395"],
    mcsb: ["IM-1"],
  },
});

export const cases: readonly Case[] = [
  {
    name: "arm: everyone",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "anonymousPullEnabled": true }
      //                                      ^^^^ warning[container-registry-anonymous-pull]
    }`,
    ],
    fixed: [['"properties": { "anonymousPullEnabled": true }', '"properties": { "anonymousPullEnabled": false }']],
  },
  {
    name: "arm: nobody",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": { "anonymousPullEnabled": false }
    }`,
    ],
  },
  {
    name: "arm: nobody where nothing is said",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2025-04-01",
      "name": "images",
      "properties": {}
    }`,
    ],
  },
];
