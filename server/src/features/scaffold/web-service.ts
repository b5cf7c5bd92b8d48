import {
  appInsightsEnabled,
  authEnabled,
  cname,
  computeType,
  keyName,
  keyVersion,
  sslCertificate,
  sslEnabled,
  sslKey,
  tokenAuthEnabled,
  vaultBaseUrl,
} from "../../catalog/web-service.ts";
import { type Given, jsonFile, place, yamlFile } from "./draft.ts";
import type { Answers, Question, Scaffold } from "./scaffold.ts";

const questions: readonly Question[] = [
  {
    id: "computeType",
    title: "Where it runs",
    explanation: "It decides which settings the service has.",
    type: "choice",
    default: "aks",
    choices: [
      { value: "aks", label: "Azure Kubernetes Service", detail: "TLS is a setting of the cluster, not of this file." },
      { value: "aci", label: "Azure Container Instances", detail: "Callers show a key, over TLS; for tests." },
    ],
  },
  {
    id: "auth",
    title: "What callers show",
    explanation: "Only one of the two can be on.",
    type: "choice",
    default: "token",
    choices: [
      { value: "token", label: "Microsoft Entra token", detail: "It expires, and a role decides who may fetch one." },
      {
        value: "key",
        label: "Key",
        detail: "A fixed text.",
        costs: "Whoever copies it can call until somebody renews it.",
      },
    ],
    when: { computeType: ["aks"] },
  },
  {
    id: "key",
    title: "Encryption key",
    explanation: "Whose key encrypts the container group.",
    type: "choice",
    default: "own",
    choices: [
      { value: "own", label: "Customer-managed", detail: "From a key vault of yours." },
      { value: "microsoft", label: "Microsoft-managed", detail: "Nothing to set up.", costs: "You cannot revoke it." },
    ],
    when: { computeType: ["aci"] },
  },
  {
    id: "format",
    title: "Write as",
    explanation: "The v1 tools read both.",
    type: "choice",
    default: "yaml",
    choices: [
      { value: "yaml", label: "YAML", detail: "With a comment above each key." },
      { value: "json", label: "JSON", detail: "The usual deploymentconfig.json." },
    ],
  },
];

/** A deployment config of the v1 CLI and SDK. */
export const webService: Scaffold = {
  id: "webService",
  title: "Web service (v1)",
  description: "A deployment config for az ml model deploy: authentication on, TLS where the file decides it.",
  questions,
  write: (answers) => {
    const given: readonly Given[] = [
      [computeType, answers.computeType ?? "aks"],
      ...(answers.computeType === "aci" ? onContainerInstances(answers) : onKubernetes(answers)),
      [appInsightsEnabled, "true"],
    ];
    const name = "deploymentconfig";
    return [
      answers.format === "json" ? jsonFile(name, place("sdk-v1", {}, given)) : yamlFile(name, "sdk-v1", {}, given),
    ];
  },
};

const onKubernetes = ({ auth }: Answers): readonly Given[] =>
  auth === "key"
    ? [[authEnabled, "true"]]
    : [
        [authEnabled, "false"],
        [tokenAuthEnabled, "true"],
      ];

const onContainerInstances = ({ key }: Answers): readonly Given[] => [
  [authEnabled, "true"],
  [sslEnabled, "true"],
  [sslCertificate, "<path to the certificate, a PEM file outside the repository>"],
  [sslKey, "<path to the private key, a PEM file outside the repository>"],
  [cname, "<host name in the certificate>"],
  ...(key === "own" ? ownKey : []),
];

const ownKey: readonly Given[] = [
  [vaultBaseUrl, "https://<vault>.vault.azure.net/"],
  [keyName, "<key>"],
  [keyVersion, "<version>"],
];
