import { blank } from "./blanks.ts";
import { privateEndpoint } from "./private-endpoint.ts";
import { format, parameterFile, resourceName } from "./questions.ts";
import { resourceFiles } from "./resource-draft.ts";
import type { Scaffold } from "./scaffold.ts";
import { location } from "./template.ts";
import { workspaceQuestions } from "./workspace-questions.ts";
import { workspaceSettings } from "./workspace-settings.ts";

export const workspace: Scaffold = {
  id: "workspace",
  title: "Workspace",
  description: "Private, with a managed network, your own encryption key and identity-based data access.",
  questions: [
    resourceName("name", "Name of the workspace", "my-workspace"),
    format,
    ...workspaceQuestions,
    parameterFile,
  ],
  write: (answers) => {
    const { name = "" } = answers;
    return resourceFiles(
      answers,
      [
        {
          name,
          schema: "workspace",
          type: "workspaces",
          plain: (dialect) => (dialect === "arm" ? { location } : { location: blank(dialect, "location") }),
          settings: (dialect) => workspaceSettings(dialect, answers),
        },
      ],
      answers.privateEndpoint === "yes" ? privateEndpoint(name) : [],
    );
  },
};
