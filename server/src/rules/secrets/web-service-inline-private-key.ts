import { sslKey } from "../../catalog/web-service.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { takeFromParameter } from "../take-from-parameter.ts";
import { holderOf, writtenSecrets } from "../written-secrets.ts";

const rule: Rule = {
  id: "web-service-inline-private-key",
  control: "secrets",
  severity: "error",
  title: "The private key of the TLS certificate stands in the file.",
  why: "Everyone who can read the file or its history can pretend to be the scoring endpoint and read what callers send. The certificate is worth nothing from then on.",
  fixNote:
    "In a template, takes the key from a new secure parameter, which every deployment must then give. A deployment config gets no fix: it names the PEM file, kept outside the repository. Revoke the certificate in any case and get a new one.",
  kinds: ["webService"],
  settings: [sslKey],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-secure-web-service",
  sources: { checkov: ["CKV_SECRET_13"], mcsb: ["IM-8"], article: "Encryption in transit" },
  *check(resource, others) {
    for (const value of writtenSecrets(resource.read(sslKey))) {
      if (!/PRIVATE KEY-----/.test(String(value.raw))) continue;
      const remedy =
        resource.dialect === "arm"
          ? "Take it from a 'securestring' parameter"
          : "Name a PEM file outside the repository";
      yield {
        span: value.site.span,
        message: `${holderOf(value)} holds the private key of the TLS certificate. ${remedy}, and replace the certificate.`,
        severity: rule.severity,
        fixes: takeFromParameter(value, others),
      };
    }
  },
};

export default rule;

const pem = ["-----BEGIN", "PRIVATE KEY-----\\nmade up for this test\\n-----END", "PRIVATE KEY-----"].join(" ");

export const cases: readonly Case[] = [
  {
    name: "json: the key in place of its path",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "authEnabled": true,
  "sslEnabled": true,
  "sslCertificate": "cert.pem",
  "sslKey": "${pem}",
  //        ${"^".repeat(pem.length + 2)} error[web-service-inline-private-key]
  "cname": "score.contoso.com"
}`,
  },
  {
    name: "github-actions: the key in place of its path",
    syntax: "json",
    text: `{
  "inference_entry_script": "score.py",
  "ssl_enabled": true,
  "ssl_key_pem_file": "${pem}"
  //                  ${"^".repeat(pem.length + 2)} error[web-service-inline-private-key]
}`,
  },
  {
    name: "github-actions: its path",
    syntax: "json",
    text: `{
  "inference_entry_script": "score.py",
  "ssl_enabled": true,
  "ssl_key_pem_file": "key.pem"
}`,
  },
  {
    name: "yaml: its path",
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
    name: "arm: the key itself",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": {
        "computeType": "ACI",
        "sslKey": "${pem}"
        //        ${"^".repeat(pem.length + 2)} error[web-service-inline-private-key]
      }
    }`,
    ],
    fixed: [
      [`"sslKey": "${pem}"`, `"sslKey": "[parameters('sslKey')]"`],
      [
        `}
  ]`,
        `}
  ],
  "parameters": {
    "sslKey": {
      "type": "securestring"
    }
  }`,
      ],
    ],
  },
  {
    name: "arm: from a parameter",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "key": { "type": "securestring" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/services",
      "apiVersion": "2021-04-01",
      "name": "demo/score",
      "properties": { "computeType": "ACI", "sslKey": "[parameters('key')]" }
    }
  ]
}`,
  },
];
