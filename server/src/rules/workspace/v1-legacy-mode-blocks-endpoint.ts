import { v1LegacyMode } from "../../catalog/workspace-network.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";

const ofVersion2 = new Set(["onlineEndpoint", "batchEndpoint"]);

const rule: Rule = {
  id: "v1-legacy-mode-blocks-endpoint",
  control: "network",
  severity: "warning",
  title: "The workspace blocks the v2 API, and endpoints of the v2 API are deployed into it.",
  why: "The endpoint cannot be deployed, or not be managed later: keys cannot be renewed and a broken version not be withdrawn. What is then switched off in a hurry is often more than legacy mode.",
  fixNote:
    "There is no quick fix, because one of the two has to go: legacy mode, which keeps operations on the private endpoint, or the endpoints of version 2.",
  kinds: ["workspace"],
  settings: [v1LegacyMode],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2",
  sources: { mcsb: ["NS-2"] },
  *check(workspace, others) {
    const value = violated(workspace.read(v1LegacyMode), ({ canonical }) => canonical === "true");
    const endpoint = others.find(({ kind, holders }) => ofVersion2.has(kind) && holders?.().includes(workspace));
    if (!value || !endpoint) return;
    yield {
      span: value.site.span,
      message: rule.title,
      severity: severityOf(rule.severity, value),
      fixes: [],
      related: [{ span: endpoint.anchor, message: "An endpoint of the v2 API." }],
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: an online endpoint",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "v1LegacyMode": true }
      //                              ^^^^ warning[v1-legacy-mode-blocks-endpoint]
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/score",
      "identity": { "type": "SystemAssigned" },
      "properties": { "authMode": "AADToken" }
    }`,
    ],
  },
  {
    name: "arm: none",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "v1LegacyMode": true }
    }`,
    ],
  },
  {
    name: "arm: legacy mode off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "v1LegacyMode": false }
    }`,
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/score",
      "identity": { "type": "SystemAssigned" },
      "properties": { "authMode": "AADToken" }
    }`,
    ],
  },
];
