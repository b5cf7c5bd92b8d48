import { vaultBypass, vaultDefaultAction } from "../../catalog/key-vault.ts";
import { mayHavePrivateEndpoint, serves } from "../../model/graph.ts";
import type { Case } from "../case.ts";
import { deploymentElsewhere, privateEndpointToAnything } from "../case-resources.ts";
import { workspaceWithVault } from "../case-workspaces.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const rule: Rule = {
  id: "key-vault-firewall-shuts-out-workspace",
  control: "network",
  severity: "warning",
  title: "The firewall of the workspace's key vault shuts out Azure Machine Learning itself.",
  why: "The workspace cannot read its own secrets: connections and datastores fail, and the quickest way out is often to open the firewall for everyone.",
  fixNote: "Lets Azure's trusted services pass the firewall; they still have to sign in. Everyone else stays shut out.",
  kinds: ["keyVault"],
  settings: [vaultBypass, vaultDefaultAction],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  sources: { mcsb: ["NS-2", "DP-8"] },
  *check(resource, others) {
    const isShut = violated(resource.read(vaultDefaultAction), (v) => v.canonical === "deny" && v.certain);
    const bypass = resource.read(vaultBypass);
    if (!isShut || bypass.is !== "known") return;
    if (!serves(resource, others) || mayHavePrivateEndpoint(resource, others)) return;
    const value = violated(bypass, (v) => v.canonical === "none");
    if (!value) return;
    yield {
      span: value.site.span,
      message: rule.title,
      severity: severityOf(rule.severity, value),
      fixes: change(vaultBypass, resource, value, "azureServices", false),
    };
  },
};

export default rule;

const shutVault = `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "None" } }
    }`;

export const cases: readonly Case[] = [
  {
    name: "arm: nobody gets past the firewall",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "None" } }
      //                                                                  ^^^^^^ warning[key-vault-firewall-shuts-out-workspace]
    }`,
    ],
    fixed: [
      [
        '"properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "None" } }',
        '"properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "AzureServices" } }',
      ],
    ],
  },
  {
    name: "arm: trusted services do",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "networkAcls": { "defaultAction": "Deny", "bypass": "AzureServices" } }
    }`,
    ],
  },
  {
    name: "arm: they do where nothing is said",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "networkAcls": { "defaultAction": "Deny" } }
    }`,
    ],
  },
  {
    name: "arm: a template elsewhere may bring a private endpoint",
    resources: [workspaceWithVault, shutVault, deploymentElsewhere],
  },
  {
    name: "arm: a private endpoint is another way",
    resources: [workspaceWithVault, shutVault, privateEndpointToAnything],
  },
  {
    name: "arm: the firewall is open",
    resources: [
      workspaceWithVault,
      `
    {
      "type": "Microsoft.KeyVault/vaults",
      "apiVersion": "2023-07-01",
      "name": "keys",
      "properties": { "networkAcls": { "defaultAction": "Allow", "bypass": "None" } }
    }`,
    ],
  },
];
