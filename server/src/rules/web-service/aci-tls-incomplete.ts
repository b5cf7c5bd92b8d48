import { cname, sslCertificate, sslEnabled, sslKey } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { complete, groupOf, keysOf } from "../setting-group.ts";
import { severityOf, violated } from "../setting-rule.ts";
import { explain } from "../wording.ts";

const hints = new Map([
  [sslCertificate, "path of the certificate, a PEM file"],
  [sslKey, "path of its private key, a PEM file"],
  [cname, "host name in the certificate"],
]);

const rule: Rule = {
  id: "aci-tls-incomplete",
  control: "in-transit",
  severity: "error",
  title: "TLS is switched on without all that it needs.",
  why: "TLS needs a certificate, its private key and the host name it is for. The client refuses a deployment config that lacks one of them, so the endpoint stays as it was, perhaps on plain HTTP. For a template that refusal is not verified, so it gets a warning.",
  fixNote:
    "Adds the missing settings with text to be filled in: paths of PEM files, and the host name. A template gets no fix: its certificate and key are PEM text and belong in secure parameters.",
  kinds: ["webService"],
  settings: [sslEnabled, sslCertificate, sslKey, cname],
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-secure-web-service",
  sources: { mcsb: ["DP-3"], article: "Encryption in transit" },
  *check(resource) {
    const on = violated(resource.read(sslEnabled), (v) => v.canonical === "true");
    const group = on && resource.variant === "aci" ? groupOf(resource, [...hints.keys()]) : undefined;
    if (!on || !group || group.missing.length === 0) return;
    const isTemplate = resource.dialect === "arm";
    yield {
      span: on.site.span,
      message: explain(`TLS is switched on without ${keysOf(resource, group)}.`, on),
      severity: severityOf(isTemplate ? "warning" : rule.severity, on),
      fixes: isTemplate ? [] : complete(resource, group, hints),
    };
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "json: no certificate",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "sslEnabled": true,
  //            ^^^^ error[aci-tls-incomplete]
  "sslKey": "key.pem",
  "authEnabled": true
}`,
    fixed: [
      [
        '"authEnabled": true',
        `"authEnabled": true,
  "sslCertificate": "<path of the certificate, a PEM file>",
  "cname": "<host name in the certificate>"`,
      ],
    ],
  },
  {
    name: "yaml: all there",
    syntax: "yaml",
    text: `
computeType: ACI
sslEnabled: true
sslCertificate: cert.pem
sslKey: key.pem
cname: <host name>
`,
  },
  {
    name: "yaml: a cluster reads none of it",
    syntax: "yaml",
    text: `
computeType: AKS
sslEnabled: true
`,
  },
  {
    name: "arm: no host name",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "certificate": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "sslEnabled": true }
      //                                                  ^^^^ warning[aci-tls-incomplete]
    }
  ]
}`,
  },
  {
    name: "arm: what a parameter brings is not known",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "certificate": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "sslEnabled": true, "sslCertificate": "[parameters('certificate')]" }
    }
  ]
}`,
  },
  {
    name: "github-actions: no host name",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "ssl_enabled": true,
  //             ^^^^ error[aci-tls-incomplete]
  "ssl_cert_pem_file": "c.pem",
  "ssl_key_pem_file": "k.pem"
}`,
    fixed: [
      [
        '"ssl_key_pem_file": "k.pem"',
        `"ssl_key_pem_file": "k.pem",
  "ssl_cname": "<host name in the certificate>"`,
      ],
    ],
  },
  {
    name: "github-actions: off",
    syntax: "json",
    text: `{
  "name": "diabetes",
  "inference_entry_script": "score.py",
  "ssl_enabled": false
}`,
  },
];
