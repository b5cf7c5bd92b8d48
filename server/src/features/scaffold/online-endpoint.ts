import {
  authMode,
  compute,
  identityType,
  publicNetworkAccess,
  userAssignedIdentities,
} from "../../catalog/endpoint.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { Given } from "./draft.ts";
import { identityQuestion, identitySettings } from "./identities.ts";
import { onlineDeployment } from "./online-deployment.ts";
import { endpointName, format, machineSize, parameterFile, wholeNumber } from "./questions.ts";
import { type ResourceDraft, resourceFiles } from "./resource-draft.ts";
import type { Answers, Question, Scaffold } from "./scaffold.ts";
import { scoringQuestion } from "./scoring.ts";
import { location } from "./template.ts";

const managed = { target: ["managed"] };

const questions: readonly Question[] = [
  endpointName("name", "Name of the endpoint", "my-endpoint", "It becomes part of the scoring address."),
  endpointName("deployment", "Name of the deployment", "blue", "An endpoint can have several, to roll out safely."),
  format,
  {
    id: "target",
    title: "Where it runs",
    explanation: "Who keeps the machines patched and the traffic encrypted.",
    type: "choice",
    default: "managed",
    choices: [
      { value: "managed", label: "Managed", detail: "Azure ML does." },
      { value: "kubernetes", label: "Kubernetes", detail: "You do, on a cluster that is attached to the workspace." },
    ],
  },
  {
    id: "auth",
    title: "What callers show",
    explanation: "Keys do not expire, and are not offered here.",
    type: "choice",
    default: "aadToken",
    choices: [
      { value: "aadToken", label: "Microsoft Entra token", detail: "A role on the endpoint decides who may call." },
      { value: "amlToken", label: "Azure ML token", detail: "Expires; a role decides who may fetch one." },
    ],
    when: managed,
  },
  {
    id: "network",
    title: "Who can reach it",
    explanation: "Whether the scoring address answers the public internet.",
    type: "choice",
    default: "private",
    choices: [
      { value: "private", label: "The workspace's private endpoint only", detail: "Callers are in your network." },
      {
        value: "public",
        label: "The internet",
        detail: "Callers may be anywhere.",
        costs: "Only the token stands between the model and everyone.",
      },
    ],
    when: managed,
  },
  {
    id: "egress",
    title: "What it can reach",
    explanation: "Where the scoring code may send data.",
    type: "choice",
    default: "workspace",
    choices: [
      { value: "workspace", label: "As the workspace decides", detail: "By its managed network." },
      {
        value: "closed",
        label: "Its workspace only",
        detail: "The older way, for workspaces without managed network.",
      },
    ],
    when: managed,
  },
  identityQuestion("the endpoint", "Azure ML gives it the roles to pull images and read models."),
  scoringQuestion,
  { ...machineSize, when: managed },
  wholeNumber("instances", "Number of machines", "1", "Three or more survive the loss of one."),
  parameterFile,
];

export const onlineEndpoint: Scaffold = {
  id: "onlineEndpoint",
  title: "Online endpoint with deployment",
  description: "Private, with Microsoft Entra tokens, an identity of its own, and logs.",
  questions,
  write: (answers) => resourceFiles(answers, [endpoint(answers), onlineDeployment(answers)]),
};

const endpoint = (answers: Answers): ResourceDraft => ({
  name: answers.name ?? "",
  schema: answers.target === "kubernetes" ? "kubernetesOnlineEndpoint" : "managedOnlineEndpoint",
  type: "workspaces/onlineEndpoints",
  plain: (dialect) => (dialect === "arm" ? { location } : {}),
  settings: (dialect) => settings(dialect, answers),
});

const settings = (dialect: DialectId, answers: Answers): readonly Given[] => [
  ...(answers.target === "kubernetes" ? ([[compute, blank(dialect, "computeId")]] as const) : []),
  [authMode, answers.auth ?? "amlToken"],
  ...(answers.network === "private" ? ([[publicNetworkAccess, "disabled"]] as const) : []),
  ...identitySettings(dialect, answers, identityType, userAssignedIdentities),
];
