import {
  containerRegistryDefaultAction,
  containerRegistryPublicNetworkAccess,
  containerRegistrySku,
} from "../../catalog/container-registry.ts";
import { isPrivate, served } from "../../model/graph.ts";
import { isClosed } from "../../model/opening.ts";
import type { Case } from "../case.ts";
import { workspaceWithRegistry } from "../case-workspaces.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const setting = containerRegistrySku;
const gate = { access: containerRegistryPublicNetworkAccess, defaultAction: containerRegistryDefaultAction };

const rule: Rule = {
  id: "container-registry-below-premium",
  control: "network",
  severity: "warning",
  title: "The workspace is private, but a container registry of this tier can only be public.",
  why: "Only a Premium registry can have private endpoints and a firewall. With any other, images of a workspace that is thought to be private can be reached from the internet.",
  fixNote:
    "Raises the registry to Premium, which costs more. It stays public until it has a private endpoint and public network access is disabled.",
  kinds: ["containerRegistry"],
  settings: [setting, gate.access, gate.defaultAction],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: {
    psrule: ["Azure.ACR.MinSku", "AZR-000006"],
    checkov: ["CKV_AZURE_163"],
    policy: ["bd560fc0-3c69-498a-ae9f-aa8eb7de0e13"],
    mcsb: ["NS-2"],
  },
  differs: "Checkov's CKV_AZURE_163 accepts Standard, which has neither a firewall nor private endpoints.",
  *check(registry, others) {
    const value = violated(
      registry.read(setting),
      ({ canonical }) => canonical === "basic" || canonical === "standard",
    );
    const workspaces = served(registry, others);
    if (!value || workspaces.length === 0) return;
    const breaks = isClosed(registry, gate);
    if (!breaks && !workspaces.some((workspace) => isPrivate(workspace, others))) return;
    yield {
      span: value.site.span,
      message: explain(breaks ? "Only a Premium container registry can be closed to the public." : rule.title, value),
      severity: severityOf(breaks ? "error" : rule.severity, value),
      fixes: change(setting, registry, value, "premium", false),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: beside a private workspace",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]", "publicNetworkAccess": "Disabled" }
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "sku": { "name": "Standard" },
      //               ^^^^^^^^^^ warning[container-registry-below-premium]
      "properties": {}
    }`,
    ],
    fixed: [['"sku": { "name": "Standard" }', '"sku": { "name": "Premium" }']],
  },
  {
    name: "arm: closed, which it cannot be",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "sku": { "name": "Basic" },
      //               ^^^^^^^ error[container-registry-below-premium]
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
    fixed: [['"sku": { "name": "Basic" }', '"sku": { "name": "Premium" }']],
  },
  {
    name: "arm: Premium",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]", "publicNetworkAccess": "Disabled" }
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "sku": { "name": "Premium" },
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: all is public",
    resources: [
      workspaceWithRegistry,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "sku": { "name": "Basic" },
      "properties": {}
    }`,
    ],
  },
];
