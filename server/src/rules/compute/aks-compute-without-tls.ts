import { aksTls, aksTlsName } from "../../catalog/attached-compute.ts";
import type { Resource } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Report, Rule } from "../rule.ts";
import { settingRule } from "../setting-rule.ts";

const status = settingRule({
  id: "aks-compute-without-tls",
  control: "in-transit",
  severity: "warning",
  title: "Web services on the AKS cluster are served over plain HTTP.",
  why: "Data to be scored, answers, and the key or token of every caller cross the network in clear text. Anyone on the way can read them, and call the service with the key.",
  fixNote:
    "There is no fix to apply: HTTPS needs a certificate, its key and a name (`Enabled`), or a label for one from Microsoft (`Auto`). Certificate and key belong in secure parameters.",
  setting: aksTls,
  bad: ["disabled"],
  when: (resource) => resource.variant === "aks",
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-secure-web-service",
  sources: { mcsb: ["DP-3"], article: "Encryption in transit" },
});

const remedy = "Set 'status' to 'Auto' with a 'leafDomainLabel', or to 'Enabled' with a certificate.";

/** The old actions know no status: a host name switches TLS on. */
function* judgeAction(resource: Resource): Iterable<Report> {
  const reading = resource.read(aksTlsName);
  if (reading.is !== "absent") return;
  const message = `${status.title} Name a certificate with its key, and in 'ssl_cname' the host it is for.`;
  yield { span: reading.anchor, message, severity: "information", fixes: [] };
}

const rule: Rule = {
  ...status,
  settings: [aksTls, aksTlsName],
  *check(resource, others, project) {
    if (resource.dialect === "github-actions") return yield* judgeAction(resource);
    const reading = resource.read(aksTls);
    // Without an owner an expression decides: with other parameters there may be a certificate.
    const isOpen = reading.is === "absent" && !reading.owner;
    const title = status.title.replace(/\.$/, ", unless a deployment decides otherwise.");
    for (const report of status.check(resource, others, project))
      if (isOpen)
        yield { ...report, severity: "hint", message: `${reading.certain ? title : report.message} ${remedy}` };
      else yield { ...report, message: `${report.message} ${remedy}` };
  },
};
export default rule;

export const cases: readonly Case[] = [
  {
    name: "arm: switched off",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AKS",
        "properties": {
          "sslConfiguration": {
            "status": "Disabled"
            //        ^^^^^^^^^^ warning[aks-compute-without-tls]
          }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: left out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AKS",
        "properties": {
      //^^^^^^^^^^^^ information[aks-compute-without-tls]
          "clusterPurpose": "FastProd"
        }
      }
    }`,
    ],
  },
  {
    name: "arm: left out unless the deployment says otherwise",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "withTls": {
      "type": "bool",
      "defaultValue": false
    }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AKS",
        "properties": {
          "sslConfiguration": "[if(parameters('withTls'), createObject('status', 'Auto', 'leafDomainLabel', 'demo'), json('null'))]"
        //^^^^^^^^^^^^^^^^^^ hint[aks-compute-without-tls]
        }
      }
    }
  ]
}`,
  },
  {
    name: "arm: a certificate from Microsoft",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "AKS",
        "properties": {
          "sslConfiguration": { "status": "Auto", "leafDomainLabel": "demo" }
        }
      }
    }`,
    ],
  },
  {
    name: "arm: another kind of compute",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2024-04-01",
      "name": "demo/machine",
      "properties": {
        "computeType": "Databricks",
        "properties": {
          "workspaceUrl": "adb-17.azuredatabricks.net"
        }
      }
    }`,
    ],
  },
  {
    name: "github-actions: no certificate",
    syntax: "json",
    text: `{
  "name": "train",
//^^^^^^ information[aks-compute-without-tls]
  "compute_type": "akscluster"
}`,
  },
  {
    name: "github-actions: a certificate",
    syntax: "json",
    text: `{
  "name": "train",
  "compute_type": "akscluster",
  "ssl_cname": "score.contoso.com",
  "ssl_cert_pem_file": "c.pem",
  "ssl_key_pem_file": "k.pem"
}`,
  },
];
