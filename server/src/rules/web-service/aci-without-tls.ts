import { cname, sslCertificate, sslEnabled, sslKey } from "../../catalog/web-service.ts";
import type { Resource } from "../../model/resource.ts";
import type { Op } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";
import { complete, groupOf } from "../setting-group.ts";
import { settingRule } from "../setting-rule.ts";
import { keyOf } from "../wording.ts";

const base = settingRule({
  id: "aci-without-tls",
  control: "in-transit",
  severity: "warning",
  title: "The scoring endpoint on Azure Container Instances is served by plain HTTP.",
  why: "Keys, requests and predictions cross the internet readable. Whoever listens on the way has the key from the first call on, and can change what the model is asked and answers.",
  fixNote:
    "In a deployment config, switches TLS on and adds the certificate, its key and the host name to be filled in. Callers must use the new `https` address. A template gets no fix: its certificate and key are PEM text and belong in secure parameters.",
  setting: sslEnabled,
  bad: ["false"],
  when: (resource) =>
    resource.variant === "aci" && (resource.dialect !== "arm" || resource.read(sslEnabled).is !== "absent"),
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-secure-web-service",
  sources: { mcsb: ["DP-3"], article: "Encryption in transit" },
});

const rule: Rule = {
  ...base,
  settings: [sslEnabled, sslCertificate, sslKey, cname],
  *check(resource, others, project) {
    for (const report of base.check(resource, others, project)) yield { ...report, fixes: switchOn(resource) };
  },
};

export default rule;

const hints = new Map([
  [sslCertificate, "path of the certificate, a PEM file"],
  [sslKey, "path of its private key, a PEM file"],
  [cname, "host name in the certificate"],
]);

function switchOn(resource: Resource): readonly Fix[] {
  const group = resource.dialect === "arm" ? undefined : groupOf(resource, [...hints.keys()]);
  if (!group) return [];
  const on: Op = { op: "set", owner: resource.node, path: [keyOf(sslEnabled, resource)], value: true };
  const [rest] = complete(resource, group, hints);
  const title = rest ? "Switch TLS on, with certificate and host name to be filled in" : "Switch TLS on";
  return [{ title, safe: false, ops: [on, ...(rest?.ops ?? [])] }];
}

export const cases: readonly Case[] = [
  {
    name: "json: switched off",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "authEnabled": true,
  "sslEnabled": false
  //            ^^^^^ warning[aci-without-tls]
}`,
    fixed: [
      [
        '"sslEnabled": false',
        `"sslEnabled": true,
  "sslCertificate": "<path of the certificate, a PEM file>",
  "sslKey": "<path of its private key, a PEM file>",
  "cname": "<host name in the certificate>"`,
      ],
    ],
  },
  {
    name: "yaml: left out, which means the same",
    syntax: "yaml",
    text: `
computeType: ACI
#<---------- information[aci-without-tls]
authEnabled: true
cname: score.contoso.com
`,
    fixed: [
      [
        "cname: score.contoso.com",
        `cname: score.contoso.com
sslEnabled: true
sslCertificate: <path of the certificate, a PEM file>
sslKey: <path of its private key, a PEM file>`,
      ],
    ],
  },
  {
    name: "yaml: served over TLS",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
sslEnabled: true
sslCertificate: cert.pem
sslKey: key.pem
cname: score.contoso.com
`,
  },
  {
    name: "yaml: on a cluster TLS is the cluster's",
    syntax: "yaml",
    text: `
computeType: AKS
sslEnabled: false
`,
  },
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "authEnabled": true, "sslEnabled": false }
      //                                                                       ^^^^^ warning[aci-without-tls]
    }`,
    ],
  },
  {
    name: "arm: left out, and what that means in a template is not known",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "authEnabled": true }
    }`,
    ],
  },
  {
    name: "github-actions: switched off",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "authentication_enabled": true,
  "ssl_enabled": false
  //             ^^^^^ warning[aci-without-tls]
}`,
    fixed: [
      [
        '"ssl_enabled": false',
        `"ssl_enabled": true,
  "ssl_cert_pem_file": "<path of the certificate, a PEM file>",
  "ssl_key_pem_file": "<path of its private key, a PEM file>",
  "ssl_cname": "<host name in the certificate>"`,
      ],
    ],
  },
  {
    name: "github-actions: on",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "ssl_enabled": true,
  "ssl_cert_pem_file": "c.pem",
  "ssl_key_pem_file": "k.pem",
  "ssl_cname": "score.contoso.com"
}`,
  },
];
