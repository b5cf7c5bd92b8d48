import {
  appInsightsEnabled,
  egressPublicNetworkAccess,
  endpointComputeType,
  environmentId,
  model,
} from "../../catalog/deployment.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { Given, JsonMap } from "./draft.ts";
import type { ResourceDraft } from "./resource-draft.ts";
import type { Answers } from "./scaffold.ts";
import { scoringCode, scoringEnvironment } from "./scoring.ts";
import { childId, location } from "./template.ts";

/** The deployment behind the endpoint of the same answers. */
export const onlineDeployment = (answers: Answers): ResourceDraft => ({
  name: answers.deployment ?? "",
  fileName: `${answers.name}-${answers.deployment}`,
  schema: answers.target === "kubernetes" ? "kubernetesOnlineDeployment" : "managedOnlineDeployment",
  type: "workspaces/onlineEndpoints/deployments",
  parent: answers.name ?? "",
  plain: (dialect) => (dialect === "arm" ? inTemplate(answers) : inYaml(answers)),
  settings: (dialect) => settings(dialect, answers),
});

const inTemplate = (answers: Answers): JsonMap => ({
  location,
  sku: { name: "Default", capacity: Number(answers.instances) },
  dependsOn: [childId("onlineEndpoints", answers.name ?? "")],
  properties: {
    ...(answers.size === undefined ? {} : { instanceType: answers.size }),
    ...scoringCode("arm", answers),
  },
});

const inYaml = (answers: Answers): JsonMap => ({
  endpoint_name: answers.name ?? "",
  ...scoringCode("cli-v2", answers),
  ...(answers.size === undefined ? {} : { instance_type: answers.size }),
  instance_count: Number(answers.instances),
});

const settings = (dialect: DialectId, answers: Answers): readonly Given[] => [
  [endpointComputeType, answers.target ?? "managed"],
  [model, blank(dialect, "modelId")],
  ...scoringEnvironment(dialect, answers, environmentId),
  ...(answers.egress === "closed" ? ([[egressPublicNetworkAccess, "disabled"]] as const) : []),
  [appInsightsEnabled, "true"],
];
