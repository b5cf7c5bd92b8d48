import { identityType } from "../../catalog/workspace-identity.ts";
import { hubResourceId } from "../../catalog/workspace-resources.ts";
import { blank } from "./blanks.ts";
import { privateEndpoint } from "./private-endpoint.ts";
import { format, parameterFile, resourceName } from "./questions.ts";
import { type ResourceDraft, resourceFiles } from "./resource-draft.ts";
import type { Answers, Scaffold } from "./scaffold.ts";
import { location, workspaceId } from "./template.ts";
import { workspaceQuestions } from "./workspace-questions.ts";
import { workspaceSettings } from "./workspace-settings.ts";

export const hubAndProject: Scaffold = {
  id: "hubAndProject",
  title: "Hub and project",
  description: "A hub that decides network and encryption, and a project that takes them over.",
  questions: [
    resourceName("name", "Name of the hub", "my-hub"),
    resourceName("project", "Name of the project", "my-project"),
    format,
    ...workspaceQuestions,
    parameterFile,
  ],
  write: (answers) => {
    const { name = "" } = answers;
    const endpoint = answers.privateEndpoint === "yes" ? privateEndpoint(name) : [];
    return resourceFiles(answers, [hub(answers), project(answers)], endpoint);
  },
};

const hub = (answers: Answers): ResourceDraft => ({
  name: answers.name ?? "",
  schema: "hub",
  type: "workspaces",
  plain: (dialect) =>
    dialect === "arm" ? { location, kind: "Hub" } : { kind: "hub", location: blank(dialect, "location") },
  settings: (dialect) => workspaceSettings(dialect, answers),
});

const project = (answers: Answers): ResourceDraft => ({
  name: answers.project ?? "",
  schema: "project",
  type: "workspaces",
  plain: (dialect) =>
    dialect === "arm"
      ? { location, kind: "Project", dependsOn: [workspaceId(answers.name ?? "")] }
      : { kind: "project", location: blank(dialect, "location") },
  settings: (dialect) => [
    [identityType, "systemAssigned"],
    [hubResourceId, dialect === "arm" ? workspaceId(answers.name ?? "") : blank(dialect, "hubId")],
  ],
});
