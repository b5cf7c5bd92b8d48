import {
  appInsightsEnabled,
  authEnabled,
  cname,
  keyName,
  keyVersion,
  sslCertificate,
  sslEnabled,
  sslKey,
  tokenAuthEnabled,
  vaultBaseUrl,
} from "../../catalog/web-service.ts";
import { type Given, jsonFile, notesOf, place, yamlFile } from "./draft.ts";
import type { Scaffold } from "./scaffold.ts";

const containerInstances: readonly Given[] = [
  [authEnabled, "true"],
  [sslEnabled, "true"],
  [sslCertificate, "<path to the certificate, a PEM file outside the repository>"],
  [sslKey, "<path to the private key, a PEM file outside the repository>"],
  [cname, "<host name in the certificate>"],
  [vaultBaseUrl, "https://<vault>.vault.azure.net/"],
  [keyName, "<key>"],
  [keyVersion, "<version>"],
  [appInsightsEnabled, "true"],
];

const kubernetes: readonly Given[] = [
  [authEnabled, "false"],
  [tokenAuthEnabled, "true"],
  [appInsightsEnabled, "true"],
];

/** A deployment config of the v1 CLI: key authentication and TLS on ACI, Microsoft Entra tokens on AKS. */
export const webService: Scaffold = {
  id: "webService",
  title: "Secure web service (v1)",
  description: "A deployment config for az ml model deploy, version 1.",
  questions: [
    {
      id: "computeType",
      title: "Where the service runs",
      type: "choice",
      default: "AKS",
      choices: [
        {
          value: "AKS",
          label: "Azure Kubernetes Service",
          detail: "Callers show tokens; TLS is a setting of the cluster",
        },
        {
          value: "ACI",
          label: "Azure Container Instances",
          detail: "Callers show a key, over TLS; encrypted with your own key",
        },
      ],
    },
    {
      id: "format",
      title: "Format",
      type: "choice",
      default: "json",
      choices: [
        { value: "json", label: "JSON", detail: "deploymentconfig.json" },
        { value: "yaml", label: "YAML", detail: "deploymentconfig.yml, with comments" },
      ],
    },
  ],
  write({ computeType = "AKS", format }) {
    const given = computeType === "ACI" ? containerInstances : kubernetes;
    const value = place("sdk-v1", { computeType }, given);
    return format === "yaml"
      ? yamlFile("deploymentconfig.yml", value, notesOf("sdk-v1", given))
      : jsonFile("deploymentconfig.json", value);
  },
};
