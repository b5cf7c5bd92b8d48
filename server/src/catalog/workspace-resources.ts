import { learn, type Setting } from "./setting.ts";

const types = "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces";

export const imageBuildCompute: Setting = {
  id: "workspace.imageBuildCompute",
  kind: "workspace",
  type: "text",
  summary: "Name of the cluster that builds environment images.",
  inheritedByProject: true,
  constraint: "Needed when the container registry or the storage account is restricted to a network.",
  source: learn("how-to-configure-private-link"),
  in: {
    arm: { path: "properties.imageBuildCompute", since: "2020-03-01" },
    "cli-v2": { path: "image_build_compute" },
  },
};

export const storageAccount: Setting = {
  id: "workspace.storageAccount",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the workspace's default storage account.",
  createOnly: true,
  inheritedByProject: true,
  constraint: "No premium account and no hierarchical namespace. The CLI creates an account where none is named.",
  names: ["storageAccount"],
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.storageAccount", since: "2018-11-19" },
    "cli-v2": { path: "storage_account" },
    "github-actions": { path: "storage_account" },
  },
};

export const keyVault: Setting = {
  id: "workspace.keyVault",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the vault that keeps the workspace's secrets.",
  createOnly: true,
  inheritedByProject: true,
  constraint: "The CLI creates a vault where none is named.",
  names: ["keyVault"],
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.keyVault", since: "2018-11-19" },
    "cli-v2": { path: "key_vault" },
    "github-actions": { path: "key_vault" },
  },
};

export const applicationInsights: Setting = {
  id: "workspace.applicationInsights",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the Application Insights that takes telemetry of jobs and endpoints.",
  inheritedByProject: true,
  constraint: "The CLI creates one, based on Log Analytics, where none is named.",
  names: ["applicationInsights"],
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.applicationInsights", since: "2018-11-19" },
    "cli-v2": { path: "application_insights" },
    "github-actions": { path: "app_insights" },
  },
};

export const containerRegistry: Setting = {
  id: "workspace.containerRegistry",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the container registry that holds environment images.",
  inheritedByProject: true,
  constraint: "Where none is named, one is created when first needed, with its admin user on.",
  names: ["containerRegistry"],
  source: learn("how-to-create-workspace-template"),
  in: {
    arm: { path: "properties.containerRegistry", since: "2018-11-19" },
    "cli-v2": { path: "container_registry" },
    "github-actions": { path: "container_registry" },
  },
};

export const hubResourceId: Setting = {
  id: "workspace.hubResourceId",
  kind: "workspace",
  type: "text",
  summary: "Resource id of the hub that a project takes its network, encryption and connected resources from.",
  source: types,
  in: {
    arm: { path: "properties.hubResourceId", since: "2024-04-01" },
    "cli-v2": { path: "hub_id", also: ["workspace_hub"] },
  },
};
const tiers: Pick<Setting, "kind" | "type" | "summary" | "values" | "constraint" | "source"> = {
  kind: "workspace",
  type: "choice",
  summary: "Edition of the workspace. It decides nothing any more.",
  values: { basic: "the only edition there is, with every feature", enterprise: "retired; a basic workspace is made" },
  constraint: "Leave it out.",
  source: types,
};

export const skuName: Setting = {
  ...tiers,
  id: "workspace.sku.name",
  in: { arm: { path: "sku.name", words: { basic: "Basic", enterprise: "Enterprise" }, since: "2019-11-01" } },
};

export const skuTier: Setting = {
  ...tiers,
  id: "workspace.sku.tier",
  in: { arm: { path: "sku.tier", words: { basic: "Basic", enterprise: "Enterprise" }, since: "2019-11-01" } },
};
