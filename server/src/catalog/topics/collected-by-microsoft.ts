import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const variables = [
  "job.environmentVariables",
  "onlineDeployment.environmentVariables",
  "batchDeployment.environmentVariables",
  "webService.environmentVariables",
  "computeInstance.customApplications.environmentVariables",
];
const names = ["job.displayName", "job.experimentName"];

export const collectedByMicrosoft: Topic = {
  id: "collected-by-microsoft",
  title: "What Microsoft may collect, and what stays with you",
  summary:
    "To find faults, Microsoft may collect some of what a workspace handles. It stays in the workspace's region.",
  columns: ["What", "Kept in", "So"],
  rows: [
    row(
      variables,
      "environment variables of jobs",
      "Microsoft's logs, under its keys",
      "no secrets: read them from Key Vault in the code",
    ),
    row(
      names,
      "names of data sets and experiments",
      "Microsoft's logs, under its keys",
      "no user names, no secret project names",
    ),
    row([], "prepared data of automated ML", "a datastore of the workspace", "protect that store as the data itself"),
    row(
      [
        "onlineDeployment.dataCollector",
        "onlineDeployment.dataCollector.collections",
        "webService.dataCollection.storageEnabled",
      ],
      "payloads that a deployment collects",
      "storage of yours",
      "collect only what monitoring needs",
    ),
  ],
  notes: ["`hbiWorkspace`, set when the workspace is created, makes Microsoft collect less."],
  sources: [learn("concept-data-encryption")],
};
