import { batchCompute, batchEnvironmentId, batchModel } from "../../catalog/deployment.ts";
import { batchAuthMode, batchIdentityType } from "../../catalog/endpoint.ts";
import { blank } from "./blanks.ts";
import type { JsonMap } from "./draft.ts";
import { endpointName, format, parameterFile, wholeNumber } from "./questions.ts";
import { type ResourceDraft, resourceFiles } from "./resource-draft.ts";
import type { Answers, Scaffold } from "./scaffold.ts";
import { scoringCode, scoringEnvironment, scoringQuestion } from "./scoring.ts";
import { childId, location } from "./template.ts";

export const batchEndpoint: Scaffold = {
  id: "batchEndpoint",
  title: "Batch endpoint with deployment",
  description: "Takes Microsoft Entra tokens; network and identity are those of its cluster.",
  questions: [
    endpointName("name", "Name of the endpoint", "my-batch-endpoint", "It becomes part of the address."),
    endpointName(
      "deployment",
      "Name of the deployment",
      "default",
      "Once it exists, the endpoint can be told to run it by default.",
    ),
    format,
    scoringQuestion,
    wholeNumber("instances", "Number of machines", "1", "How many machines of the cluster a job may use."),
    parameterFile,
  ],
  write: (answers) => resourceFiles(answers, [endpoint(answers), deployment(answers)]),
};

const endpoint = ({ name = "" }: Answers): ResourceDraft => ({
  name,
  schema: "batchEndpoint",
  type: "workspaces/batchEndpoints",
  plain: (dialect) => (dialect === "arm" ? { location } : {}),
  settings: () => [
    [batchAuthMode, "aadToken"],
    [batchIdentityType, "systemAssigned"],
  ],
});

const deployment = (answers: Answers): ResourceDraft => ({
  name: answers.deployment ?? "",
  fileName: `${answers.name}-${answers.deployment}`,
  schema: "modelBatchDeployment",
  type: "workspaces/batchEndpoints/deployments",
  parent: answers.name ?? "",
  plain: (dialect) => (dialect === "arm" ? inTemplate(answers) : inYaml(answers)),
  settings: (dialect) => [
    [batchModel, blank(dialect, "modelId")],
    [batchCompute, blank(dialect, "computeId")],
    ...scoringEnvironment(dialect, answers, batchEnvironmentId),
  ],
});

const inTemplate = (answers: Answers): JsonMap => ({
  location,
  dependsOn: [childId("batchEndpoints", answers.name ?? "")],
  properties: {
    model: { referenceType: "Id", assetId: blank("arm", "modelId") },
    ...scoringCode("arm", answers),
    resources: { instanceCount: Number(answers.instances) },
  },
});

const inYaml = (answers: Answers): JsonMap => ({
  endpoint_name: answers.name ?? "",
  type: "model",
  ...scoringCode("cli-v2", answers),
  resources: { instance_count: Number(answers.instances) },
  settings: { mini_batch_size: 10 },
});
