import { authEnabled, tokenAuthEnabled } from "../../catalog/web-service.ts";
import type { Resource, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { change } from "../fix.ts";
import type { Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const rule: Rule = {
  id: "web-service-key-and-token",
  control: "identity",
  severity: "error",
  title: "Key and token authentication are both on, which cannot be deployed.",
  why: "A web service asks for keys or for tokens, never for both: the client refuses the file, and the service stays as it was, perhaps with no authentication at all.",
  fixNote:
    "Switches key authentication off and keeps tokens, which expire and are bound to an identity. Callers that use a key must fetch a token instead.",
  kinds: ["webService"],
  settings: [authEnabled, tokenAuthEnabled],
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-authenticate-web-service",
  sources: { mcsb: ["IM-1"], article: "Authentication for web service deployment" },
  *check(resource) {
    if (resource.variant !== "aks" && resource.variant !== "aksendpoint") return;
    const key = switchedOn(resource, authEnabled);
    const token = switchedOn(resource, tokenAuthEnabled);
    if (!key || !token) return;
    const decisive = key.certain ? token : key;
    yield {
      span: key.site.span,
      message: explain(rule.title, decisive),
      severity: severityOf(rule.severity, decisive),
      fixes: change(authEnabled, resource, key, "false", false),
      related: [{ span: token.site.span, message: "Token authentication is switched on here." }],
    };
  },
};

export default rule;

function switchedOn(resource: Resource, setting: typeof authEnabled): Value | undefined {
  return violated(resource.read(setting), (v) => v.canonical === "true");
}

export const cases: readonly Case[] = [
  {
    name: "yaml: both on",
    syntax: "yaml",
    text: `
computeType: AKS
authEnabled: true
#            ^^^^ error[web-service-key-and-token]
tokenAuthEnabled: true
`,
    fixed: [["authEnabled: true", "authEnabled: false"]],
  },
  {
    name: "json: tokens only",
    syntax: "json",
    text: `{ "computeType": "AKS", "authEnabled": false, "tokenAuthEnabled": true }`,
  },
  {
    name: "arm: both on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "computeType": "AKS",
      "authEnabled": true,
      //             ^^^^ error[web-service-key-and-token]
      "aadAuthEnabled": true
    }`,
    ],
    fixed: [['"authEnabled": true', '"authEnabled": false']],
  },
  {
    name: "arm: keys only",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "AKS", "authEnabled": true, "aadAuthEnabled": false }
    }`,
    ],
  },
  {
    name: "github-actions: both on",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "authentication_enabled": true,
  //                        ^^^^ error[web-service-key-and-token]
  "token_auth_enabled": true
}`,
    fixed: [['"authentication_enabled": true', '"authentication_enabled": false']],
  },
  {
    name: "github-actions: keys only",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "authentication_enabled": true,
  "token_auth_enabled": false
}`,
  },
  {
    name: "yaml: both on, of an AKS endpoint",
    syntax: "yaml",
    text: `
computeType: AKSENDPOINT
authEnabled: true
#            ^^^^ error[web-service-key-and-token]
tokenAuthEnabled: true`,
    fixed: [
      [
        `authEnabled: true
tokenAuthEnabled`,
        `authEnabled: false
tokenAuthEnabled`,
      ],
    ],
  },
  {
    name: "yaml: container instances know no tokens, which another rule tells",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
tokenAuthEnabled: true`,
  },
];
