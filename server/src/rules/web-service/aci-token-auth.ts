import { authEnabled, tokenAuthEnabled } from "../../catalog/web-service.ts";
import type { Resource, Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import { change } from "../fix.ts";
import type { Fix, Rule } from "../rule.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { code, explain, keyOf } from "../wording.ts";

const rule: Rule = {
  id: "aci-token-auth",
  control: "access",
  severity: "warning",
  title: "Azure Container Instances has no token authentication.",
  why: "The file seems to ask callers for a token, but a container instance cannot: a deployment config's line is not even read. Unless key authentication is on, the endpoint answers anyone while its author believes it is closed.",
  fixNote:
    "In a deployment config, asks for keys in place of tokens, or removes the line where key authentication is already spoken of. In a template, switches token authentication off.",
  kinds: ["webService"],
  settings: [tokenAuthEnabled],
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-authenticate-web-service",
  sources: { mcsb: ["IM-1"], article: "Authentication for web service deployment" },
  *check(resource) {
    if (resource.variant !== "aci") return;
    const value = violated(resource.read(tokenAuthEnabled), (v) => v.canonical === "true");
    if (!value) return;
    const key = code(keyOf(tokenAuthEnabled, resource));
    const title = `Azure Container Instances has no token authentication, so ${key} protects nothing. Ask for keys with ${code(keyOf(authEnabled, resource))} instead.`;
    yield {
      span: value.site.span,
      message: explain(title, value),
      severity: severityOf(rule.severity, value),
      fixes: mend(resource, value),
    };
  },
};

export default rule;

function mend(resource: Resource, value: Value): readonly Fix[] {
  if (resource.dialect === "arm") return change(tokenAuthEnabled, resource, value, "false", true);
  const [owner, key] = [resource.node, keyOf(tokenAuthEnabled, resource)];
  return resource.read(authEnabled).is === "absent"
    ? [
        {
          title: `Ask for keys in place of tokens`,
          safe: false,
          ops: [{ op: "rename", owner, key, to: keyOf(authEnabled, resource) }],
        },
      ]
    : [{ title: `Remove ${code(key)}`, safe: true, ops: [{ op: "remove", owner, key }] }];
}

export const cases: readonly Case[] = [
  {
    name: "yaml: only tokens are asked for",
    syntax: "yaml",
    text: `
computeType: ACI
tokenAuthEnabled: true
#                 ^^^^ warning[aci-token-auth]
sslEnabled: false
`,
    fixed: [["tokenAuthEnabled: true", "authEnabled: true"]],
  },
  {
    name: "json: keys are spoken of already",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "authEnabled": true,
  "tokenAuthEnabled": true
  //                  ^^^^ warning[aci-token-auth]
}`,
    fixed: [
      [
        `"authEnabled": true,
  "tokenAuthEnabled": true`,
        '"authEnabled": true',
      ],
    ],
  },
  {
    name: "yaml: a cluster can",
    syntax: "yaml",
    text: `
computeType: AKS
authEnabled: false
tokenAuthEnabled: true
`,
  },
  {
    name: "arm: switched on",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": {
        "computeType": "ACI",
        "authEnabled": true,
        "aadAuthEnabled": true
        //                ^^^^ warning[aci-token-auth]
      }
    }`,
    ],
    fixed: [['"aadAuthEnabled": true', '"aadAuthEnabled": false']],
  },
  {
    name: "arm: off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "authEnabled": true, "aadAuthEnabled": false }
    }`,
    ],
  },
  {
    name: "github-actions: only tokens are asked for",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "token_auth_enabled": true
  //                    ^^^^ warning[aci-token-auth]
}`,
    fixed: [['"token_auth_enabled": true', '"authentication_enabled": true']],
  },
  {
    name: "github-actions: on a cluster",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "token_auth_enabled": true
}`,
  },
];
