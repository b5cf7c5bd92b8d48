import {
  containerRegistryDefaultAction,
  containerRegistryPublicNetworkAccess,
} from "../../catalog/container-registry.ts";
import { containerRegistry, imageBuildCompute } from "../../catalog/workspace-resources.ts";
import { isClosed } from "../../model/opening.ts";
import type { Case } from "../case.ts";
import { registry } from "../case-resources.ts";
import { workspaceWithRegistry } from "../case-workspaces.ts";
import { mayHaveManagedNetwork } from "../neighbours.ts";
import type { Rule } from "../rule.ts";
import { isInherited, severityOf } from "../setting-rule.ts";

const gate = { access: containerRegistryPublicNetworkAccess, defaultAction: containerRegistryDefaultAction };

const rule: Rule = {
  id: "image-build-compute-missing",
  control: "network",
  severity: "information",
  title:
    "The container registry is closed to the public, and the workspace has no cluster that can build images in it.",
  why: "Azure builds images outside your network, from where it cannot reach the registry: environments fail, and with them jobs and deployments. The quickest way out is often to open the registry to everyone.",
  fixNote:
    "There is no quick fix, because only you know the cluster. Set `imageBuildCompute` to the name of a compute cluster inside the network, or give the workspace a managed network.",
  kinds: ["workspace"],
  settings: [imageBuildCompute],
  dialects: ["arm"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: { mcsb: ["NS-1"] },
  profiles: { strict: { floor: "information", why: "Environments that cannot be built expose nothing." } },
  *check(workspace, others) {
    const reading = workspace.read(imageBuildCompute);
    if (reading.is !== "absent" || isInherited(imageBuildCompute, workspace) || mayHaveManagedNetwork(workspace))
      return;
    const registries = workspace.refersTo?.(containerRegistry) ?? [];
    const closed = registries.find((registry) => others.includes(registry) && isClosed(registry, gate));
    if (!closed) return;
    yield {
      span: reading.anchor,
      message: rule.title,
      severity: severityOf(rule.severity, reading),
      fixes: [],
      related: [{ span: closed.anchor, message: "The registry that is closed." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: no cluster",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]" }
    //^^^^^^^^^^^^ information[image-build-compute-missing]
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: behind a firewall",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]" }
    //^^^^^^^^^^^^ information[image-build-compute-missing]
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "networkRuleSet": { "defaultAction": "Deny" } }
    }`,
    ],
  },
  {
    name: "arm: a cluster",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]", "imageBuildCompute": "builder" }
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: a managed network",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "containerRegistry": "[resourceId('Microsoft.ContainerRegistry/registries', 'images')]", "managedNetwork": { "isolationMode": "AllowInternetOutbound" } }
    }`,
      `
    {
      "type": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-07-01",
      "name": "images",
      "properties": { "publicNetworkAccess": "Disabled" }
    }`,
    ],
  },
  {
    name: "arm: the registry is public",
    resources: [workspaceWithRegistry, registry],
  },
];
